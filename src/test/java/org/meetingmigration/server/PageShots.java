package org.meetingmigration.server;

import static org.meetingmigration.server.RunningService.ANNE;
import static org.meetingmigration.server.RunningService.TENANT;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.meetingmigration.cli.demo.DemoOrganization;
import org.springframework.util.FileSystemUtils;

/// Takes pictures of the pages, on a service with the invented organisation: those of the README, or with `all`
/// behind the folder every page in light, dark and on a phone.
final class PageShots {

    private static final int MOVED = 7;

    private final Browser browser;
    private final RunningService service;
    private final Path folder;

    private PageShots(Browser browser, RunningService service, Path folder) {
        this.browser = browser;
        this.service = service;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        var dir = Files.createTempDirectory("mms-shots");
        try (var browser = Browser.start();
                var service = RunningService.start(dir)) {
            var shots = new PageShots(browser, service, Path.of(arguments[0]));
            if (arguments.length == 1) {
                shots.forReadme();
            } else {
                shots.importAll();
                shots.migrate();
                for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    shots.shoot(scheme, 1280, 800);
                }
                shots.shoot(ColorScheme.LIGHT, 390, 844);
            }
            browser.assertQuiet();
        } finally {
            FileSystemUtils.deleteRecursively(dir);
        }
        // Playwright leaves threads behind.
        System.exit(0);
    }

    private void importAll() {
        service.importUsers(
                "",
                "userPrincipalName,home,mailbox",
                DemoOrganization.people().stream()
                        .map(person -> person.email() + ",OnPremises," + person.email())
                        .toArray(String[]::new));
    }

    private void migrate() {
        for (var person : DemoOrganization.people().subList(0, MOVED)) {
            service.json("POST", TENANT + "/users/" + person.email() + "/move", "{\"target\":\"Online\"}");
        }
        service.awaitIdle();
    }

    private void forReadme() {
        var page = browser.page(service.address(), Browser.options(ColorScheme.LIGHT, 1280, 760));
        Browser.signIn(page, service.token());
        var tenant = page.url();
        importAll();
        page.navigate(tenant + "/plans");
        page.check("[name=whom][value=all]");
        page.selectOption("[name=target]", "jitsi");
        page.click(".newplan button.primary");
        page.waitForSelector("h1 .plan-Ready");
        page.screenshot(at("web-plan.png"));
        migrate();
        page.navigate(tenant);
        page.waitForSelector("#live[data-state=live]");
        page.waitForSelector(".advice");
        page.screenshot(at("web-overview.png"));
        page.navigate(tenant + "/users/" + ANNE);
        page.locator("tr:has(.outcome-Migrated) th.uid a").first().click();
        page.screenshot(at("web-meeting.png"));
        page.navigate(tenant + "/audit");
        page.click("main button.primary");
        page.waitForSelector("tbody tr");
        page.screenshot(at("web-audit.png"));
    }

    private Page.ScreenshotOptions at(String name) {
        return new Page.ScreenshotOptions().setPath(folder.resolve(name));
    }

    private void shoot(ColorScheme scheme, int width, int height) {
        var page = browser.page(service.address(), Browser.options(scheme, width, height));
        var suffix = (width < 600 ? "phone" : scheme.name().toLowerCase()) + ".png";
        page.navigate("/sign-in");
        shoot(page, "signin-" + suffix);
        Browser.signIn(page, service.token());
        page.waitForSelector("#live[data-state=live]");
        shoot(page, "overview-" + suffix);
        var tenant = page.url();
        page.navigate(tenant + "/requests");
        shoot(page, "requests-" + suffix);
        page.click("tbody td a >> nth=0");
        shoot(page, "request-" + suffix);
        page.navigate(tenant + "/requests?state=Succeeded");
        page.check("[data-all]");
        page.click("button[value=undo]");
        shoot(page, "undo-" + suffix);
        shootPlans(page, tenant + "/plans", suffix);
        for (var name :
                new String[] {"audit", "settings", "trail", "bridges", "numbers", "retirements", "users/import"}) {
            page.navigate(tenant + "/" + name);
            shoot(page, name.replace("users/", "") + "-" + suffix);
        }
        page.navigate(tenant + "/users");
        shoot(page, "users-" + suffix);
        page.navigate(tenant + "/requests?state=Succeeded");
        page.click("tbody th a >> nth=0");
        shoot(page, "user-" + suffix);
        page.locator("tr:has(.outcome-Migrated) th.uid a").first().click();
        shoot(page, "meeting-" + suffix);
        page.context().close();
    }

    private void shootPlans(Page page, String plans, String suffix) {
        page.navigate(plans);
        shoot(page, "plans-" + suffix);
        if (!page.isVisible("[name=users]")) {
            page.click(".newplan summary");
        }
        page.check("[name=whom][value=all]");
        page.click(".newplan button.primary");
        page.waitForSelector("h1 .plan-Ready");
        shoot(page, "plan-" + suffix);
        page.navigate(page.url() + "/users");
        shoot(page, "planusers-" + suffix);
        page.goBack();
        page.click("table a.outcome-Migrated >> nth=0");
        page.click(".meeting a >> nth=0");
        shoot(page, "plannedpart-" + suffix);
    }

    private void shoot(Page page, String name) {
        page.screenshot(at(name).setFullPage(true));
    }
}
