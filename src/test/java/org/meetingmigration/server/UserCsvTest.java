package org.meetingmigration.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meetingmigration.server.RunningService.TENANT;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Users loaded from a file into a service that runs.
class UserCsvTest {

    private static final String COLUMNS = "userPrincipalName,home,mailbox,language";

    @TempDir
    private Path dir;

    private RunningService service;

    @BeforeEach
    void start() throws IOException {
        service = RunningService.start(dir);
        service.importUsers("", COLUMNS, row("moves", "OnPremises", ""), row("stays", "OnPremises", ""));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private static String row(String name, String home, String language) {
        return name + "@contoso.com," + home + "," + name + "@contoso.com," + language;
    }

    private JsonNode changed(String query) {
        return service.importUsers(
                query,
                COLUMNS,
                row("moves", "Online", "da-DK"),
                row("stays", "OnPremises", ""),
                row("new", "Online", ""));
    }

    private static void assertCounts(JsonNode answer, int requests) {
        assertThat(answer.toString())
                .isEqualTo("{\"rows\":3,\"added\":1,\"changed\":1,\"unchanged\":1,\"requests\":" + requests + "}");
    }

    @Test
    void dryRunShouldTellWhatWouldHappenAndChangeNothing() {
        assertCounts(changed("?dryRun=true"), 0);
        assertCounts(changed("?dryRun=true&triggers=true"), 1);

        assertThat(service.get(TENANT + "/users").toString()).doesNotContain("new@contoso.com", "Online\"");
        assertThat(service.get(TENANT + "/requests").get("items")).isEmpty();
        assertThat(service.get(TENANT + "/audit").toString()).containsOnlyOnce("Import-CsOnlineUser");
    }

    @Test
    void importShouldMigrateNobodyUnlessAsked() {
        assertCounts(changed(""), 0);

        assertThat(service.get(TENANT + "/requests").get("items")).isEmpty();
    }

    @Test
    void triggersShouldFireForWhoChangedAndNotForWhoIsNew() {
        assertCounts(changed("?triggers=true"), 1);

        var requests = service.get(TENANT + "/requests").get("items");
        assertThat(requests).hasSize(1);
        assertThat(requests.get(0).get("userPrincipalName").asString()).isEqualTo("moves@contoso.com");
        assertThat(requests.get(0).get("reasons").toString()).isEqualTo("[\"MOVED_ONLINE\"]");
        assertThat(service.get(TENANT + "/audit").toString())
                .contains("Home: OnPremises → Online", "NOTHING_SHOWN", "By a file: 1 users added, 1 changed");
        assertCountsOfSecondTime(changed("?triggers=true"));
    }

    private static void assertCountsOfSecondTime(JsonNode answer) {
        assertThat(answer.toString())
                .isEqualTo("{\"rows\":3,\"added\":0,\"changed\":0,\"unchanged\":3,\"requests\":0}");
    }
}
