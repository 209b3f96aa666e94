package org.meetingmigration.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.meetingmigration.server.RunningService.ANNE;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Users, a user and their meetings in a browser. Anne's calendar holds what somebody wrote who means harm.
@Timeout(180)
class UserPagesTest {

    private static final String CLAIRE = "claire.moreau@nordlys.example.org";
    private static final String KARIN = "karin.lindqvist@nordlys.example.org";

    /// Every way out of a page that its author could think of; in the words of the calendar file.
    private static final String HOSTILE = """
            <p>harmless words</p>
            <script>top.document.title='owned'; fetch('https://evil.example/fetch')</script>
            <img src="https://evil.example/image.png" onerror="top.document.title='owned'">
            <img src="/t/nordlys/requests.csv">
            <svg onload="top.document.title='owned'"><image href="https://evil.example/svg.png"/></svg>
            <style>@import url(https://evil.example/import.css); p { background: url(https://evil.example/b.png) }</style>
            <p style="background: url(https://evil.example/style.png)" onmouseover="top.document.title='owned'">more</p>
            <link rel="stylesheet" href="https://evil.example/link.css"><link rel="preconnect" href="https://evil.example">
            <meta http-equiv="refresh" content="0;url=https://evil.example/refresh">
            <iframe src="https://evil.example/frame"></iframe><object data="https://evil.example/object"></object>
            <form action="https://evil.example/form"><input autofocus onfocus="top.document.title='owned'"></form>
            <video autoplay src="https://evil.example/video"></video><audio autoplay src="https://evil.example/audio"></audio>
            <a href="javascript:top.document.title='owned'" ping="https://evil.example/ping">a link</a>
            <table background="https://evil.example/table.png"><tr><td>cell</td></tr></table>
            "></iframe><script>document.title='owned'</script>
            """.replace("\n", " ");

    @TempDir
    private static Path dir;

    private static Browser browser;
    private static RunningService service;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start();
        service = RunningService.start(dir);
        poison(dir.resolve("calendars").resolve(ANNE));
        var rows = new ArrayList<String>();
        IntStream.range(0, 60)
                .mapToObj("crew%03d@nordlys.example.org,OnPremises,"::formatted)
                .forEach(rows::add);
        for (var user : new String[] {ANNE, CLAIRE, KARIN}) {
            rows.add(user + ",Online," + user);
        }
        service.importUsers("", "userPrincipalName,home,mailbox", rows.toArray(String[]::new));
    }

    private static void poison(Path calendars) throws IOException {
        var value = HOSTILE.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,");
        try (var files = Files.walk(calendars)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".ics")).toList()) {
                // Whatever its characters are, they stay.
                var text = Files.readString(file, ISO_8859_1);
                var poisoned = text.replace("FMTTYPE=text/html:", "FMTTYPE=text/html:" + value);
                Files.writeString(file, poisoned, ISO_8859_1);
            }
        }
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
        return page;
    }

    /// As somebody does who starts it by hand.
    private static void migrate(Page page, String user) {
        page.navigate("/t/nordlys/users/" + user);
        page.click("main .filter button");
        assertThat(page.locator(".effect")).containsText("meetings change");
        page.click(".ask button.primary");
        assertThat(page).hasURL(Pattern.compile(".*/t/nordlys/requests/[0-9a-f-]{36}"));
        service.awaitIdle();
        page.click("h1 a");
    }

    private static Locator rows(Page page, String outcome) {
        return page.locator("tr:has(.outcome-" + outcome + ")");
    }

    private static void open(Page page, String outcome) {
        rows(page, outcome).first().locator("th a").click();
    }

    @Test
    void usersShouldBeSearchedAndPaged() {
        var page = signedIn(service.token());
        page.click("nav >> text=Users");

        assertThat(page.locator("nav [aria-current]")).hasText("Users");
        assertThat(page.locator("tbody tr")).hasCount(50);
        page.getByText("Next page").click();
        assertThat(page.locator("tbody tr")).hasCount(13);
        assertThat(page.getByText("Next page")).hasCount(0);
        page.fill("[name=search]", "crew00");
        page.click(".filter button");
        assertThat(page.locator("tbody tr")).hasCount(10);
        page.selectOption("[name=home]", "Online");
        page.click(".filter button");
        assertThat(page.locator(".empty")).containsText("No user is like that");
        page.getByText("Clear", new Page.GetByTextOptions().setExact(true)).click();
        page.click("tbody th a");
        assertThat(page.locator("h1")).hasText(ANNE);
        assertThat(page.locator(".facts")).containsText("Online");
        assertThat(page.locator(".facts")).containsText("Islands");
        browser.assertQuiet();
    }

    @Test
    void optOutShouldBeForAdminsAndStay() {
        var page = signedIn(service.token());
        page.navigate("/t/nordlys/users/crew001@nordlys.example.org");
        page.click("[name=optedOut]");

        assertThat(page.locator("h1")).containsText("Opted out");
        page.click("[name=optedOut]");
        assertThat(page.locator("h1")).not().containsText("Opted out");

        var operator = signedIn(service.token("Operator"));
        operator.navigate("/t/nordlys/users/crew001@nordlys.example.org");
        assertThat(operator.locator("[name=optedOut]")).hasCount(0);
        operator.click("main .filter button");
        assertThat(operator.locator(".note")).containsText("lives OnPremises");
        assertThat(operator.locator(".ask")).hasCount(0);
        browser.assertQuiet();
    }

    @Test
    void meetingShouldShowBothSidesAndBeTakenBackAlone() {
        var page = signedIn(service.token());
        migrate(page, CLAIRE);
        int migrated = rows(page, "Migrated").count();
        open(page, "Migrated");

        assertThat(page.locator("article .help").first()).containsText("stands as this request wrote it");
        assertThat(page.locator("article del").first()).isVisible();
        assertThat(page.locator("article ins", new Page.LocatorOptions().setHasText("meet.example.org"))
                        .first())
                .isVisible();
        assertThat(page.locator("article ins", new Page.LocatorOptions().setHasText("microsoft")))
                .hasCount(0);
        page.locator("details summary").first().click();
        assertThat(page.locator("pre.raw").first()).containsText("\"entry\":\"intent\"");

        page.getByText("Take back this meeting").click();
        assertThat(page.locator("h1")).containsText("Take back “");
        assertThat(page.locator(".effect")).containsText("0 recipients are mailed by us. 1 meeting changes.");
        var meeting = page.url().replace("/review", "");
        page.click(".ask button.primary");
        assertThat(page).hasURL(Pattern.compile(".*/t/nordlys/requests/[0-9a-f-]{36}"));
        service.awaitIdle();
        page.navigate(meeting);
        assertThat(page.locator(".outcome-Undone").first()).isVisible();
        assertThat(page.locator("article .help").first()).containsText("This was taken back");
        assertThat(page.locator("article ins", new Page.LocatorOptions().setHasText("meet.example.org"))
                        .first())
                .isVisible();
        page.navigate("/t/nordlys/users/" + CLAIRE);
        assertThat(rows(page, "Migrated").count()).isLessThan(migrated).isPositive();
        browser.assertQuiet();
    }

    @Test
    void meetingThatWasLeftShouldShowWhatAMigrationWouldWrite() throws IOException {
        var page = signedIn(service.token());
        migrate(page, KARIN);
        open(page, "Skipped");
        assertThat(page.locator("article").first()).containsText("This request wrote nothing here");
        assertThat(page.locator("article").first()).containsText("A migration started now would come to: Skipped");
        assertThat(page.getByText("Take back this meeting")).hasCount(0);
        var meeting = page.url();

        var reader = signedIn(service.token("Reader"));
        reader.navigate(meeting);
        assertThat(reader.locator("article").first()).not().containsText("would come to");
        reader.navigate("/t/nordlys/users/" + KARIN);
        assertThat(reader.locator("main button")).hasCount(0);
        open(reader, "Migrated");
        assertThat(reader.locator("main button")).hasCount(0);
        browser.assertQuiet();
    }

    @Test
    void hostileMeetingShouldNeitherRunNorCallHome() {
        var page = signedIn(service.token());
        migrate(page, ANNE);
        var asked = new ArrayList<String>();
        // What the policy stops is announced all the same, and never sent.
        page.context().onRequestFinished(request -> asked.add(request.url()));
        page.context().onRequestFailed(request -> {
            if (!"csp".equals(request.failure())) {
                asked.add(request.url() + " " + request.failure());
            }
        });
        rows(page, "Migrated")
                .filter(new Locator.FilterOptions().setHasText("skype4b →"))
                .first()
                .locator("th a")
                .click();

        var frame = page.locator("iframe").first();
        var shown = frame.contentFrame();
        assertThat(shown.locator("body")).containsText("harmless words");
        assertThat(shown.locator("body")).containsText("a link");
        assertThat(page.locator("iframe").count()).isGreaterThanOrEqualTo(2);
        assertThat(frame).hasAttribute("sandbox", "");
        assertHarmless(page, asked);
        browser.assertQuiet();

        // The frame alone holds too, should the cleaning of its content ever miss something.
        frame.evaluate(
                "(frame, hostile) => frame.srcdoc = frame.srcdoc.replace('<body>', '<body>' + hostile)", HOSTILE);
        assertThat(shown.locator("script").first()).isAttached();
        shown.locator("p", new FrameLocator.LocatorOptions().setHasText("more"))
                .first()
                .hover();
        shown.locator("a").first().click();
        assertHarmless(page, asked);
        browser.assertQuiet(error -> true);
    }

    private static void assertHarmless(Page page, ArrayList<String> asked) {
        // Answered after whatever the frame asked for before it.
        page.waitForFunction("() => document.readyState === 'complete'");
        assertThat(page.title()).doesNotContain("owned");
        assertThat(asked).noneMatch(url -> url.contains("evil.example")).noneMatch(url -> url.endsWith("requests.csv"));
        assertThat(asked)
                .filteredOn(url -> !url.startsWith(service.address()))
                .allMatch(url -> url.startsWith("about:"));
    }
}
