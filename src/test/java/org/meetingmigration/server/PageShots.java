package org.meetingmigration.server;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;

/// Takes pictures of the pages of a service that runs: its address, a token and a folder as arguments.
final class PageShots {

    private PageShots() {}

    public static void main(String[] arguments) {
        try (var browser = Browser.start()) {
            for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                shoot(browser, arguments, scheme, 1280, 800);
            }
            shoot(browser, arguments, ColorScheme.LIGHT, 390, 844);
            browser.assertQuiet();
        }
    }

    private static void shoot(Browser browser, String[] arguments, ColorScheme scheme, int width, int height) {
        var page = browser.page(arguments[0], Browser.options(scheme, width, height));
        var suffix = (width < 600 ? "phone" : scheme.name().toLowerCase()) + ".png";
        page.navigate("/sign-in");
        shoot(page, arguments[2], "signin-" + suffix);
        Browser.signIn(page, arguments[1]);
        page.waitForSelector("#live[data-state=live]");
        shoot(page, arguments[2], "overview-" + suffix);
        var tenant = page.url();
        page.navigate(tenant + "/requests");
        shoot(page, arguments[2], "requests-" + suffix);
        page.click("tbody td a >> nth=0");
        shoot(page, arguments[2], "request-" + suffix);
        page.navigate(tenant + "/requests?state=Succeeded");
        page.check("[data-all]");
        page.click("button[value=undo]");
        shoot(page, arguments[2], "undo-" + suffix);
        shootPlans(page, tenant + "/plans", arguments[2], suffix);
        for (var name : new String[] {"settings", "trail", "bridges", "numbers", "retirements", "users/import"}) {
            page.navigate(tenant + "/" + name);
            shoot(page, arguments[2], name.replace("users/", "") + "-" + suffix);
        }
        page.navigate(tenant + "/users");
        shoot(page, arguments[2], "users-" + suffix);
        page.navigate(tenant + "/requests?state=Succeeded");
        page.click("tbody th a >> nth=0");
        shoot(page, arguments[2], "user-" + suffix);
        page.locator("tr:has(.outcome-Migrated) th.uid a").first().click();
        shoot(page, arguments[2], "meeting-" + suffix);
        page.context().close();
    }

    private static void shootPlans(Page page, String plans, String folder, String suffix) {
        page.navigate(plans);
        shoot(page, folder, "plans-" + suffix);
        if (!page.isVisible("[name=users]")) {
            page.click(".newplan summary");
        }
        page.check("[name=whom][value=all]");
        page.click(".newplan button.primary");
        page.waitForSelector("h1 .plan-Ready");
        shoot(page, folder, "plan-" + suffix);
        page.navigate(page.url() + "/users");
        shoot(page, folder, "planusers-" + suffix);
        page.goBack();
        page.click("table a.outcome-Migrated >> nth=0");
        page.click(".meeting a >> nth=0");
        shoot(page, folder, "plannedpart-" + suffix);
    }

    private static void shoot(Page page, String folder, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of(folder, name)).setFullPage(true));
    }
}
