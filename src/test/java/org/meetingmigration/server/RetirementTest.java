package org.meetingmigration.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.meetingmigration.server.RunningService.ANNE;
import static org.meetingmigration.server.RunningService.TENANT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Numbers given up on a service that runs, over HTTP.
class RetirementTest {

    private static final String OLD = "+4589881236";
    private static final String NEW = "+4589881237";

    @TempDir
    private Path dir;

    private RunningService service;

    @BeforeEach
    void annesInvitationsShowTheOldNumber() throws IOException {
        service = RunningService.start(dir);
        service.json("POST", TENANT + "/bridges", "{\"name\":\"Main\",\"region\":\"EMEA\"}");
        for (String number : new String[] {"+4589881234", OLD, NEW}) {
            service.json("POST", TENANT + "/service-numbers", "{\"number\":\"" + number + "\",\"kind\":\"TOLL\"}");
            service.json("PUT", TENANT + "/service-numbers/" + number + "/bridge", "{\"bridge\":\"Main\"}");
        }
        service.json("PATCH", TENANT + "/bridges/Main", "{\"defaultNumber\":\"+4589881234\",\"setDefault\":true}");
        service.importUsers("", "userPrincipalName,displayName,home,mailbox", ANNE + ",Anne Holm,OnPremises," + ANNE);
        service.json("POST", user("/licences"), "{\"assign\":[\"AudioConferencing\"]}");
        service.json("PATCH", user("/audio"), "{\"tollNumber\":\"" + OLD + "\"}");
        service.json("POST", user("/move"), "{\"target\":\"Online\"}");
        service.awaitIdle();
        assertThat(calendars()).contains("89881236").doesNotContain("89881237");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void numberShouldBeReleasedOnceInvitationsShowItsReplacement() throws IOException {
        var ended = retire("{\"number\":\"" + OLD + "\",\"replacement\":\"" + NEW + "\"}");

        assertThat(ended.get("state").asString()).as(ended.toString()).isEqualTo("Released");
        assertThat(ended.get("users").asLong()).isEqualTo(1);
        assertThat(calendars()).contains("89881237").doesNotContain("89881236");
        assertThat(service.get(user("")).at("/audio/tollNumber").asString()).isEqualTo(NEW);
        assertThat(service.get(TENANT + "/service-numbers").toString()).contains(NEW);
        assertThat(service.get(TENANT + "/service-numbers?bridge=Main").toString())
                .doesNotContain(OLD);
    }

    @Test
    void numberShouldStayWhileUsersHaveItAndThereIsNoReplacement() {
        var refused = service.send("POST", TENANT + "/number-retirements", "{\"number\":\"" + OLD + "\"}");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("urn:mms:problem:number-in-use", "1 users");
    }

    @Test
    void numberShouldStayWhileInvitationsShowIt() {
        service.json("PATCH", TENANT + "/settings", "{\"automaticallyMigrateUserMeetings\":false}");
        service.json("PATCH", user("/audio"), "{\"tollNumber\":\"" + NEW + "\"}");

        var ended = retire("{\"number\":\"" + OLD + "\"}");

        assertThat(ended.get("state").asString()).as(ended.toString()).isEqualTo("Blocked");
        assertThat(ended.at("/examples/0").asString()).isEqualTo(ANNE);
        assertThat(ended.get("message").asString()).contains("Start-CsExMeetingMigration");
        assertThat(service.get(TENANT + "/service-numbers?bridge=Main").toString())
                .contains(OLD);
    }

    private JsonNode retire(String body) {
        var id = service.json("POST", TENANT + "/number-retirements", body)
                .get("id")
                .asString();
        return service.await(
                TENANT + "/number-retirements/" + id,
                retirement -> retirement.get("state").asString().matches("Released|Blocked|Cancelled"));
    }

    private static String user(String command) {
        return TENANT + "/users/" + ANNE + command;
    }

    /// In an encoding that reads every byte, without folds, and numbers without what stands between their digits.
    private String calendars() throws IOException {
        var text = new StringBuilder();
        try (var files = Files.walk(dir.resolve("calendars"))) {
            for (Path file : files.filter(path -> path.toString().contains(ANNE) && Files.isRegularFile(path))
                    .toList()) {
                text.append(Files.readString(file, ISO_8859_1).replaceAll("\r\n |[ ()-]", ""));
            }
        }
        return text.toString();
    }
}
