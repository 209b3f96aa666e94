package org.meetingmigration.cmdlet.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.Names;
import org.meetingmigration.cmdlet.PsObject;
import org.meetingmigration.cmdlet.client.Route;
import tools.jackson.databind.json.JsonMapper;

/// A condition on a user's properties as `-Filter` takes it: comparisons joined by `-and` and `-or`, where `-and` binds
/// tighter, `Home -eq 'OnPremises' -and DisplayName -like 'A*'`. Texts are compared without case.
final class UserFilter {

    /// One of these must hold, each of which is a list of comparisons that must all hold.
    private final List<List<Comparison>> choices = new ArrayList<>();

    private record Comparison(String property, String operator, String value) {}

    private UserFilter() {}

    /// @throws CmdletError when it is no such condition, or names a property that users do not have
    static UserFilter of(String text) {
        var words = FilterWords.of(text);
        var filter = new UserFilter();
        var all = new ArrayList<Comparison>();
        filter.choices.add(all);
        int at = 0;
        while (true) {
            if (at + 3 > words.size()) {
                throw unknown(text);
            }
            all.add(comparison(words.get(at), words.get(at + 1), words.get(at + 2), text));
            at += 3;
            if (at == words.size()) {
                return filter;
            }
            switch (words.get(at++).toLowerCase(Locale.ROOT)) {
                case "-and" -> {}
                case "-or" -> {
                    all = new ArrayList<>();
                    filter.choices.add(all);
                }
                default -> throw unknown(text);
            }
        }
    }

    private static Comparison comparison(String property, String operator, String value, String text) {
        var lower = operator.toLowerCase(Locale.ROOT);
        if (!List.of("-eq", "-ne", "-like", "-notlike").contains(lower)) {
            throw unknown(text);
        }
        var name = property.startsWith("$_.") ? property.substring(3) : property;
        var known = UserShape.USER.show(JsonMapper.shared().createObjectNode());
        if (!known.has(name)) {
            var nearest = Names.nearest(name, known.names());
            throw CmdletError.invalid("Users have no property '" + Names.brief(name) + "'. "
                    + (nearest.isEmpty()
                            ? "Get-CsOnlineUser | Format-List shows them."
                            : "Did you mean " + Names.oneOf(nearest) + "?"));
        }
        return new Comparison(name, lower, value);
    }

    private static CmdletError unknown(String text) {
        return CmdletError.invalid("The filter '" + Names.brief(text) + "' is not understood. It is made of -eq, -ne,"
                + " -like, -notlike, -and and -or: {Home -eq 'OnPremises'}. Where-Object does more.");
    }

    /// Lets the service pick, where the whole condition is one that it knows too; what comes is matched all the same.
    Route narrow(Route users) {
        if (choices.size() != 1) {
            return users;
        }
        var route = users;
        for (var comparison : choices.getFirst()) {
            if (comparison.operator.equals("-eq")) {
                route = narrow(route, comparison);
            }
        }
        return route;
    }

    private static Route narrow(Route route, Comparison comparison) {
        var value = comparison.value;
        return switch (comparison.property.toLowerCase(Locale.ROOT)) {
            case "home" -> route.with("home", value);
            case "teamsupgradeeffectivemode" -> route.with("upgradePolicy", value);
            case "userprincipalname", "sipaddress" -> route.with("identity", value);
            case "bridgeid" -> route.with("bridge", value);
            default -> route;
        };
    }

    boolean matches(PsObject user) {
        return choices.stream().anyMatch(all -> all.stream().allMatch(comparison -> holds(comparison, user)));
    }

    private static boolean holds(Comparison comparison, PsObject user) {
        var value = user.get(comparison.property);
        var values = value instanceof List<?> list ? list : List.of(value == null ? "" : value);
        boolean found = values.stream().anyMatch(one -> equal(comparison, String.valueOf(one)));
        return comparison.operator.startsWith("-n") != found;
    }

    private static boolean equal(Comparison comparison, String text) {
        return comparison.operator.endsWith("like")
                ? Wildcard.matches(comparison.value, text)
                : comparison.value.equalsIgnoreCase(text);
    }
}
