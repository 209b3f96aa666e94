package org.meetingmigration.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.meetingmigration.server.RunningService.ANNE;
import static org.meetingmigration.server.RunningService.TENANT;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Settings, the trail, bridges, numbers and files of users in a browser, on a service that runs. No test leaves an
/// error in the console. The service is the same for all, so each leaves the settings as they were.
@Timeout(120)
class DirectoryPagesTest {

    private static final String MAIN = "+4589881234";
    private static final String OLD = "+4589881236";
    private static final String NEW = "+4589881237";

    @TempDir
    private static Path dir;

    private static Browser browser;
    private static RunningService service;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start();
        service = RunningService.start(dir);
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void closePages() {
        browser.closePages();
    }

    private static Page at(String path) {
        return at(path, service.token());
    }

    private static Page at(String path, String token) {
        var page = browser.open(service.address());
        Browser.signIn(page, token);
        page.navigate("/t/nordlys" + path);
        return page;
    }

    private static Locator primary(Page page) {
        return page.locator("main button.primary");
    }

    @Test
    void settingShouldBeChangedAfterItsConsequencesAndShowWhatItIgnores() {
        service.importUsers("", "userPrincipalName,home", "ida@nordlys.example.org,Online");
        var page = at("/settings");
        page.uncheck("[name=automaticallyMigrateUserMeetings]");
        primary(page).click();
        assertThat(page.locator("h1")).hasText("Change 1 setting?");
        assertThat(page.locator(".ask h2")).hasText("Audio changes migrate: On → Off");
        assertThat(page.locator(".ask")).containsText("audio changes are ignored");
        primary(page).click();
        assertThat(page.getByText("The settings were changed.")).isVisible();
        assertThat(page.locator("[name=automaticallyMigrateUserMeetings]"))
                .not()
                .isChecked();

        service.json(
                "POST", TENANT + "/users/ida@nordlys.example.org/licences", "{\"assign\":[\"AudioConferencing\"]}");
        page.navigate("/t/nordlys/settings");
        var setting = page.locator(".setting", new Page.LocatorOptions().setHasText("Audio changes migrate"));
        assertThat(setting.locator(".ignored")).containsText("ida@nordlys.example.org");
        setting.getByText("All triggers ignored").click();
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody")).containsText("Licences: +AudioConferencing");
        page.locator("tbody th a").click();
        assertThat(page.locator("tbody")).containsText("AudioConferencing");

        service.json("PATCH", TENANT + "/settings", "{\"automaticallyMigrateUserMeetings\":true}");
        browser.assertQuiet();
    }

    @Test
    void settingsShouldNeitherLoseTheChangeOfSomebodyElseNorTakeNonsense() {
        var page = at("/settings");
        service.json("PATCH", TENANT + "/settings", "{\"fullUpdates\":true}");
        page.check("[name=migrateOnSipAddressChange]");
        primary(page).click();
        assertThat(page.locator("[role=alert]")).containsText("Somebody else changed the settings");
        assertThat(page.locator("[name=fullUpdates]")).isChecked();
        assertThat(page.locator("[name=migrateOnSipAddressChange]")).not().isChecked();

        page.fill("[name=hold]", "8");
        page.selectOption("[name=holdUnit]", "DAYS");
        primary(page).click();
        assertThat(page.locator("[role=alert]")).containsText("Hold must be between 0 and 7 days");

        page.uncheck("[name=fullUpdates]");
        primary(page).click();
        assertThat(page.locator(".ask")).containsText("replies stay as they are");
        service.json("PATCH", TENANT + "/settings", "{\"fullUpdates\":false}");
        primary(page).click();
        assertThat(page.locator("[role=alert]")).containsText("Somebody else changed the settings");
        browser.assertQuiet(error -> error.matches("(?s).*status of (412|422).*"));
    }

    @Test
    void numberShouldBeRetiredStepByStep() throws IOException {
        var page = at("/bridges");
        assertThat(page.locator(".empty")).containsText("No bridges yet");
        page.fill("form.filter [name=name]", "Main");
        page.locator("form.filter button").click();
        assertThat(page.locator(".panel h2")).containsText("Main");
        for (String number : new String[] {MAIN, OLD, NEW}) {
            page.navigate("/t/nordlys/numbers");
            page.fill("[name=number]", number);
            page.locator("form.filter button").last().click();
            assertThat(page.locator("h1")).containsText(number);
            primary(page).click();
            assertThat(page.locator("h1 .chip")).hasText("On a bridge");
        }
        page.navigate("/t/nordlys/bridges");
        page.getByText("Change", new Page.GetByTextOptions().setExact(true)).click();
        page.selectOption("[name=defaultNumber]", MAIN);
        primary(page).click();
        assertThat(page.locator(".panel dl")).containsText(MAIN);
        page.navigate("/t/nordlys/numbers/" + MAIN + "/retire");
        assertThat(page.locator(".note")).containsText("default number of bridge Main");

        annesInvitationsShow(OLD);
        page.navigate("/t/nordlys/numbers/" + OLD);
        page.getByText("Retire this number").click();
        assertThat(page.locator(".steps")).containsText("1 user has it");
        page.selectOption("[name=replacement]", NEW);
        primary(page).click();
        assertThat(page.locator(".ask")).containsText("1 user gets another number");
        assertThat(page.locator(".ask")).containsText(Pattern.compile("[1-9]\\d* meetings? changes?"));
        primary(page).click();

        assertThat(page).hasURL(Pattern.compile(".*/retirements/.*"));
        assertThat(page.locator("[data-step=RELEASE]")).hasAttribute("data-progress", "DONE", patiently());
        assertThat(page.locator("[data-step=REPOINT]")).containsText("1 user → " + NEW);
        page.navigate("/t/nordlys/numbers/" + OLD);
        assertThat(page.locator("h1 .chip")).hasText("Free");
        assertThat(page.locator("tbody")).containsText("Released");
        assertThat(service.get(TENANT + "/users/" + ANNE)
                        .at("/audio/tollNumber")
                        .asString())
                .isEqualTo(NEW);

        reviewAnotherNumber(page);
        blockedShouldNameWhoShowsTheNumber(page);
        browser.assertQuiet();
    }

    private static void annesInvitationsShow(String number) {
        service.importUsers("", "userPrincipalName,home,mailbox", ANNE + ",OnPremises," + ANNE);
        service.json("POST", TENANT + "/users/" + ANNE + "/licences", "{\"assign\":[\"AudioConferencing\"]}");
        service.json("PATCH", TENANT + "/users/" + ANNE + "/audio", "{\"tollNumber\":\"" + number + "\"}");
        service.json("POST", TENANT + "/users/" + ANNE + "/move", "{\"target\":\"Online\"}");
        service.awaitIdle();
    }

    /// Without migration, so that the invitations go on showing it.
    private static void reviewAnotherNumber(Page page) {
        page.navigate("/t/nordlys/numbers/" + NEW);
        page.uncheck("[name=reschedule]");
        page.selectOption("select[name=to]", MAIN);
        page.locator("form[action$=review] button").click();
        assertThat(page.locator("h1")).hasText("Give 1 user another number?");
        assertThat(page.locator(".ask")).containsText("1 user is not migrated: the command said so");
        primary(page).click();
        assertThat(page.locator(".done")).containsText("1 user has another number now.");
    }

    private static void blockedShouldNameWhoShowsTheNumber(Page page) {
        page.navigate("/t/nordlys/numbers/" + NEW + "/retire?replacement=none");
        primary(page).click();
        assertThat(page.locator("[data-step=VERIFY]")).hasAttribute("data-progress", "STOPPED", patiently());
        assertThat(page.locator(".lines")).containsText(ANNE);
        assertThat(page.locator("main a.button")).hasText("Retire it again");
    }

    private static com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions patiently() {
        return new com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions().setTimeout(60_000);
    }

    @Test
    void fileShouldBeLoadedAfterWhatItWouldDo() throws IOException {
        var page = at("/users/import");
        send(page, "userPrincipalName,home,optedOut\r\nkai@nordlys.example.org,OnPremises,maybe\r\n");
        assertThat(page.locator("[role=alert]")).containsText("Nothing was changed");
        assertThat(page.locator("tbody")).containsText("optedOut");

        send(page, "userPrincipalName,home\r\nkai@nordlys.example.org,OnPremises\r\n");
        assertThat(page.locator(".effect")).hasText("1 users added, 0 changed, 0 as they are.");
        assertThat(service.get(TENANT + "/users").toString()).doesNotContain("kai@");
        primary(page).click();
        assertThat(page.locator(".done")).containsText("1 row was loaded");
        assertThat(service.get(TENANT + "/users").toString()).contains("kai@");

        page.check("[name=triggers]");
        send(page, "userPrincipalName,home\r\nkai@nordlys.example.org,Online\r\n");
        assertThat(page.locator(".ask")).containsText("The meetings of 1 user are migrated.");
        page.getByText("Cancel").click();
        var export =
                page.waitForDownload(() -> page.getByText("Export users as CSV").click());
        assertThat(Files.readString(export.path())).contains("kai@nordlys.example.org");
        browser.assertQuiet(error -> error.contains("status of 422"));
    }

    private static void send(Page page, String csv) {
        page.setInputFiles("[name=file]", new FilePayload("users.csv", "text/csv", csv.getBytes(UTF_8)));
        primary(page).click();
    }

    @Test
    void readersShouldBeOfferedNothingThatTheyMayNotDo() {
        var page = at("/settings", service.token("Reader"));
        for (String path : new String[] {"/settings", "/bridges", "/numbers", "/retirements", "/users/import"}) {
            page.navigate("/t/nordlys" + path);
            assertThat(page.locator("h1")).isVisible();
            assertThat(page.locator("main form[method=post] button")).hasCount(0);
        }
        page.navigate("/t/nordlys/trail");
        assertThat(page.locator("tbody tr").first()).isVisible();
        browser.assertQuiet();
    }
}
