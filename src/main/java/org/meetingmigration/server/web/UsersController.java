package org.meetingmigration.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.administration.NotFound;
import org.meetingmigration.directory.Bridge;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.directory.Home;
import org.meetingmigration.directory.User;
import org.meetingmigration.migration.request.RequestFilter;
import org.meetingmigration.migration.request.RequestLedgers;
import org.meetingmigration.migration.request.RequestLedgers.LedgerPlace;
import org.meetingmigration.migration.request.Requests;
import org.meetingmigration.migration.worker.Backends;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The list of users, and one of them.
@RestController
class UsersController {

    private static final int USERS = 50;
    private static final int REQUESTS = 10;
    private static final int MEETINGS = 100;

    private final Pages pages;
    private final Directory directory;
    private final Backends backends;
    private final Requests requests;
    private final RequestLedgers ledgers;

    UsersController(Pages pages, Directory directory, Backends backends, Requests requests, RequestLedgers ledgers) {
        this.pages = pages;
        this.directory = directory;
        this.backends = backends;
        this.requests = requests;
        this.ledgers = ledgers;
    }

    @GetMapping("/t/{tenant}/users")
    ResponseEntity<String> list(
            HttpServletRequest request, @PathVariable String tenant, @ModelAttribute UsersQuery query) {
        var users = directory.users(tenant, query.filter(), query.place(), USERS + 1);
        var shown = first(users, USERS);
        var next = users.size() > USERS
                ? Optional.of(query.behind(shown.getLast().userPrincipalName()))
                : Optional.<UsersQuery>empty();
        return pages.page(request, "users", new UsersView(query, shown, homes(tenant), mode(tenant), next));
    }

    @GetMapping("/t/{tenant}/users/{identity}")
    ResponseEntity<String> one(
            HttpServletRequest request,
            @PathVariable String tenant,
            @PathVariable String identity,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "0") long row) {
        var user = named(directory, tenant, identity);
        var place = after == null ? null : new LedgerPlace(after, row);
        var own = requests.list(tenant, RequestFilter.ofUser(user.id()), null, REQUESTS + 1);
        var meetings = ledgers.newestOfUser(tenant, user.id(), place, MEETINGS + 1);
        var shown = first(meetings, MEETINGS);
        var view = new UserView(
                user,
                mode(tenant),
                bridge(user),
                backends.providers(tenant),
                first(own, REQUESTS),
                own.size() > REQUESTS,
                shown,
                place == null,
                meetings.size() > MEETINGS ? Optional.of(shown.getLast().place()) : Optional.empty());
        return pages.page(request, "user", view);
    }

    static User named(Directory directory, String tenant, String identity) {
        return directory.user(tenant, identity).orElseThrow(() -> new NotFound("There is no user " + identity + "."));
    }

    private static <T> List<T> first(List<T> found, int most) {
        return found.subList(0, Math.min(most, found.size()));
    }

    private String mode(String tenant) {
        return directory.settings(tenant).value().upgradePolicy();
    }

    private List<String> homes(String tenant) {
        var homes = new ArrayList<>(List.of(Home.ON_PREMISES.name(), Home.ONLINE.name()));
        homes.addAll(backends.providers(tenant));
        return homes;
    }

    private String bridge(User user) {
        var id = user.audio().bridgeId();
        return directory.bridges(user.tenant()).stream()
                .filter(bridge -> bridge.id().equals(id))
                .map(Bridge::name)
                .findFirst()
                .orElse(id);
    }
}
