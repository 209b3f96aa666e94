package org.meetingmigration.administration;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.meetingmigration.administration.Migrations.Start;
import org.meetingmigration.directory.Home;
import org.meetingmigration.directory.User;
import org.meetingmigration.migration.request.Order;
import org.meetingmigration.migration.worker.Backends;

/// Turns what an admin asks for into an [Order]. Migration types are named as the original named them: source,
/// `To`, target, but `ToSameType` for everything to where the user lives.
final class Orders {

    private static final String SKYPE = "skype4b";
    private static final String TEAMS = "teams";
    private static final int MOST_SOURCES = 100;

    private final Backends backends;

    Orders(Backends backends) {
        this.backends = backends;
    }

    /// @throws Refused with INVALID, or NO_TARGET
    Order of(User user, Start start) {
        var source = source(start);
        var current = start.provider().isBlank() && is(start.target(), "Current");
        var target = current ? home(user) : target(user, start);
        var type = current && source.label().equals("All") ? "ToSameType" : source.label() + "To" + label(target);
        return new Order(
                Order.Kind.MIGRATE,
                type,
                current ? "" : target,
                source.providers(),
                start.includePasted(),
                "",
                "",
                start.plan());
    }

    private record Source(String label, Set<String> providers) {}

    private static Source source(Start start) {
        if (!start.sources().isEmpty()) {
            return named(start.sources());
        }
        if (is(start.source(), "All")) {
            return new Source("All", Set.of());
        }
        if (is(start.source(), "SfB")) {
            return new Source("Sfb", Set.of(SKYPE));
        }
        if (is(start.source(), "Teams")) {
            return new Source("Teams", Set.of(TEAMS));
        }
        throw invalid("SourceMeetingType", start.source(), "All, SfB or Teams");
    }

    private static Source named(Set<String> sources) {
        if (sources.size() > MOST_SOURCES) {
            throw new Refused(Refused.Why.INVALID, "Sources: give at most " + MOST_SOURCES + " providers");
        }
        var names = new TreeSet<String>();
        sources.forEach(name -> names.add(Texts.line("Sources", name).toLowerCase(Locale.ROOT)));
        return new Source(names.size() == 1 ? label(names.first()) : "Some", names);
    }

    /// The provider of the user's home.
    private String home(User user) {
        if (user.home().isOnPremises()) {
            throw noTarget(user, user.userPrincipalName() + " lives OnPremises, where nothing is migrated to");
        }
        return user.home().equals(Home.ONLINE)
                ? online(user)
                : configured(user, user.home().name());
    }

    private String online(User user) {
        var online = backends.onlineProvider(user.tenant());
        if (online.isEmpty()) {
            throw noTarget(user, "No online provider is configured for the tenant");
        }
        return online;
    }

    private String target(User user, Start start) {
        if (!start.provider().isBlank()) {
            return configured(user, start.provider().strip());
        }
        if (!is(start.target(), "Teams")) {
            throw invalid("TargetMeetingType", start.target(), "Current or Teams");
        }
        return configured(user, TEAMS);
    }

    private String configured(User user, String name) {
        return backends.providers(user.tenant()).stream()
                .filter(provider -> provider.equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> noTarget(user, "No provider " + Texts.shown(name) + " is configured"));
    }

    private Refused noTarget(User user, String what) {
        var providers = backends.providers(user.tenant());
        return new Refused(
                Refused.Why.NO_TARGET,
                what + "; "
                        + (providers.isEmpty()
                                ? "add a provider to the service's configuration first"
                                : "name another with -TargetProvider: " + String.join(", ", providers)));
    }

    private static Refused invalid(String field, String value, String allowed) {
        return new Refused(Refused.Why.INVALID, field + ": " + Texts.shown(value) + " must be " + allowed);
    }

    private static boolean is(String text, String name) {
        return text.strip().equalsIgnoreCase(name);
    }

    /// For example `Jitsi`.
    private static String label(String provider) {
        return provider.equals(SKYPE)
                ? "Sfb"
                : provider.substring(0, 1).toUpperCase(Locale.ROOT) + provider.substring(1);
    }
}
