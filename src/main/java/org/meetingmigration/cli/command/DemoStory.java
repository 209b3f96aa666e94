package org.meetingmigration.cli.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.meetingmigration.cli.ExitCodes;
import org.meetingmigration.server.Logging;
import org.meetingmigration.server.Server;
import org.meetingmigration.server.config.ConfigurationReader;

/// The service's part of the demo: a user is moved and licensed within the hold, one request results, the meetings
/// follow.
final class DemoStory {

    private static final Duration HOLD = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final String USER = "anne.holm@nordlys.example.org";

    private final Session session;
    private final Path data;

    /// Begins at the session's time and goes on: a hold that never ends would make a long story.
    private final Clock clock;

    /// @param data a new folder for the service's data
    DemoStory(Session session, Path data) {
        this.session = session;
        this.data = data;
        this.clock = Clock.offset(
                Clock.systemUTC(),
                Duration.between(Instant.now(), session.clock().instant()));
    }

    /// @return the exit code
    int tell() {
        Logging.toStandardError();
        var configuration = ConfigurationReader.read(
                Optional.empty(), Map.of("MMS_SERVER_PORT", "0", "MMS_DATA", data.toString()), session.directory());
        var demo = new ServeDemo(session, configuration, HOLD);
        try (var server = Server.start(ServeDemo.configured(configuration), clock, demo)) {
            return tell(signedIn(server));
        }
    }

    private int tell(Session admin) {
        int code = run(admin, "Move-CsUser", "-Identity", USER, "-Target", "Online");
        code = worse(code, run(admin, "Set-CsUserLicense", "-Identity", USER, "-Add", "AudioConferencing"));
        code = worse(code, run(admin, "Get-MmsAuditLog | Format-Table SubjectName, Action, Verdict, Reason"));
        session.out().println("Both wait in one request, so that attendees hear of it once:");
        code = worse(code, run(admin, "Get-CsMeetingMigrationStatus | Format-Table UserPrincipalName, State"));
        awaitEnd(admin);
        session.out().println("The hold is over:");
        String columns = "UserPrincipalName, State, TotalMeeting, SucceededMeeting, FailedMeeting, InvitesUpdate";
        code = worse(code, run(admin, "Get-CsMeetingMigrationStatus | Format-Table " + columns));
        return worse(code, run(admin, "Get-CsMeetingMigrationStatus", "-SummaryOnly"));
    }

    private Session signedIn(Server server) {
        Map<String, String> environment = new HashMap<>(session.environment());
        environment.put("MMS_ADDRESS", "http://127.0.0.1:" + server.port());
        environment.put("MMS_TOKEN", server.firstToken().orElseThrow());
        return session.with(environment);
    }

    private int run(Session admin, String... words) {
        String line = String.join(" ", words);
        session.out().println("$ mms " + (line.contains("|") ? "'" + line + "'" : line));
        return Mms.run(admin, words);
    }

    private static int worse(int one, int other) {
        return Math.max(one, other);
    }

    private void awaitEnd(Session admin) {
        Instant end = clock.instant().plus(PATIENCE);
        while (isOpen(admin) && clock.instant().isBefore(end)) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private boolean isOpen(Session admin) {
        var seen = new StringWriter();
        for (String state : List.of("Pending", "InProgress")) {
            int code = Mms.run(
                    admin.with(new PrintWriter(seen)), "Get-CsMeetingMigrationStatus", "-State", state, "--csv");
            if (code != ExitCodes.OK) {
                return false;
            }
        }
        return seen.toString().contains(USER);
    }
}
