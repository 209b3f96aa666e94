package org.meetingmigration.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meetingmigration.server.RunningService.ANNE;
import static org.meetingmigration.server.RunningService.TENANT;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What axe says of each page, in light and dark. The content security policy is put aside for axe's own script.
@Timeout(600)
class PageAxeTest {

    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /// All that differs from theme to theme.
    private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");

    /// Some of whose meetings are left for a person to decide.
    private static final String LUKAS = "lukas.weidner@nordlys.example.org";

    @TempDir
    private Path dir;

    @Test
    void pagesShouldHaveNothingThatKeepsPeopleOut() throws IOException {
        try (var browser = Browser.start();
                var service = RunningService.start(dir)) {
            service.importUsers(
                    "", "userPrincipalName,home,mailbox", ANNE + ",OnPremises," + ANNE, LUKAS + ",OnPremises," + LUKAS);
            var page = browser.page(
                    service.address(),
                    Browser.options(ColorScheme.LIGHT, 1280, 800).setBypassCSP(true));
            page.navigate("/sign-in");
            check(page);
            Browser.signIn(page, service.token());
            check(page);
            page.navigate("/t/nordlys/requests");
            check(page);

            for (var user : List.of(ANNE, LUKAS)) {
                service.json("POST", TENANT + "/users/" + user + "/move", "{\"target\":\"Online\"}");
            }
            service.awaitIdle();

            page.navigate("/t/nordlys");
            page.waitForSelector("#live[data-state=live]");
            // Figures may be from before the migration; the page asks for newer ones.
            page.waitForSelector(".advice");
            check(page);
            page.navigate("/t/nordlys/requests");
            check(page);
            page.click("tbody td a");
            check(page);
            page.click("button[value=undo]");
            check(page);
            page.click("main button.primary");
            check(page);
            plans(page);
            checkDirectory(page, service);
            page.navigate("/t/nordlys/audit");
            check(page);
            page.click("main button.primary");
            page.waitForSelector("tbody tr");
            check(page);
            page.click("tbody tr:last-child th a");
            check(page);
            page.click("tbody th a");
            check(page);
            page.navigate("/t/nordlys/audit/gaps");
            check(page);
            page.navigate("/t/nordlys/users");
            check(page);
            page.navigate("/t/nordlys/users/" + LUKAS);
            check(page);
            page.click("main .filter button");
            check(page);
            for (var row : List.of("tr", "tr:has(.outcome-Review)")) {
                page.navigate("/t/nordlys/users/" + LUKAS);
                page.locator(row + " th.uid a").first().click();
                check(page);
            }
            page.navigate("/t/nordlys/users?search=nobody");
            check(page);
            page.navigate("/t/nordlys/requests/none");
            check(page);
            browser.assertQuiet(error -> error.contains("status of 404"));
        }
    }

    private static void plans(Page page) {
        page.navigate("/t/nordlys/plans");
        check(page);
        page.check("[name=whom][value=all]");
        page.click(".newplan button.primary");
        page.waitForSelector(".plan-Ready.chip");
        check(page);
        page.click(".delete summary");
        check(page);
        page.click("text=2 of 2 looked at");
        check(page);
        page.goBack();
        page.click(".outcome-Migrated.chip >> nth=0");
        page.click(".meeting a >> nth=0");
        check(page);
        page.navigate("/t/nordlys/plans");
        check(page);
    }

    private static void checkDirectory(Page page, RunningService service) {
        var tenant = "/t/nordlys";
        for (var path : List.of("/bridges", "/numbers", "/retirements", "/users/import", "/settings", "/trail")) {
            page.navigate(tenant + path);
            check(page);
        }
        page.navigate(tenant + "/settings");
        page.uncheck("[name=meetingMigrationEnabled]");
        page.click("main button.primary");
        check(page);
        page.navigate(tenant + "/settings");
        page.locator("form[action$=upgrade-policy\\/review] button").click();
        check(page);

        service.json("POST", TENANT + "/bridges", "{\"name\":\"Main\",\"region\":\"EMEA\"}");
        for (String number : List.of("+4589881236", "+4589881237")) {
            service.json("POST", TENANT + "/service-numbers", "{\"number\":\"" + number + "\",\"kind\":\"TOLL\"}");
            service.json("PUT", TENANT + "/service-numbers/" + number + "/bridge", "{\"bridge\":\"Main\"}");
        }
        for (var path : List.of("/bridges", "/numbers", "/numbers/+4589881236", "/numbers/+4589881236/retire")) {
            page.navigate(tenant + path);
            check(page);
        }
        page.navigate(tenant + "/numbers/+4589881236/retire?replacement=+4589881237".replace("=+", "=%2B"));
        check(page);
        page.click(".ask button.primary");
        check(page);
        page.navigate(tenant + "/retirements");
        check(page);
    }

    private static void check(Page page) {
        show(page, ColorScheme.LIGHT);
        check(page, new AxeBuilder(page).withTags(TAGS));
        show(page, ColorScheme.DARK);
        check(page, new AxeBuilder(page).withRules(OF_COLOURS));
        show(page, ColorScheme.LIGHT);
    }

    private static void show(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
    }

    private static void check(Page page, AxeBuilder axe) {
        var serious = axe.analyze().getViolations().stream()
                .map(rule -> rule.getImpact() + " " + rule.getId() + ": "
                        + rule.getNodes().getFirst().getHtml() + " "
                        + rule.getNodes().getFirst().getFailureSummary())
                .toList();
        assertThat(serious).as(page.url()).isEmpty();
    }
}
