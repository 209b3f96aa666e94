package org.meetingmigration.cli.shell;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.meetingmigration.cli.demo.DemoOrganization;
import org.meetingmigration.directory.AudioConferencing;
import org.meetingmigration.directory.Bridge;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.directory.Home;
import org.meetingmigration.directory.NumberKind;
import org.meetingmigration.directory.ServiceNumber;
import org.meetingmigration.directory.User;
import org.meetingmigration.server.Server;
import org.meetingmigration.server.config.ServerConfiguration;
import org.meetingmigration.server.config.ServerConfiguration.Calendars;
import org.meetingmigration.server.config.ServerConfiguration.Provider.Jitsi;
import org.meetingmigration.server.config.ServerConfiguration.Tenant;
import org.meetingmigration.server.config.ServerConfiguration.Work;

/// The real service with the invented organisation: ten users on premises, a bridge with three numbers.
final class DemoService implements AutoCloseable {

    static final String TENANT = "demo";
    static final String BRIDGE = "Nordlys";
    static final String TOLL = "+4589881234";
    static final String OTHER_TOLL = "+4589881235";
    static final String TOLL_FREE = "+4580251234";

    private static final Duration SLICE = Duration.ofSeconds(1);

    private final Path calendars;
    private final Path tokenFile;
    private final String token;
    private final Server server;

    DemoService(Path folder) throws IOException {
        calendars = folder.resolve("calendars");
        tokenFile = folder.resolve("first.token");
        DemoOrganization.write(calendars, Instant.now(), 2026);
        server = Server.start(configuration(folder), Clock.systemUTC(), DemoService::fill);
        token = server.firstToken().orElseThrow();
        Files.writeString(tokenFile, token + "\n");
    }

    private ServerConfiguration configuration(Path folder) {
        var tenant = new Tenant(
                new Calendars.Folder(calendars, ZoneId.of("Europe/Copenhagen")),
                Optional.of(folder.resolve("outbox")),
                "jitsi",
                Map.of("jitsi", new Jitsi("https://meet.example.org", Optional.empty())),
                Map.of());
        return new ServerConfiguration(
                new ServerConfiguration.Server(InetAddress.getLoopbackAddress(), 0, false, Optional.empty()),
                folder.resolve("data"),
                Optional.empty(),
                new Work(2, SLICE, 2),
                Map.of(TENANT, tenant));
    }

    private static void fill(Directory directory) {
        var bridge = id(BRIDGE);
        directory.saveBridge(new Bridge(TENANT, bridge, BRIDGE, "EMEA", TOLL, true));
        directory.saveNumber(number(bridge, TOLL, NumberKind.TOLL, "Denmark, Aarhus"));
        directory.saveNumber(number(bridge, OTHER_TOLL, NumberKind.TOLL, "Denmark, Copenhagen"));
        directory.saveNumber(number(bridge, TOLL_FREE, NumberKind.TOLL_FREE, "Denmark"));
        directory.saveUsers(
                DemoOrganization.people().stream().map(DemoService::user).toList());
    }

    private static ServiceNumber number(String bridge, String number, NumberKind kind, String place) {
        return new ServiceNumber(TENANT, number, kind, bridge, place, "da-DK", List.of("en-GB"));
    }

    private static User user(DemoOrganization.Person person) {
        return new User(
                TENANT,
                id(person.email()),
                person.email(),
                "sip:" + person.email(),
                person.name(),
                Home.ON_PREMISES,
                person.email(),
                Set.of(),
                AudioConferencing.OFF,
                true,
                "",
                person.language(),
                person.timeZone(),
                false);
    }

    private static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    String address() {
        return "http://127.0.0.1:" + server.port();
    }

    String token() {
        return token;
    }

    Path tokenFile() {
        return tokenFile;
    }

    /// The calendars of a user, all files in one text.
    String calendarsOf(String user) throws IOException {
        var text = new StringBuilder();
        try (var files = Files.walk(calendars.resolve(user))) {
            for (var file : files.filter(each -> each.toString().endsWith(".ics"))
                    .sorted()
                    .toList()) {
                text.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return text.toString();
    }

    @Override
    public void close() {
        server.close();
    }
}
