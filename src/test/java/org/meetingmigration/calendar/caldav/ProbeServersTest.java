package org.meetingmigration.calendar.caldav;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.meetingmigration.calendar.caldav.server.RealServer;
import org.meetingmigration.calendar.caldav.server.RunningServer;
import org.meetingmigration.calendar.caldav.server.ServiceAccount;
import org.meetingmigration.http.Credentials;
import org.meetingmigration.http.HttpSettings;

/// The probe on every real server, by each way in which one account reaches everybody's calendars.
@Tag("servers")
class ProbeServersTest {

    private static final String NAME = "probe.ics";
    private static final String MAILBOX = "alice@example.com";
    private static final String EVENT = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//example//test//EN
            BEGIN:VEVENT
            UID:probe@example.com
            DTSTAMP:20260101T000000Z
            DTSTART:20300107T100000Z
            DTEND:20300107T103000Z
            SUMMARY:Review
            END:VEVENT
            END:VCALENDAR
            """.replace("\n", "\r\n");

    /// @param account whose sign-in is used
    record Access(RealServer server, ServiceAccount account) {}

    static Stream<Access> accesses() {
        return Arrays.stream(RealServer.values())
                .flatMap(server -> server.serviceAccounts().stream().map(account -> new Access(server, account)));
    }

    @ParameterizedTest
    @MethodSource("accesses")
    void serverShouldBeKnownAndFitForAMigration(Access access) {
        var kind = access.server();
        var server = kind.start();
        server.put("alice", kind.defaultCalendar(), NAME, EVENT.getBytes(UTF_8));
        byte[] before = server.get("alice", kind.defaultCalendar(), NAME).body();
        try {
            var report = probe(access, server);

            assertThat(report.count(Verdict.PROBLEM))
                    .as("%s", report.findings())
                    .isZero();
            assertThat(report.product()).isEqualToIgnoringCase(kind.name());
            assertThat(report.settings()).isEqualTo(kind == RealServer.SOGO ? Map.of("location", "leave") : Map.of());
            for (String check : List.of("writing", "changes", "events", "reading", "etags")) {
                assertThat(report.findings())
                        .filteredOn(finding -> finding.check().equals(check))
                        .singleElement()
                        .satisfies(finding -> assertThat(finding.verdict()).isEqualTo(Verdict.OK));
            }
            assertThat(server.get("alice", kind.defaultCalendar(), NAME).body()).isEqualTo(before);
        } finally {
            server.delete("alice", kind.defaultCalendar(), NAME);
        }
    }

    private static ProbeReport probe(Access access, RunningServer server) {
        var account = access.account();
        var url = URI.create("http://127.0.0.1:" + (server.port() + account.portOffset())
                + access.server().contextPath());
        var plain = new CalDavSettings(url, ZoneOffset.UTC);
        boolean proxy = account.headerTemplates().containsKey("Authorize-As");
        var settings = proxy
                ? plain.withHeaders(Map.of("Authorize-As", "{local}"))
                : access.server() == RealServer.CYRUS
                        ? plain.withPaths(List.of("/dav/calendars/user/svc/{local}.Default/"))
                        : plain;
        var http = HttpSettings.DEFAULT.withCredentials(new Credentials.Basic(account.name(), account.password()));
        return new Probe(settings, http, InstantSource.system()).run(List.of(MAILBOX), (_, _) -> false);
    }
}
