package org.meetingmigration.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.meetingmigration.server.RunningService.ANNE;
import static org.meetingmigration.server.RunningService.TENANT;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The pages in a browser, on a service that runs. No test leaves an error in the console, and so none violates the
/// content security policy.
@Timeout(120)
class PagesTest {

    private static final int MANY = 120;

    private static Browser browser;

    @TempDir
    private Path dir;

    private RunningService service;

    @BeforeAll
    static void openBrowser() {
        browser = Browser.start();
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void start() throws IOException {
        service = RunningService.start(dir);
    }

    @AfterEach
    void stop() {
        browser.closePages();
        service.close();
    }

    private Page signedIn() {
        var page = browser.open(service.address());
        Browser.signIn(page, service.token());
        return page;
    }

    private void migrateAnne() {
        service.importUsers("", "userPrincipalName,home,mailbox", ANNE + ",OnPremises," + ANNE);
        service.json("POST", TENANT + "/users/" + ANNE + "/move", "{\"target\":\"Online\"}");
    }

    /// Of users who wait out the hold.
    private void waitingRequests() {
        service.json("PATCH", TENANT + "/settings", "{\"hold\":\"PT10H\"}");
        var rows = IntStream.range(0, MANY).mapToObj("user%03d@nordlys.example.org,OnPremises"::formatted);
        service.importUsers("", "userPrincipalName,home", rows.toArray(String[]::new));
        IntStream.range(0, MANY)
                .forEach(i -> service.json(
                        "POST",
                        TENANT + "/users/user%03d@nordlys.example.org/move".formatted(i),
                        "{\"target\":\"Online\"}"));
    }

    @Test
    void signInShouldSayWhatIsWrongAndThenLeadOn() {
        var page = browser.open(service.address());
        page.navigate("/t/nordlys/requests");

        page.fill("#token", "mms_wrong");
        page.click("main button.primary");
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
                .containsText("unknown, revoked or expired");
        page.fill("#token", service.token());
        page.click("main button.primary");

        assertThat(page).hasURL(Pattern.compile(".*/t/nordlys/requests"));
        assertThat(page.locator(".role")).hasText("Admin");
        page.getByText("Sign out").click();
        page.navigate("/t/nordlys");
        assertThat(page).hasURL(Pattern.compile(".*/sign-in.*"));
        browser.assertQuiet(error -> error.contains("status of 401"));
    }

    @Test
    void overviewShouldFollowAMigrationByItself() {
        var page = signedIn();
        assertThat(page.locator("#live")).hasText("Live");
        assertThat(page.locator("main")).containsText("No migrations yet");

        migrateAnne();

        assertThat(page.locator("[data-state=Succeeded].value")).hasText("1");
        assertThat(page.locator("main")).not().containsText("No migrations yet");
        assertThat(page.locator("#chart canvas")).isVisible();
        browser.assertQuiet();
    }

    @Test
    void overviewShouldSayThatItIsNotLiveAndComeBack() throws IOException {
        try (var relay = new Relay(service.port())) {
            var page = browser.open(relay.address());
            Browser.signIn(page, service.token());
            assertThat(page.locator("#live")).hasText("Live");

            relay.cut();
            assertThat(page.locator("#live")).containsText(Pattern.compile("Not live since \\d\\d:\\d\\d"));

            relay.mend();
            migrateAnne();
            assertThat(page.locator("#live")).hasText("Live");
            assertThat(page.locator("[data-state=Succeeded].value")).hasText("1");
        }
        browser.assertQuiet(error -> error.matches("(?s).*(net::ERR_|htmx:sendError|htmx:afterRequest).*"));
    }

    @Test
    void requestsShouldBeFilteredAndPaged() {
        waitingRequests();
        var page = signedIn();
        page.navigate("/t/nordlys/requests?sort=USER");

        assertThat(page.locator("tbody tr")).hasCount(50);
        page.getByText("Next page").click();
        assertThat(page.locator("tbody tr").first()).containsText("user050@");
        page.getByText("Next page").click();
        assertThat(page.locator("tbody tr")).hasCount(20);
        assertThat(page.getByText("Next page")).hasCount(0);

        page.fill("[name=user]", "user07");
        page.check("[name=state][value=Pending]");
        page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("tbody tr")).hasCount(10);
        page.check("[name=state][value=Failed]");
        page.uncheck("[name=state][value=Pending]");
        page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".empty")).containsText("No request is like that");
        browser.assertQuiet();
    }

    @Test
    void exportShouldHoldEveryRequestThatMatches() throws IOException {
        waitingRequests();
        var page = signedIn();
        page.navigate("/t/nordlys/requests?state=Pending");

        var file = page.waitForDownload(() -> page.getByText("Export CSV").click());

        var lines = Files.readAllLines(file.path());
        assertThat(lines).hasSize(MANY + 1);
        assertThat(lines.getFirst()).startsWith("CorrelationId,UserId,UserPrincipalName,State");
        browser.assertQuiet();
    }

    @Test
    void exportShouldBeRefusedWhereItWouldLeaveUsersOut() {
        var rows = IntStream.range(0, 201).mapToObj("crew%03d@nordlys.example.org,OnPremises"::formatted);
        service.importUsers("", "userPrincipalName,home", rows.toArray(String[]::new));
        var requests = signedIn().context().request();

        var export = requests.get("/t/nordlys/requests.csv?user=crew");
        assertThat(export.status()).isEqualTo(409);
        assertThat(export.text()).contains("Type more of the name");
        assertThat(requests.get("/t/nordlys/requests.csv?user=crew00").status()).isEqualTo(200);
    }

    @Test
    void selectedRequestsShouldBeStoppedAfterAQuestion() {
        waitingRequests();
        var page = signedIn();
        page.navigate("/t/nordlys/requests");
        assertThat(page.locator("button[value=stop]")).isDisabled();

        page.check("[data-all]");
        assertThat(page.locator("[data-selected]")).hasText("50 selected");
        page.click("button[value=stop]");
        assertThat(page.locator("h1")).hasText("Stop 50 requests?");
        assertThat(page.locator(".effect")).containsText("0 recipients are mailed");
        page.click("main button.primary");

        assertThat(page.locator("h1")).hasText("50 requests were stopped");
        page.navigate("/t/nordlys/requests?state=Failed&reason=STOPPED");
        assertThat(page.locator("tbody tr")).hasCount(50);
        browser.assertQuiet();
    }

    @Test
    void undoShouldBeOfferedWithWhatItWouldDo() {
        migrateAnne();
        service.awaitIdle();
        var page = signedIn();
        page.navigate("/t/nordlys/requests");
        page.click("tbody td a");
        assertThat(page.locator("tbody")).containsText("Migrated");

        page.click("button[value=undo]");
        assertThat(page.locator("h1")).hasText("Take back 1 request?");
        page.click("main button.primary");
        assertThat(page.locator("h1")).hasText("1 undo was started");
        service.awaitIdle();

        page.navigate("/t/nordlys/requests?sort=OLDEST");
        page.click("tbody td a");
        assertThat(page.locator("tbody")).containsText("Taken back");
        browser.assertQuiet();
    }

    @Test
    void startAgainShouldCountTheMailsBeforehand() {
        migrateAnne();
        service.awaitIdle();
        var page = signedIn();
        page.navigate("/t/nordlys/requests");
        page.click("tbody td a");

        page.click("button[value=start]");

        assertThat(page.locator(".effect")).containsText("0 recipients are mailed by us. 0 meetings change.");
        browser.assertQuiet();
    }

    @Test
    void readersShouldBeOfferedNothingThatTheyMayNotDo() {
        migrateAnne();
        service.awaitIdle();
        var page = browser.open(service.address());
        Browser.signIn(page, service.token("Reader"));

        page.navigate("/t/nordlys/requests");
        assertThat(page.locator(".role")).hasText("Reader");
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("button[name=action], [name=id]")).hasCount(0);
        page.click("tbody td a");
        assertThat(page.locator("button[name=action]")).hasCount(0);
        browser.assertQuiet();
    }

    @Test
    void languageShouldFollowTheBrowserUntilTheViewerChooses() {
        var page = browser.page(
                service.address(), Browser.options(ColorScheme.LIGHT, 1280, 800).setLocale("da-DK"));
        Browser.signIn(page, service.token());

        assertThat(page.locator("h1")).hasText("Oversigt");
        assertThat(page.locator("html")).hasAttribute("lang", "da");
        page.getByText("English").click();
        assertThat(page.locator("h1")).hasText("Overview");
        page.reload();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        browser.assertQuiet();
    }

    @Test
    void timesShouldBeShownInTheViewersZone() {
        var page = browser.page(
                service.address(), Browser.options(ColorScheme.LIGHT, 1280, 800).setTimezoneId("Asia/Kathmandu"));
        Browser.signIn(page, service.token());

        var time = page.locator(".asof time");
        var minutes = Integer.parseInt(time.getAttribute("datetime").substring(14, 16));
        assertThat(time).containsText(":%02d".formatted((minutes + 45) % 60));
        browser.assertQuiet();
    }

    @Test
    void themeShouldBeRemembered() {
        var page = signedIn();
        page.getByText("Dark", new Page.GetByTextOptions().setExact(true)).click();
        page.reload();

        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        assertThat(page.locator("#theme")).hasText("Light");
        browser.assertQuiet();
    }

    @Test
    void pagesShouldBeUsedWithTheKeyboardAlone() {
        migrateAnne();
        service.awaitIdle();
        var page = signedIn();

        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).isFocused();
        page.navigate("/t/nordlys/requests");
        page.focus("[name=id]");
        page.keyboard().press("Space");
        page.focus("button[value=undo]");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Take back 1 request?");
        browser.assertQuiet();
    }
}
