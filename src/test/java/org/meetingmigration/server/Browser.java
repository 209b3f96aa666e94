package org.meetingmigration.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Assumptions;

/// Debian's Chromium. Whatever its console calls an error, and so every violation of the content security policy, is
/// kept for [#assertQuiet].
final class Browser implements AutoCloseable {

    /// More than a slow machine with other tests beside needs: only a failing test waits for so long.
    private static final int PATIENCE_MILLIS = 30_000;

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<String> errors = new ArrayList<>();

    private Browser() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setChromiumSandbox(false)
                        .setArgs(List.of("--disable-gpu", "--disable-dev-shm-usage")));
    }

    /// Where there is no Chromium the test is skipped; with `CI=true` it fails.
    static Browser start() {
        if (!Files.isExecutable(CHROMIUM)) {
            assertThat(System.getenv("CI")).as("chromium is not installed").isNotEqualTo("true");
            Assumptions.abort("chromium is not installed");
        }
        return new Browser();
    }

    /// A viewer with cookies of their own.
    ///
    /// @param address of the service, for example `http://127.0.0.1:8080`
    Page open(String address, ColorScheme scheme) {
        return page(address, options(scheme, 1280, 800));
    }

    Page open(String address) {
        return open(address, ColorScheme.LIGHT);
    }

    static com.microsoft.playwright.Browser.NewContextOptions options(ColorScheme scheme, int width, int height) {
        return new com.microsoft.playwright.Browser.NewContextOptions()
                .setColorScheme(scheme)
                .setViewportSize(width, height)
                .setLocale("en-GB")
                .setTimezoneId("Europe/Copenhagen");
    }

    Page page(String address, com.microsoft.playwright.Browser.NewContextOptions options) {
        BrowserContext context = chromium.newContext(options.setBaseURL(address));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> errors.add(page.url() + ": " + error));
        return page;
    }

    /// Fills in the page for signing in, where the browser is led to it.
    static void signIn(Page page, String token) {
        page.navigate("/");
        page.fill("#token", token);
        page.click("main button.primary");
        page.waitForURL("**/t/**");
    }

    /// No error since it was asked last, but those that were to be expected.
    void assertQuiet(Predicate<String> expected) {
        var unexpected = errors.stream().filter(expected.negate()).toList();
        errors.clear();
        assertThat(unexpected).isEmpty();
    }

    void assertQuiet() {
        assertQuiet(error -> false);
    }

    /// To be called before a service ends: an open page would go on looking for it.
    void closePages() {
        List.copyOf(chromium.contexts()).forEach(BrowserContext::close);
        errors.clear();
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
