package org.meetingmigration.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.meetingmigration.audit.HostSettings;
import org.meetingmigration.cli.demo.DemoOrganization;
import org.meetingmigration.directory.AudioConferencing;
import org.meetingmigration.directory.Bridge;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.directory.Home;
import org.meetingmigration.directory.NumberKind;
import org.meetingmigration.directory.ServiceNumber;
import org.meetingmigration.directory.User;
import org.meetingmigration.directory.UserFilter;
import org.meetingmigration.server.Server;
import org.meetingmigration.server.config.ServerConfiguration;
import org.meetingmigration.server.config.ServerConfiguration.Tenant;

/// The invented organisation as a tenant: everybody still at home on premises, a bridge with numbers, and a Jitsi Meet
/// server to go to. Made once; a later start finds it as it was left.
final class ServeDemo implements Server.Initial {

    static final String TENANT = "demo";

    private static final long SEED = 2026;
    private static final String BRIDGE = "Nordlys";
    private static final String TOLL = "+4589881234";

    private final Session session;
    private final Path calendars;
    private final Duration hold;

    /// @param hold how long requests wait for others to join them
    ServeDemo(Session session, ServerConfiguration configuration, Duration hold) {
        this.session = session;
        this.hold = hold;
        this.calendars = calendars(configuration);
        try {
            Files.createDirectories(configuration.data());
            if (!Files.exists(calendars)) {
                DemoOrganization.write(calendars, session.clock().instant(), SEED);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the demo", e);
        }
    }

    private static Path calendars(ServerConfiguration configuration) {
        return configuration.data().resolve("demo-calendars");
    }

    /// The configuration with the organisation in it.
    static ServerConfiguration configured(ServerConfiguration configuration) {
        var tenant = new Tenant(
                new ServerConfiguration.Calendars.Folder(calendars(configuration), ZoneId.of("Europe/Copenhagen")),
                Optional.of(configuration.data().resolve("demo-outbox")),
                "jitsi",
                Map.of("jitsi", new ServerConfiguration.Provider.Jitsi("https://meet.example.org", Optional.empty())),
                Map.of(),
                Optional.empty(),
                // Of an invented organisation nobody is asked.
                new HostSettings(List.of("meet.lync.com"), false));
        return new ServerConfiguration(
                configuration.server(),
                configuration.data(),
                configuration.signIn(),
                configuration.work(),
                Map.of(TENANT, tenant));
    }

    @Override
    public void fill(Directory directory) {
        if (directory.countUsers(TENANT, UserFilter.ALL) > 0) {
            return;
        }
        var settings = directory.settings(TENANT);
        directory.saveSettings(TENANT, settings.value().withHold(hold), settings.version());
        var bridge = id(BRIDGE);
        directory.saveBridge(new Bridge(TENANT, bridge, BRIDGE, "EMEA", TOLL, true));
        directory.saveNumber(number(bridge, TOLL, NumberKind.TOLL, "Denmark, Aarhus"));
        directory.saveNumber(number(bridge, "+4589881235", NumberKind.TOLL, "Denmark, Copenhagen"));
        directory.saveNumber(number(bridge, "+4580251234", NumberKind.TOLL_FREE, "Denmark"));
        directory.saveUsers(
                DemoOrganization.people().stream().map(ServeDemo::user).toList());
        session.out()
                .println("Made an invented organisation, tenant " + TENANT + ", with its calendars in " + calendars);
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
                "Islands",
                person.language(),
                person.timeZone(),
                false);
    }

    private static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
