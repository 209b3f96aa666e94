package org.meetingmigration.calendar.caldav;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.meetingmigration.calendar.Calendar;
import org.meetingmigration.calendar.CalendarContract;
import org.meetingmigration.calendar.caldav.server.RealServer;
import org.meetingmigration.calendar.caldav.server.RunningServer;
import org.meetingmigration.calendar.caldav.server.ServiceAccount;
import org.meetingmigration.calendar.ics.EventComparison;
import org.meetingmigration.http.Credentials;
import org.meetingmigration.http.HostGates;
import org.meetingmigration.http.HttpSettings;

/// The contract on every real server, by each way in which one account reaches everybody's calendars.
@Tag("servers")
@ParameterizedClass
@MethodSource("accesses")
class CalDavCalendarTest extends CalendarContract {

    private static final String ALICE = "alice";

    /// @param account whose sign-in is used
    record Access(RealServer server, ServiceAccount account) {}

    @Parameter
    Access access;

    private RunningServer server;
    private CalDavServer calendars;

    static Stream<Access> accesses() {
        return Arrays.stream(RealServer.values())
                .flatMap(server -> server.serviceAccounts().stream().map(account -> new Access(server, account)));
    }

    @BeforeEach
    void start() throws IOException {
        server = access.server().start();
        for (String calendar : List.of("work", "home")) {
            if (server.calendars(ALICE).stream().noneMatch(path -> path.endsWith("/" + calendar + "/"))) {
                server.makeCalendar(ALICE, calendar);
            }
        }
        empty();
        calendars = new CalDavServer(settings(), http(), new HostGates(InstantSource.system()));
    }

    @AfterEach
    void close() {
        calendars.close();
    }

    /// Other tests leave events in all of her calendars.
    private void empty() {
        for (String path : server.calendars(ALICE)) {
            String calendar = path.replaceFirst(".*/([^/]+)/$", "$1");
            server.list(ALICE, calendar)
                    .forEach(event -> server.delete(ALICE, calendar, event.substring(event.lastIndexOf('/') + 1)));
        }
    }

    private CalDavSettings settings() {
        var account = access.account();
        boolean proxy = account.headerTemplates().containsKey("Authorize-As");
        var url = URI.create("http://127.0.0.1:" + (server.port() + account.portOffset())
                + access.server().contextPath());
        var plain = new CalDavSettings(url, ZONE);
        if (proxy) {
            return plain.withHeaders(Map.of("Authorize-As", "{local}"));
        }
        return access.server() == RealServer.CYRUS
                ? plain.withPaths(
                        List.of("/dav/calendars/user/svc/{local}.work/", "/dav/calendars/user/svc/{local}.home/"))
                : plain;
    }

    private HttpSettings http() {
        return HttpSettings.DEFAULT.withCredentials(
                new Credentials.Basic(access.account().name(), access.account().password()));
    }

    @Override
    protected String owner() {
        return "alice@example.com";
    }

    @Override
    protected Calendar calendar() {
        return calendars.calendar(owner(), NOW).orElseThrow();
    }

    @Override
    protected void put(String name, byte[] content) {
        server.put(ALICE, folder(name), file(name), content);
    }

    @Override
    protected void delete(String name) {
        server.delete(ALICE, folder(name), file(name));
    }

    @Override
    protected byte[] content(String name) {
        return server.get(ALICE, folder(name), file(name)).body();
    }

    @Override
    protected String idOf(String name) {
        return server.calendar(access.account(), ALICE, folder(name)).getPath() + file(name);
    }

    @Override
    protected void assertStored(String name, String expected) {
        var traits = Traits.of(
                Product.valueOf(access.server().name()), access.server().schedules());
        assertThat(EventComparison.differences(expected.getBytes(UTF_8), content(name), traits.rewritten()))
                .isEqualTo(Set.of());
    }

    private static String folder(String name) {
        return name.substring(0, name.indexOf('/'));
    }

    private static String file(String name) {
        return name.substring(name.indexOf('/') + 1);
    }
}
