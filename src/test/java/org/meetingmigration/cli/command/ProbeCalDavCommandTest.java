package org.meetingmigration.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meetingmigration.calendar.caldav.hostile.HostileServer;
import org.meetingmigration.cli.ExitCodes;
import org.meetingmigration.http.Credentials;
import org.meetingmigration.server.config.ConfigurationReader;
import org.meetingmigration.server.config.ServerConfiguration.Calendars;

class ProbeCalDavCommandTest {

    private static final String EVENT = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//example//test//EN
            BEGIN:VEVENT
            UID:1@example.com
            DTSTAMP:20200101T000000Z
            DTSTART:20300107T100000Z
            SUMMARY:Review
            LOCATION:%s
            END:VEVENT
            END:VCALENDAR
            """.replace("\n", "\r\n");

    @TempDir
    private Path temp;

    private final HostileServer server = HostileServer.start();

    @BeforeEach
    void fill() throws IOException {
        Files.writeString(temp.resolve("password"), "svcpw\n");
        store("1", "https://meet.jit.si/Review");
        store("2", "Room 7");
    }

    private void store(String name, String location) {
        var event = EVENT.formatted(location).replace("UID:1", "UID:" + name);
        server.store().put("/calendars/alice/calendar/" + name + ".ics", event.getBytes(UTF_8));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void pageShouldEndWithTheConfigurationThatFits() throws IOException {
        var screen = screen().atTerminal("");

        assertThat(probe(screen, "--mailbox", "alice@example.com"))
                .as(screen.err())
                .isZero();

        assertThat(screen.out())
                .startsWith(server.uri("/") + System.lineSeparator())
                .contains("  ok       events      2 events to come, 1 with a join link")
                .contains("To know and to set")
                .endsWith("0 problems, 4 notes. Nothing was changed." + System.lineSeparator())
                .doesNotContain("svcpw");
        assertThat(screen.out().lines()).allMatch(line -> line.length() <= 100);
        assertThat(screen.err()).isEmpty();
        var calendars = configured(screen.out());
        assertThat(calendars.settings().url()).isEqualTo(server.uri("/"));
        assertThat(calendars.settings().principal()).isEqualTo("/principals/{local}/");
        assertThat(calendars.settings().headers()).isEqualTo(Map.of("X-For", "{local}: \"\\ #"));
        assertThat(calendars.http().credentials()).isEqualTo(new Credentials.Basic("svc", "svcpw"));
    }

    @Test
    void programsShouldGetRows() {
        var screen = screen();

        assertThat(probe(screen, "--mailbox", "alice@example.com", "--json")).isZero();
        assertThat(screen.json().at("/summary/problems").asInt(-1)).isZero();
        assertThat(screen.json().at("/summary/server").asString())
                .isEqualTo(server.uri("/").toString());
        assertThat(screen.json().at("/findings/0/check").asString()).isEqualTo("connection");

        assertThat(probe(screen, "--mailbox", "alice@example.com", "--csv")).isZero();
        assertThat(screen.out())
                .startsWith("mailbox,check,verdict,found,advice\r\n")
                .contains("\r\nalice@example.com,etags,ok,");
    }

    @Test
    void problemsShouldComeFirstAndBeTold() throws IOException {
        Files.writeString(temp.resolve("sample"), "# a sample\nalice@example.com\n\nnobody@example.com\n");
        var screen = screen();

        assertThat(probe(screen, "--mailboxes", "sample")).isEqualTo(ExitCodes.SOME_FAILED);

        assertThat(screen.out())
                .contains("  problem  calendars   The server shows no calendars")
                .contains("To mend first" + System.lineSeparator() + "  1. nobody@example.com: Check the address.")
                .contains("1 problem, ");
    }

    @Test
    void configurationOfTheServiceShouldBeTaken() throws IOException {
        Files.writeString(temp.resolve("mms.yaml"), """
                tenants:
                  contoso:
                    calendars:
                      type: caldav
                      url: %s
                      principal: /principals/{local}/
                      user: svc
                      password: ${env:SECRET}
                  fabrikam:
                    calendars:
                      path: calendars
                """.formatted(server.uri("/")));
        var screen = screen().set("SECRET", "svcpw");

        assertThat(screen.mms("probe", "caldav", "--tenant", "contoso", "--mailbox", "Alice@example.com"))
                .as(screen.out())
                .isZero();
        assertThat(screen.out()).contains("1 calendar: calendar").doesNotContain("Configuration that fits");

        assertThat(screen.mms("probe", "caldav", "--config", "mms.yaml")).isEqualTo(ExitCodes.USAGE);
        assertThat(screen.err()).contains("--tenant is to be one of contoso, fabrikam");
        assertThat(screen.mms("probe", "caldav", "--config", "mms.yaml", "--tenant", "fabrikam"))
                .isEqualTo(ExitCodes.USAGE);
        assertThat(screen.err()).contains("not of the type caldav");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                                       | Say which server",
                "--url caldav.example.org                               | is to be an address such as",
                "--url http://u:p@h/                                    | have options of their own",
                "--url http://h/ --config mms.yaml                      | exclude each other",
                "--url http://h/ --user svc                             | seen by everybody on this machine",
                "--url http://h/ --user svc --password-env NONE         | the variable NONE is not set",
                "--url http://h/ --user svc --password-file none        | none: no such file or folder",
                "--url http://h/ --password-file password               | needs --user, too",
                "--url http://h/ --sign-in bearer                       | needs --token-env, too",
                "--url http://h/ --mailbox alice                        | is no e-mail address",
                "--url http://h/ --mailboxes none                       | none: no such file or folder",
                "--url http://h/ --header X                             | a name, a colon and a value",
                "--url http://h/ --header A:{local}                     | A template needs --mailbox, too",
                "--url http://h/ --proxy ftp://p                        | is to be an address such as http://proxy"
            })
    void wrongUsageShouldBeExplained(String options, String expected) {
        var screen = screen();
        String line = "probe caldav " + (options == null ? "" : options);

        assertThat(screen.mms(line.strip().split(" +"))).isEqualTo(ExitCodes.USAGE);
        assertThat(screen.err()).contains(expected).contains("See mms probe caldav --help");
    }

    private Screen screen() {
        return new Screen(temp);
    }

    private int probe(Screen screen, String... more) {
        var line = new ArrayList<>(
                List.of("probe", "caldav", "--url", server.uri("/").toString()));
        line.addAll(List.of("--user", "svc", "--password-file", "password"));
        line.addAll(List.of("--principal", "/principals/{local}/", "--header", "X-For: {local}: \"\\ #"));
        line.addAll(List.of(more));
        return screen.mms(line.toArray(String[]::new));
    }

    private Calendars.CalDav configured(String page) throws IOException {
        var block = page.substring(page.indexOf("tenants:"), page.lastIndexOf(System.lineSeparator() + "0 problems"));
        var file = Files.writeString(temp.resolve("printed.yaml"), block);
        var tenants =
                ConfigurationReader.read(Optional.of(file), Map.of(), temp).tenants();
        return (Calendars.CalDav) tenants.get("default").calendars();
    }
}
