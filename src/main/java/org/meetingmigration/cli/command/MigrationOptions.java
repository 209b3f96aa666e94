package org.meetingmigration.cli.command;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.meetingmigration.conferencing.ConferencingProvider;
import org.meetingmigration.joinblock.link.LinkCatalogue;
import org.meetingmigration.joinblock.link.Provider;
import org.meetingmigration.joinblock.render.BlockRenderers;
import org.meetingmigration.migration.PlanRun;
import org.meetingmigration.migration.Planner;
import org.meetingmigration.migration.Scope;
import org.meetingmigration.notice.NotifyPolicy;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What a migration does: the same for `plan` and `apply`, so that a plan shows what apply does.
final class MigrationOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private final TargetOptions target = new TargetOptions();

    @Mixin
    private final RecogniserOptions recognition = new RecogniserOptions();

    @Option(
            names = "--from",
            split = ",",
            paramLabel = "PROVIDER",
            description = "Migrate meetings of these providers only, for example teams,skype4b. Default: all.")
    private List<String> from = new ArrayList<>();

    @Option(
            names = "--notify",
            paramLabel = "WHOM",
            description = "Who gets a mail: all attendees, those outside the organizer's domain (external), or none."
                    + " Default: all.")
    private NotifyPolicy notify = NotifyPolicy.ALL;

    @Option(
            names = "--full-updates",
            description = "Raise SEQUENCE, so that calendar programs ask attendees to reply anew.")
    private boolean fullUpdates;

    /// A migration that is ready to go.
    ///
    /// @param provider where meetings go
    /// @param plans decides what becomes of each meeting; may be shared between threads
    record Migration(ConferencingProvider provider, PlanRun plans) {

        /// For example `Jitsi Meet at meet.example.org`.
        String target() {
            return provider.displayName() + " at " + TargetOptions.hostOf(provider);
        }
    }

    /// @param dir the folder of calendars
    /// @param moment of the run
    Migration prepare(Session session, Path dir, Instant moment) {
        ConferencingProvider provider = target.provider(session, dir);
        LinkCatalogue catalogue = recognition.catalogue(Map.of(provider.name(), TargetOptions.hostOf(provider)));
        var scope = new Scope(sources(catalogue), fullUpdates, moment);
        var planner = new Planner(
                recognition.recogniser(catalogue), provider, BlockRenderers.forProvider(provider.name()), scope);
        return new Migration(provider, new PlanRun(planner, notify));
    }

    /// For the record of a request: enough to see whether another is the same.
    Map<String, String> recorded() {
        Map<String, String> recorded = target.recorded();
        recorded.put("from", from.stream().sorted().collect(Collectors.joining(",")));
        recorded.put("host", String.join(",", recognition.hosts()));
        recorded.put("include-pasted", Boolean.toString(recognition.includePasted()));
        recorded.put("notify", notify.name().toLowerCase(Locale.ROOT));
        recorded.put("full-updates", Boolean.toString(fullUpdates));
        return recorded;
    }

    private Set<String> sources(LinkCatalogue catalogue) {
        Set<String> known = catalogue.providers().stream().map(Provider::name).collect(Collectors.toSet());
        for (String name : from) {
            if (!known.contains(name)) {
                throw new ParameterException(
                        command.commandLine(),
                        "--from " + name + ": there is no such provider; there are "
                                + known.stream().sorted().collect(Collectors.joining(", ")));
            }
        }
        return Set.copyOf(from);
    }
}
