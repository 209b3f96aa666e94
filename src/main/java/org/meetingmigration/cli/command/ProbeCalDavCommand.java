package org.meetingmigration.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.calendar.StoredObject;
import org.meetingmigration.calendar.caldav.CalDavSettings;
import org.meetingmigration.calendar.caldav.Probe;
import org.meetingmigration.calendar.caldav.ProbeReport;
import org.meetingmigration.calendar.caldav.Verdict;
import org.meetingmigration.cli.ExitCodes;
import org.meetingmigration.http.HttpSettings;
import org.meetingmigration.joinblock.Recogniser;
import org.meetingmigration.joinblock.link.LinkCatalogue;
import org.meetingmigration.migration.Examiner;
import org.meetingmigration.migration.Outcome;
import org.meetingmigration.server.Logging;
import org.meetingmigration.server.config.ServerConfiguration;
import org.meetingmigration.server.config.ServerConfiguration.Calendars;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `mms probe caldav`: what a migration would meet on a CalDAV server.
@Command(
        name = "caldav",
        sortOptions = false,
        description = {
            "Looks at a CalDAV server before a migration: what it is, whether one account reaches a sample of mailboxes,"
                    + " whom it tells of changes, what it does to events, its limits and its clock. Ends with what to"
                    + " mend and the configuration that fits.",
            "Changes nothing: it sends OPTIONS, PROPFIND, REPORT and GET only."
        },
        footer = {
            "",
            "Examples:",
            "  mms probe caldav --url https://caldav.example.org/ --user svc \\",
            "    --password-file caldav-password --mailbox ada@example.org",
            "  mms probe caldav --config mms.yaml --tenant contoso --mailboxes sample.txt",
            "",
            "Exit codes: 0 a migration can begin, 1 it would fail somewhere, 2 wrong usage."
        })
final class ProbeCalDavCommand implements Callable<Integer> {

    private final Session session;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private final CalDavOptions server = new CalDavOptions();

    @Mixin
    private final SignInOptions signIn = new SignInOptions();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Take all of that from the configuration of the service instead.")
    private @Nullable Path config;

    @Option(names = "--tenant", paramLabel = "ID", description = "Whose calendars, where it has several tenants.")
    private @Nullable String tenant;

    @Mixin
    private final SampleOptions sample = new SampleOptions();

    @ArgGroup
    private final Format format = new Format();

    ProbeCalDavCommand(Session session) {
        this.session = session;
    }

    /// What is to be probed.
    ///
    /// @param hosts of the tenant's own by provider
    private record Subject(CalDavSettings settings, HttpSettings http, Map<String, List<String>> hosts) {}

    @Override
    public Integer call() {
        Logging.toStandardError();
        var subject = subject();
        var owners = sample.mailboxes(session, server.hasTemplate() || signIn.hasTemplate());
        var examiner = new Examiner(new Recogniser(LinkCatalogue.standard().withHosts(subject.hosts()), false), false);
        var report = new Probe(subject.settings(), subject.http(), session.clock())
                .run(owners, (object, owner) -> isOnline(examiner, object, owner));
        print(subject.settings().url().toString(), report, configuration(report));
        return report.count(Verdict.PROBLEM) == 0 ? ExitCodes.OK : ExitCodes.SOME_FAILED;
    }

    private void print(String address, ProbeReport report, List<String> configuration) {
        if (format.forPeople()) {
            new ProbePage(session).print(address, report, configuration);
            return;
        }
        var rows = new ProbeRows(address, report, configuration);
        if (format.json()) {
            rows.json(session.out());
        } else {
            rows.csv(session.out());
        }
    }

    private static boolean isOnline(Examiner examiner, StoredObject object, String owner) {
        for (var meeting : object.meetings()) {
            for (var part : meeting.parts()) {
                var hindrance = examiner.examine(part, owner).hindrance();
                if (hindrance == null || hindrance instanceof Outcome.Review) {
                    return true;
                }
            }
        }
        return false;
    }

    private Subject subject() {
        if (server.isGiven()) {
            if (config != null || tenant != null) {
                throw wrong("--url and --config exclude each other");
            }
            var http = HttpSettings.DEFAULT.withCredentials(signIn.credentials(session));
            return new Subject(server.settings(session), server.http(session, http), Map.of());
        }
        if (config == null && tenant == null) {
            throw wrong("Say which server: --url, or --config and --tenant");
        }
        var configured = configured();
        if (!(configured.calendars() instanceof Calendars.CalDav(var settings, var http))) {
            throw new CommandFailed(ExitCodes.USAGE, "The calendars of this tenant are not of the type caldav.");
        }
        return new Subject(settings, http, configured.hosts());
    }

    private ServerConfiguration.Tenant configured() {
        var tenants = new ConfigurationFile(session, config)
                .read(session.environment())
                .tenants();
        var id = tenant == null && tenants.size() == 1
                ? tenants.keySet().iterator().next()
                : tenant;
        var found = id == null ? null : tenants.get(id);
        if (found == null) {
            throw wrong("--tenant is to be one of " + String.join(", ", tenants.keySet()));
        }
        return found;
    }

    /// Of a server that lets us in; of one that is configured already, what is missing there.
    private List<String> configuration(ProbeReport report) {
        boolean outside = report.findings().stream()
                .anyMatch(finding -> finding.mailbox().isEmpty()
                        && finding.verdict() == Verdict.PROBLEM
                        && !finding.check().equals("clock"));
        if (outside || (!server.isGiven() && report.settings().isEmpty())) {
            return List.of();
        }
        var block = new CalendarsBlock(tenant == null ? "default" : tenant);
        if (server.isGiven()) {
            block.text("type", "caldav");
            server.configure(session, block);
            signIn.configure(session, block);
        }
        report.settings().forEach(block::text);
        return block.lines();
    }

    private ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
