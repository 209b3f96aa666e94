package org.meetingmigration.cmdlet.service;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.meetingmigration.cmdlet.Completions;
import org.meetingmigration.cmdlet.client.Route;
import org.meetingmigration.cmdlet.client.Service;
import org.meetingmigration.terminal.DisplayText;

/// Offers users, bridges, numbers and providers that the service knows. Where it does not answer soon, or not at all,
/// nothing is offered.
public final class ServiceCompletions implements Completions {

    private static final Duration PATIENCE = Duration.ofMillis(1500);
    private static final int MOST = 30;

    private final Service service;

    public ServiceCompletions(Service service) {
        this.service = service;
    }

    @Override
    public List<String> complete(String command, String parameter, String typed) {
        var source = source(command.toLowerCase(Locale.ROOT), parameter.toLowerCase(Locale.ROOT));
        if (source.isEmpty()) {
            return List.of();
        }
        var task = new FutureTask<>(() -> fetch(source.get(), typed));
        Thread.ofVirtual().start(task);
        try {
            return task.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            task.cancel(true);
            return List.of();
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    /// @param list of the API
    /// @param field of its items
    /// @param searched whether the service searches it
    private record Source(String list, String field, boolean searched) {}

    private static Optional<Source> source(String command, String parameter) {
        return switch (parameter) {
            case "bridgename" -> Optional.of(new Source("bridges", "name", false));
            case "bridgeid" -> Optional.of(new Source("bridges", "id", false));
            case "name" ->
                command.endsWith("-csonlinedialinconferencingbridge") && !command.startsWith("new-")
                        ? Optional.of(new Source("bridges", "name", false))
                        : Optional.empty();
            case "servicenumber", "tollfreeservicenumber", "fromnumber", "tonumber", "replacementnumber" ->
                Optional.of(new Source("service-numbers", "number", false));
            case "identity" -> identity(command);
            default -> Optional.empty();
        };
    }

    private static Optional<Source> identity(String command) {
        if (command.contains("servicenumber")) {
            return Optional.of(new Source("service-numbers", "number", false));
        }
        if (command.endsWith("-csonlinedialinconferencingbridge")) {
            return Optional.of(new Source("bridges", "id", false));
        }
        boolean settings = command.contains("tenant") || command.endsWith("configuration");
        return settings ? Optional.empty() : Optional.of(new Source("users", "userPrincipalName", true));
    }

    private List<String> fetch(Source source, String typed) {
        var route = Route.of(source.list).with("search", source.searched ? typed : "");
        var found = new ArrayList<String>();
        for (var item : service.in(Optional.empty()).list(route.with("limit", String.valueOf(MOST)))) {
            var name = item.path(source.field).asString("");
            if (name.regionMatches(true, 0, typed, 0, typed.length())) {
                found.add(DisplayText.safe(name));
            }
            if (found.size() == MOST) {
                break;
            }
        }
        return found;
    }
}
