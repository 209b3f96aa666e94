package org.meetingmigration.migration.worker;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.meetingmigration.calendar.Calendar;
import org.meetingmigration.calendar.StoredObject;
import org.meetingmigration.conferencing.AtAddress;
import org.meetingmigration.conferencing.ConferencingProvider;
import org.meetingmigration.conferencing.MeetingKey;
import org.meetingmigration.conferencing.WithAudio;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.directory.Home;
import org.meetingmigration.directory.TenantSettings;
import org.meetingmigration.directory.User;
import org.meetingmigration.joinblock.Recogniser;
import org.meetingmigration.joinblock.link.LinkCatalogue;
import org.meetingmigration.joinblock.render.BlockRenderers;
import org.meetingmigration.meeting.PermanentFailure;
import org.meetingmigration.migration.Decision;
import org.meetingmigration.migration.MeetingPlan;
import org.meetingmigration.migration.PlanRun;
import org.meetingmigration.migration.Planner;
import org.meetingmigration.migration.Scope;
import org.meetingmigration.migration.plan.PlannedPart;
import org.meetingmigration.migration.plan.PlannedParts;
import org.meetingmigration.migration.request.Order;
import org.meetingmigration.notice.NotifyPolicy;

/// What an order would do with a user's meetings. Workers decide by the same, so that a plan shows what they
/// do. Safe for use by several threads.
public final class Plans {

    private final Directory directory;
    private final Backends backends;
    private final Map<Map<String, List<String>>, LinkCatalogue> catalogues = new ConcurrentHashMap<>();

    public Plans(Directory directory, Backends backends) {
        this.directory = directory;
        this.backends = backends;
    }

    /// Shows what would become of each meeting, in the order of the calendar. Saves nothing, tells nobody.
    ///
    /// @param moment a meeting is upcoming when it starts after this
    /// @throws PermanentFailure with the code `NO_TARGET` if there is no provider to migrate to; says what to
    ///     do
    public void run(
            User user, Order order, Instant moment, Consumer<MeetingPlan> meetings, Consumer<StoredObject> unreadable) {
        var plans = of(user, order, moment);
        backends.calendar(user, moment)
                .ifPresent(calendar -> plans.run(plans.audience(calendar), meetings, unreadable));
    }

    /// As [#run], for what is kept: shows the parts of each meeting.
    ///
    /// @return false if the user has no calendar
    public boolean keep(
            User user,
            Order order,
            Instant moment,
            Consumer<List<PlannedPart>> meetings,
            Consumer<StoredObject> unreadable) {
        var plans = of(user, order, moment);
        var calendar = backends.calendar(user, moment);
        calendar.ifPresent(there -> plans.run(
                plans.audience(there),
                meeting -> meetings.accept(PlannedParts.of(user.id(), meeting, plans::digest)),
                unreadable));
        return calendar.isPresent();
    }

    /// What would become of one part now, with its digest; empty when it is gone or cannot be read.
    public Optional<Map.Entry<Decision, String>> now(User user, Order order, Instant moment, PlannedPart part) {
        var plans = of(user, order, moment);
        return backends.calendar(user, moment)
                .map(plans::audience)
                .flatMap(calendar -> calendar.read(part.objectId())
                        .filter(object -> object.unreadable().isEmpty())
                        .flatMap(
                                object -> StreamSupport.stream(object.meetings().spliterator(), false)
                                        .filter(meeting ->
                                                meeting.uid().equals(part.key().uid()))
                                        .flatMap(meeting -> plans.plan(calendar, object, meeting).decisions().stream())
                                        .filter(decision ->
                                                decision.stored().part().key().equals(part.key()))
                                        .findFirst())
                        .map(decision -> Map.entry(decision, plans.digest(decision))));
    }

    /// @throws PermanentFailure with the code `NO_TARGET`
    PlanRun of(User user, Order order, Instant moment) {
        var settings = directory.settings(user.tenant()).value();
        var name = order.target().isEmpty() ? ofHome(user) : order.target();
        var own = provider(user.tenant(), name);
        var isOnline = name.equals(backends.onlineProvider(user.tenant()));
        var provider = withAudio(user, isOnline ? at(settings.meetingUrl(), own) : own);
        var recogniser = new Recogniser(catalogue(user.tenant(), own, provider), order.includePasted());
        var scope = new Scope(order.sources(), settings.fullUpdates(), moment);
        var planner = new Planner(recogniser, provider, BlockRenderers.forProvider(provider.name()), scope);
        return new PlanRun(planner, whomToTell(settings));
    }

    /// The calendar as an undo is to use it.
    Calendar audience(User user, Calendar calendar) {
        var policy = whomToTell(directory.settings(user.tenant()).value());
        return policy == NotifyPolicy.ALL ? calendar : calendar.quietly();
    }

    private static NotifyPolicy whomToTell(TenantSettings settings) {
        return NotifyPolicy.valueOf(settings.whomToTell().toUpperCase(Locale.ROOT));
    }

    private static ConferencingProvider at(String meetingUrl, ConferencingProvider provider) {
        return meetingUrl.isEmpty() ? provider : new AtAddress(provider, meetingUrl);
    }

    private ConferencingProvider withAudio(User user, ConferencingProvider provider) {
        if (!user.audio().enabled()) {
            return provider;
        }
        var tenant = user.tenant();
        return new WithAudio(provider, AudioFactsOf.user(user, directory.bridges(tenant), directory.numbers(tenant)));
    }

    private ConferencingProvider provider(String tenant, String name) {
        try {
            return backends.provider(tenant, name);
        } catch (IllegalArgumentException e) {
            throw new PermanentFailure("NO_TARGET", String.valueOf(e.getMessage()));
        }
    }

    private String ofHome(User user) {
        if (user.home().isOnPremises()) {
            throw noTarget(user, "is homed OnPremises, where meetings are not migrated by themselves");
        }
        if (!user.home().equals(Home.ONLINE)) {
            return user.home().name();
        }
        var online = backends.onlineProvider(user.tenant());
        if (online.isEmpty()) {
            throw noTarget(user, "is homed Online, for which no provider is configured");
        }
        return online;
    }

    private PermanentFailure noTarget(User user, String why) {
        return new PermanentFailure(
                "NO_TARGET",
                user.userPrincipalName() + " " + why + "; name one with Start-CsExMeetingMigration -Identity "
                        + user.userPrincipalName() + " -TargetProvider, one of "
                        + String.join(", ", backends.providers(user.tenant())));
    }

    /// Knows the tenant's own hosts, and those of the target so that migrated meetings are known again.
    private LinkCatalogue catalogue(String tenant, ConferencingProvider own, ConferencingProvider target) {
        var known = new HashMap<>(backends.hosts(tenant));
        var all = new LinkedHashSet<>(known.getOrDefault(target.name(), List.of()));
        all.add(hostOf(own));
        all.add(hostOf(target));
        known.put(target.name(), List.copyOf(all));
        return catalogues.computeIfAbsent(
                Map.copyOf(known), hosts -> LinkCatalogue.standard().withHosts(hosts));
    }

    static String hostOf(ConferencingProvider provider) {
        var example = provider.meetingFor(new MeetingKey("ada@example.org", "example", ""));
        return URI.create(example.joinUrl()).getRawAuthority();
    }
}
