package org.meetingmigration.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.meetingmigration.server.RunningService.ANNE;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Plans in a browser: made, looked at, applied, taken back.
@Timeout(120)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlansPageTest {

    private static final String PLANS = "/t/nordlys/plans";
    private static final String READY = "h1 .plan-Ready";
    private static final IsVisibleOptions PATIENTLY = new IsVisibleOptions().setTimeout(30_000);
    private static final String APPLY = "form[action$=apply] button";

    @TempDir
    private static Path dir;

    private static Browser browser;
    private static RunningService service;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start();
        service = RunningService.start(dir);
        service.importUsers("", "userPrincipalName,home,mailbox", ANNE + ",jitsi," + ANNE);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (service != null) {
            service.close();
        }
    }

    @AfterEach
    void closePages() {
        browser.closePages();
    }

    private static Page signedIn(String token) {
        var page = browser.open(service.address());
        Browser.signIn(page, token);
        page.navigate(PLANS);
        return page;
    }

    private static void make(Page page, String users) {
        if (page.locator(".newplan").getAttribute("open") == null) {
            page.click(".newplan summary");
        }
        page.fill("[name=users]", users);
        page.click(".newplan button.primary");
        assertThat(page.locator(READY)).isVisible(PATIENTLY);
    }

    private static void apply(Page page) {
        page.click(APPLY);
        assertThat(page.locator("h1 .plan-Applied")).isVisible(PATIENTLY);
        service.awaitIdle();
        page.click("text=Show the users");
    }

    @Test
    @Order(1)
    void planShouldBeMadeLookedAtAppliedAndTakenBack() {
        var page = signedIn(service.token());
        assertThat(page.locator(".empty")).containsText("No plans are kept");
        make(page, ANNE + "\nnobody@nordlys.example.org");

        assertThat(page.locator("main")).containsText("2 of 2 looked at");
        var all = page.locator(".parts tbody tr").count();
        page.click("table a.outcome-Migrated");
        assertThat(page.locator(".parts tbody .outcome-Migrated").first()).isVisible();
        var toWrite = page.locator(".parts tbody tr").count();
        assertThat(toWrite).isBetween(1, all - 1);
        assertThat(page.locator(".tile.plan-Ready .value")).hasText(Integer.toString(toWrite));
        page.click(".meeting a >> nth=0");
        assertThat(page.locator("main")).containsText("The meeting is as it was when the plan was made");
        assertThat(page.locator(".beforeafter pre").last()).containsText("meet.example.org");
        page.goBack();

        assertThat(page.locator(APPLY)).containsText("Migrate " + toWrite + " meeting");
        apply(page);
        assertThat(page.locator("tbody tr")).hasCount(2);
        assertThat(page.locator("tbody")).containsText("There is no user");
        assertThat(page.locator("tbody .state-Succeeded")).isVisible();
        page.click("tbody .state-Succeeded");
        assertThat(page.locator("tbody .outcome-Migrated")).hasCount(toWrite);

        page.click("button[value=undo]");
        page.click("main button.primary");
        service.awaitIdle();
        page.navigate("/t/nordlys/requests?sort=OLDEST");
        page.click("tbody th a >> nth=0");
        assertThat(page.locator("tbody .outcome-Undone")).hasCount(toWrite);
        browser.assertQuiet();
    }

    /// The user's calendar.
    private static List<Path> files() throws IOException {
        try (var files = Files.walk(dir.resolve("calendars"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file ->
                            file.toString().contains(ANNE) && file.toString().endsWith(".ics"))
                    .toList();
        }
    }

    @Test
    @Order(2)
    void meetingsThatChangedSinceShouldBeLeftAndReported() throws IOException {
        var page = signedIn(service.token());
        make(page, ANNE);
        for (Path file : files()) {
            var text = Files.readString(file, StandardCharsets.ISO_8859_1);
            var invited = text.replace("\nDTSTAMP", "\nATTENDEE:mailto:late@example.net\r\nDTSTAMP");
            Files.writeString(file, invited, StandardCharsets.ISO_8859_1);
        }
        page.click("table a.outcome-Migrated");
        page.click(".meeting a >> nth=0");
        assertThat(page.locator(".note")).containsText("The meeting is not as it was");
        page.goBack();

        apply(page);
        page.click("tbody .state-Succeeded");

        assertThat(page.locator("tbody tr", new Page.LocatorOptions().setHasText("CHANGED_SINCE_PLAN"))
                        .first())
                .containsText("Make a new plan for it");
        assertThat(page.locator("tbody .outcome-Migrated")).hasCount(0);
        browser.assertQuiet();
    }

    @Test
    @Order(3)
    void secondPersonShouldApproveWhereThatIsAskedFor() {
        var admin = signedIn(service.token());
        admin.click("text=Ask for a second person");
        make(admin, ANNE);
        assertThat(admin.locator(".ask")).containsText("A second Operator has to approve");
        assertThat(admin.locator(APPLY)).hasCount(0);

        var operator = signedIn(service.token("Operator"));
        operator.click("tbody th a >> nth=0");
        operator.click("form[action$=approve] button");
        assertThat(operator.locator(".ask")).containsText("You approved this plan");
        assertThat(operator.locator(APPLY)).hasCount(0);

        admin.reload();
        assertThat(admin.locator("main")).containsText("Approved by");
        apply(admin);
        admin.navigate(PLANS);
        admin.click("text=Ask for nobody else");
        browser.assertQuiet();
    }

    @Test
    @Order(4)
    void readersShouldLookAndOperatorsDelete() throws IOException {
        var operator = signedIn(service.token("Operator"));
        make(operator, ANNE);
        var path = operator.url();
        var file = operator.waitForDownload(() -> operator.click("a[download]"));
        assertThat(Files.readString(file.path()))
                .startsWith("Organizer,Subject,Start")
                .contains(ANNE);

        var reader = signedIn(service.token("Reader"));
        assertThat(reader.locator(".newplan, form[action$=approval]")).hasCount(0);
        reader.navigate(path);
        assertThat(reader.locator(READY)).isVisible();
        assertThat(reader.locator("main form")).hasCount(0);

        operator.click(".delete summary");
        operator.click(".delete button");
        assertThat(operator.locator("h1")).hasText("Plans");
        reader.reload();
        assertThat(reader.locator("main")).containsText("There is no plan");
        browser.assertQuiet(error -> error.contains("status of 404"));
    }
}
