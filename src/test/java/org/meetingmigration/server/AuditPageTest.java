package org.meetingmigration.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.meetingmigration.audit.HostNames;
import org.meetingmigration.cli.demo.DemoOrganization;

/// The audit in a browser, of the invented organisation's calendars.
///
/// In this order, as a host that was asked for is not asked for again so soon.
@Timeout(120)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AuditPageTest {

    private static final String DEAD = "nordlys.zoom.us";

    private static final Set<String> ASKED = ConcurrentHashMap.newKeySet();

    /// Holds a scan at its hosts until it is let go.
    private static volatile CountDownLatch gate = new CountDownLatch(0);

    private static Browser browser;
    private static Server server;
    private static RunningService service;

    @BeforeAll
    static void start(@TempDir Path dir) throws IOException {
        browser = Browser.start();
        DemoOrganization.write(dir.resolve("calendars"), InstantSource.system().instant(), 1);
        hostileMeeting(dir.resolve("calendars"));
        server = Server.start(
                RunningService.configuration(dir),
                InstantSource.system(),
                Server.Initial.NOTHING,
                AuditPageTest::answer);
        service = RunningService.of(server, server.firstToken().orElseThrow());
        var people = DemoOrganization.people().stream()
                .map(person -> person.email() + ",OnPremises," + person.email())
                .toArray(String[]::new);
        service.importUsers("", "userPrincipalName,home,mailbox", people);
        service.importUsers("", "userPrincipalName,home,mailbox", "lost@nordlys.example.org,Online,lost@x.example");
    }

    private static HostNames.Answer answer(String host) {
        ASKED.add(host);
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return host.equals(DEAD) ? HostNames.Answer.NOT_FOUND : HostNames.Answer.FOUND;
    }

    private static void hostileMeeting(Path calendars) throws IOException {
        var object = """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Example//Test//EN
                BEGIN:VEVENT
                UID:hostile
                DTSTAMP:20260101T000000Z
                DTSTART:20991203T090000Z
                SUMMARY:=1+1<img src=x onerror=alert(1)>
                ORGANIZER:mailto:%1$s
                LOCATION:https://hostile.zoom.us/j/84218418001
                END:VEVENT
                END:VCALENDAR
                """.formatted(RunningService.ANNE).replace("\n", "\r\n");
        var folder =
                Files.createDirectories(calendars.resolve(RunningService.ANNE).resolve("Extra"));
        Files.writeString(folder.resolve("hostile.ics"), object);
        Files.writeString(folder.resolve("no-calendar.ics"), "no calendar at all");
    }

    @AfterEach
    void closePages() {
        gate.countDown();
        browser.closePages();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (server != null) {
            server.close();
        }
    }

    private Page signedIn(String token) {
        var page = browser.open(service.address());
        Browser.signIn(page, token);
        page.getByText("Audit", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("nav [aria-current=page]")).hasText("Audit");
        return page;
    }

    private static void start(Page page, String user) {
        page.fill("[name=user]", user);
        page.getByText("Start an audit").click();
    }

    private static Locator row(Page page, String text) {
        return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(text));
    }

    /// A Reader starts it, watches it, and finds out whose meetings point to the dead host.
    @Test
    @Order(2)
    void auditShouldLeadFromDeadHostsToMeetings() throws IOException {
        gate = new CountDownLatch(1);
        var page = signedIn(service.token("Reader"));

        start(page, "");
        assertThat(page.locator("#running-title")).hasText("An audit is running");
        assertThat(page.locator("#progress"))
                .containsText(Pattern.compile("(\\d+) of \\1 users, [1-9]\\d* meetings found"));
        gate.countDown();
        assertThat(page.locator("#running-title")).hasCount(0);

        assertThat(page.locator("tbody tr").first()).containsText(DEAD);
        assertThat(page.locator("tbody tr").first()).containsText("Dead: no such name");
        assertThat(row(page, "teams.microsoft.com")).containsText("In the DNS");
        assertThat(page.locator(".note").first()).containsText("1 mailbox could not be read to its end.");
        page.getByText("Show what is missing").click();
        assertThat(row(page, "lost@nordlys.example.org")).containsText("There is no calendar of lost@x.example.");
        assertThat(row(page, "no-calendar.ics")).containsText(RunningService.ANNE);

        page.goBack();
        page.click("tbody tr:first-child th a");
        assertThat(page.locator("h1")).containsText(DEAD);
        var organizer = page.locator("tbody th a").first().textContent();
        page.click("tbody tr:first-child th a");
        assertThat(page.locator("h1")).hasText(organizer);
        assertThat(page.locator("tbody tr").first()).containsText("https://" + DEAD + "/");
        assertThat(ASKED).contains(DEAD, "teams.microsoft.com").allMatch(host -> host.matches("[a-z0-9.-]+"));
        browser.assertQuiet();

        hostileTitleShouldBeText(page);
        exportShouldHoldEveryMeetingDeadOnesFirst(page);
    }

    private void hostileTitleShouldBeText(Page page) {
        page.navigate("/t/nordlys/audit/meetings?provider=zoom&host=hostile.zoom.us&organizer=" + RunningService.ANNE);
        assertThat(page.locator("tbody th")).hasText("=1+1<img src=x onerror=alert(1)>");
        assertThat(page.locator("tbody img, tbody a")).hasCount(0);
        browser.assertQuiet();
    }

    private void exportShouldHoldEveryMeetingDeadOnesFirst(Page page) throws IOException {
        page.navigate("/t/nordlys/audit");
        var file = page.waitForDownload(() -> page.getByText("Export CSV").click());

        var lines = Files.readAllLines(file.path());
        assertThat(lines.getFirst()).isEqualTo("Provider,Host,HostState,IsDead,Organizer,Start,Title,Link");
        assertThat(lines.get(1)).contains(DEAD + ",NO_NAME,true,");
        assertThat(lines).anyMatch(line -> line.contains(",'=1+1<img src=x onerror=alert(1)>,"));
        assertThat(lines.stream().skip(1).map(line -> line.contains(",true,")))
                .isSortedAccordingTo((a, b) -> Boolean.compare(b, a));
        browser.assertQuiet();
    }

    @Test
    @Order(1)
    void auditShouldBeStoppedAndSayThatItWas() {
        gate = new CountDownLatch(1);
        var page = signedIn(service.token("Operator"));
        start(page, "anne");
        assertThat(page.locator("#progress")).containsText("1 of 1 users");

        page.getByText("Stop", new Page.GetByTextOptions().setExact(true)).click();
        gate.countDown();

        assertThat(page.locator(".note[role=status]")).containsText("The last audit was stopped");
        start(page, "nobody-is-called-that");
        assertThat(page.locator(".empty")).containsText("Nobody is called that");
        browser.assertQuiet();
    }
}
