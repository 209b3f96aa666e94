package org.meetingmigration.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.meetingmigration.server.config.Secret;
import org.meetingmigration.server.config.ServerConfiguration;

/// Signing in on the page at an issuer.
@Timeout(120)
class OidcPageTest {

    @TempDir
    private static Path dir;

    private static Issuer issuer;
    private static Browser browser;
    private static RunningService service;

    @BeforeAll
    static void start() throws IOException, JOSEException {
        browser = Browser.start();
        issuer = Issuer.start();
        var standard = RunningService.configuration(dir);
        var configuration = new ServerConfiguration(
                standard.server(),
                standard.data(),
                Optional.of(new ServerConfiguration.SignIn(
                        issuer.url(), "mms", "roles", "", Issuer.CLIENT, Optional.of(new Secret(Issuer.SECRET)))),
                standard.work(),
                standard.tenants());
        var server = Server.start(configuration, InstantSource.system(), Server.Initial.NOTHING);
        service = RunningService.of(server, server.firstToken().orElseThrow());
    }

    @AfterAll
    static void stop() {
        browser.close();
        service.close();
        issuer.close();
    }

    @Test
    void issuerShouldSignInAndLeadBackToThePageThatWasAskedFor() {
        issuer.grants("nordlys:Operator");
        var page = browser.open(service.address());
        page.navigate("/t/nordlys/requests?state=Failed&user=anne");
        organisation(page);

        assertThat(page).hasURL(Pattern.compile(".*/t/nordlys/requests\\?state=Failed&user=anne"));
        assertThat(page.locator(".role")).hasText("Operator");
        var cookies = page.context().cookies();
        assertThat(cookies).allMatch(cookie -> cookie.httpOnly).noneMatch(cookie -> cookie.name.equals("mms-oidc"));
        browser.assertQuiet(error -> error.contains("status of 401"));
    }

    @Test
    void whoHasNoRoleOrIsRefusedOrComesWithForeignStateShouldStayOutside() {
        issuer.grants();
        var page = browser.open(service.address());
        page.navigate("/sign-in");
        organisation(page);
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("gives you no role here");

        issuer.grants("nordlys:Admin");
        page.navigate("/sign-in/oidc/done?code=1&state=2");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("did not sign you in");

        issuer.refuses(true);
        page.navigate("/sign-in");
        organisation(page);
        issuer.refuses(false);
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("did not sign you in");
        page.navigate("/t/nordlys");
        assertThat(page).hasURL(Pattern.compile(".*/sign-in.*"));
        browser.assertQuiet(error -> error.matches("(?s).*status of 40[13].*"));
    }

    private static void organisation(Page page) {
        page.getByText("Sign in with your organisation").click();
    }
}
