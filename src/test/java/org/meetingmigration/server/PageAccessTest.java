package org.meetingmigration.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meetingmigration.server.security.Role;

/// Who gets in on the pages, over plain HTTP: sessions, forged requests, headers.
class PageAccessTest {

    private static final Pattern FORGERY = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private TestApi api;

    @BeforeEach
    void start() {
        api = new TestApi(Optional.empty());
    }

    @AfterEach
    void stop() {
        api.close();
    }

    private HttpRequest.Builder request(String path, String cookies) {
        var request = api.request(path, "");
        return cookies.isEmpty() ? request : request.header("Cookie", cookies);
    }

    private HttpResponse<String> get(String path, String cookies) {
        return api.send(request(path, cookies).build());
    }

    private HttpResponse<String> post(String path, String cookies, String form) {
        return api.send(request(path, cookies)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    /// Name and value.
    static String cookie(HttpResponse<?> response, String name) {
        return response.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .findFirst()
                .orElse("");
    }

    static String forgery(HttpResponse<String> page) {
        var matcher = FORGERY.matcher(page.body());
        assertThat(matcher.find()).as(page.body()).isTrue();
        return "_csrf=" + URLEncoder.encode(matcher.group(1), StandardCharsets.UTF_8);
    }

    private HttpResponse<String> signIn(String token, String cookies) {
        var page = get("/sign-in", "");
        var all = cookie(page, "mms-csrf") + (cookies.isEmpty() ? "" : "; " + cookies);
        return post("/sign-in", all, forgery(page) + "&token=" + token + "&to=%2Ft%2Fcontoso%2Frequests");
    }

    private String session(Role role) {
        return cookie(signIn(api.token("contoso", role), ""), "mms-session");
    }

    @Test
    void strangersShouldBeLedToSignIn() {
        var page = get("/t/contoso/requests?state=Failed", "");
        var script = api.send(
                request("/t/contoso/figures", "").header("HX-Request", "true").build());

        assertThat(page.statusCode()).isEqualTo(303);
        assertThat(page.headers().firstValue("Location"))
                .contains("/sign-in?to=%2Ft%2Fcontoso%2Frequests%3Fstate%3DFailed");
        assertThat(cookie(page, "mms-session")).isEmpty();
        assertThat(script.statusCode()).isEqualTo(401);
        assertThat(script.headers().firstValue("HX-Redirect")).contains("/sign-in");
    }

    @Test
    void signInShouldLeadToThePageThatWasAskedFor() {
        var signedIn = signIn(api.token("contoso", Role.Reader), "");

        assertThat(signedIn.statusCode()).isEqualTo(303);
        assertThat(signedIn.headers().firstValue("Location")).contains("/t/contoso/requests");
        assertThat(signedIn.headers().allValues("Set-Cookie"))
                .anySatisfy(
                        cookie -> assertThat(cookie).startsWith("mms-session=").contains("HttpOnly", "SameSite=Lax"));
    }

    @Test
    void signInShouldNotTakeASessionThatSomebodyElseChose() {
        var mine = session(Role.Reader);

        var again = signIn(api.token("contoso", Role.Admin), mine);

        assertThat(cookie(again, "mms-session")).isNotEmpty().isNotEqualTo(mine);
        assertThat(get("/sign-out", mine).statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "https://evil.example/t/x", "/t/x//evil.example", "/\\evil.example", "/t/a b"})
    void signInShouldLeadToNoOtherSite(String to) {
        var page = get("/sign-in", "");
        var form = forgery(page) + "&token=" + api.token("contoso", Role.Reader) + "&to="
                + URLEncoder.encode(to, StandardCharsets.UTF_8);

        var signedIn = post("/sign-in", cookie(page, "mms-csrf"), form);

        assertThat(signedIn.headers().firstValue("Location")).contains("/");
    }

    @Test
    void guessesShouldCountTogetherWithThoseOfTheApi() {
        for (int i = 0; i < 5; i++) {
            assertThat(signIn("mms_wrong", "").statusCode()).isEqualTo(401);
            assertThat(api.get("/api/v1/me", "mms_wrong").statusCode()).isEqualTo(401);
        }

        assertThat(signIn(api.token("contoso", Role.Reader), "").statusCode()).isEqualTo(429);
        assertThat(api.get("/api/v1/me", api.token("contoso", Role.Reader)).statusCode())
                .isEqualTo(429);
    }

    @Test
    void formsWithoutTheirTokenShouldBeRefused() {
        var session = session(Role.Admin);

        assertThat(post("/sign-out", session, "").statusCode()).isEqualTo(403);
        assertThat(post("/t/contoso/requests/stop", session, "id=1").statusCode())
                .isEqualTo(403);
        assertThat(post("/sign-in", "", "token=x").statusCode()).isEqualTo(403);
    }

    @Test
    void sessionShouldBeNothingToTheApi() {
        var session = session(Role.Admin);

        assertThat(get("/api/v1/me", session).statusCode()).isEqualTo(401);
    }

    @Test
    void bearerTokenShouldBeNothingToThePages() {
        var token = api.token("contoso", Role.Admin);

        assertThat(api.get("/t/contoso", token).statusCode()).isEqualTo(303);
    }

    @Test
    void revokedTokenShouldEndItsSessions() {
        var session = session(Role.Admin);
        assertThat(get("/", session).headers().firstValue("Location")).contains("/t/contoso");

        api.tokens.list("contoso").forEach(api.tokens::revoke);

        assertThat(get("/", session).headers().firstValue("Location")).contains("/sign-in");
    }

    @Test
    void tenantOfSomebodyElseShouldLookLikeNone() {
        var session = session(Role.Admin);

        assertThat(get("/t/fabrikam", session).statusCode()).isEqualTo(404);
        assertThat(get("/t/nowhere", session).statusCode()).isEqualTo(404);
    }

    @Test
    void readersShouldActOnNothing() {
        var session = session(Role.Reader);
        var page = get("/t/nowhere", session);
        var cookies = session + "; " + cookie(page, "mms-csrf");

        assertThat(post("/t/contoso/requests/stop", cookies, forgery(page) + "&id=1")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("/t/contoso/requests/review", cookies, forgery(page) + "&action=undo")
                        .statusCode())
                .isEqualTo(403);
        for (var path : new String[] {"", "/1/apply", "/1/approve", "/1/delete", "/approval"}) {
            assertThat(post("/t/contoso/plans" + path, cookies, forgery(page)).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        for (var path : List.of("/users/u1/review", "/users/u1/start", "/users/u1/opt-out")) {
            assertThat(post("/t/contoso" + path, cookies, forgery(page) + "&optedOut=true")
                            .statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        for (var action : List.of("review", "undo")) {
            assertThat(post("/t/contoso/requests/1/meetings/1/" + action, cookies, forgery(page))
                            .statusCode())
                    .as(action)
                    .isEqualTo(403);
        }
        assertThat(post("/sign-out", cookies, forgery(page)).statusCode()).isEqualTo(303);
        assertThat(get("/", session).headers().firstValue("Location")).contains("/sign-in");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/settings",
                "/settings/review",
                "/settings/upgrade-policy",
                "/settings/meeting-url",
                "/bridges",
                "/bridges/b",
                "/numbers",
                "/numbers/+4589881234/bridge",
                "/numbers/+4589881234/languages",
                "/numbers/+4589881234/users",
                "/numbers/+4589881234/retire",
                "/retirements/r/cancel",
                "/users/import/confirm"
            })
    void operatorsShouldChangeNoSettingsAndNoDirectory(String path) {
        var session = session(Role.Operator);
        var page = get("/t/nowhere", session);
        var cookies = session + "; " + cookie(page, "mms-csrf");

        assertThat(post("/t/contoso" + path, cookies, forgery(page)).statusCode())
                .isEqualTo(403);
    }

    private HttpResponse<String> upload(String path, String cookies, String forgery) {
        var token = URLDecoder.decode(forgery.replace("_csrf=", ""), StandardCharsets.UTF_8);
        var body = """
                --x\r
                Content-Disposition: form-data; name="_csrf"\r
                \r
                %s\r
                --x\r
                Content-Disposition: form-data; name="file"; filename=""\r
                \r
                \r
                --x--\r
                """.formatted(token);
        return api.send(request(path, cookies)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    @Test
    void filesShouldBeTakenFromAdminsByTheirPageAlone() {
        var operator = session(Role.Operator);
        var page = get("/t/nowhere", operator);
        var csrf = "; " + cookie(page, "mms-csrf");
        var admin = session(Role.Admin);
        var path = "/t/contoso/users/import";

        assertThat(upload(path, "", "").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).startsWith("/sign-in"));
        assertThat(upload(path, operator + csrf, forgery(page)).statusCode()).isEqualTo(403);
        assertThat(upload(path, admin + csrf, "_csrf=forged").statusCode()).isEqualTo(403);
        assertThat(upload("/t/contoso/bridges", admin + csrf, forgery(page)).statusCode())
                .isEqualTo(415);
        assertThat(upload("/api/v1/tenants/contoso/bridges", admin + csrf, forgery(page))
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void operatorsShouldApplyPlansAndNotSayWhoElseHasTo() {
        var session = session(Role.Operator);
        var page = get("/t/nowhere", session);
        var cookies = session + "; " + cookie(page, "mms-csrf");

        assertThat(post("/t/contoso/plans/1/apply", cookies, forgery(page)).statusCode())
                .isEqualTo(404);
        assertThat(post("/t/contoso/plans/approval", cookies, forgery(page) + "&needed=false")
                        .statusCode())
                .isEqualTo(403);
    }

    /// The service of this test has no audits: what gets past the doors fails behind them.
    @Test
    void auditsShouldBeForReadersOfTheTenantAlone() {
        var session = session(Role.Reader);
        var page = get("/t/nowhere", session);
        var cookies = session + "; " + cookie(page, "mms-csrf");

        for (var deed : List.of("start", "stop")) {
            assertThat(post("/t/contoso/audit/" + deed, "", "").statusCode()).isEqualTo(403);
            assertThat(post("/t/contoso/audit/" + deed, cookies, "").statusCode())
                    .isEqualTo(403);
            assertThat(post("/t/fabrikam/audit/" + deed, cookies, forgery(page)).statusCode())
                    .isEqualTo(404);
        }
        assertThat(post("/t/contoso/audit/stop", cookies, forgery(page)).statusCode())
                .isEqualTo(303);
        assertThat(post("/t/contoso/audit/remove", cookies, forgery(page)).statusCode())
                .isEqualTo(403);
        for (var read : List.of("audit", "audit/host", "audit/meetings", "audit/gaps", "audit/progress", "audit.csv")) {
            assertThat(get("/t/fabrikam/" + read, session).statusCode()).isEqualTo(404);
            assertThat(get("/t/contoso/" + read, "").statusCode()).isEqualTo(303);
        }
    }

    @Test
    void operatorsShouldStartUsersAndOptNobodyOut() {
        var session = session(Role.Operator);
        var page = get("/t/nowhere", session);
        var cookies = session + "; " + cookie(page, "mms-csrf");

        // Let through, and then nobody is found.
        assertThat(post("/t/contoso/users/u1/review", cookies, forgery(page)).statusCode())
                .isEqualTo(404);
        assertThat(post("/t/contoso/users/u1/opt-out", cookies, forgery(page) + "&optedOut=true")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void pagesShouldLetBrowsersRunNothingButOurFiles() {
        var page = get("/sign-in", "");

        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void filesShouldBeKeptForEver() {
        var page = get("/sign-in", "").body();
        var path = page.replaceFirst("(?s).*href=\"(/assets/[^\"]+page\\.css)\".*", "$1");

        var file = get(path, "");
        var again = api.send(request(path, "")
                .header("If-None-Match", file.headers().firstValue("ETag").orElseThrow())
                .build());

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("immutable"));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(get("/assets/0000000000000000/page.css", "").statusCode()).isEqualTo(404);
        assertThat(get(path.replace("page.css", "../words/en.properties"), "").statusCode())
                .isNotEqualTo(200);
    }
}
