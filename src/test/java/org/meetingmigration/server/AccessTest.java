package org.meetingmigration.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.meetingmigration.server.OpenApi.Operation;
import org.meetingmigration.server.security.Role;

/// Who is let in where, on every route that the API describes.
class AccessTest {

    private static TestApi api;

    @BeforeAll
    static void start() {
        api = new TestApi(Optional.empty());
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    static Stream<Operation> closed() {
        return OpenApi.read().operations().stream()
                .filter(operation -> !operation.isOpen() && !operation.path().equals("/metrics"));
    }

    static Stream<Operation> ofTenants() {
        return closed().filter(operation -> operation.path().contains("{tenant}"));
    }

    static Stream<Operation> changes() {
        return ofTenants().filter(operation -> !operation.method().equals("GET"));
    }

    @ParameterizedTest
    @MethodSource("closed")
    void routesShouldAskForATokenWithoutOne(Operation operation) {
        assertProblem(send(operation, "contoso", ""), 401, "unauthenticated");
    }

    @ParameterizedTest
    @MethodSource("ofTenants")
    void tenantOfSomebodyElseShouldLookLikeNone(Operation operation) {
        var token = api.token("contoso", Role.Admin);

        var foreign = send(operation, "fabrikam", token);
        var unknown = send(operation, "nowhere", token);

        assertProblem(foreign, 404, "not-found");
        assertThat(foreign.body()).isEqualTo(unknown.body().replace("nowhere", "fabrikam"));
        assertThat(send(operation, "nowhere", api.token("*", Role.Admin)).body())
                .isEqualTo(unknown.body());
    }

    @ParameterizedTest
    @MethodSource("changes")
    void readersShouldChangeNothing(Operation operation) {
        assertProblem(send(operation, "contoso", api.token("contoso", Role.Reader)), 403, "forbidden");
    }

    @ParameterizedTest
    @MethodSource("changes")
    void operatorsShouldOnlyRunMigrations(Operation operation) {
        var response = send(operation, "contoso", api.token("contoso", Role.Operator));

        var theirs = operation.path().matches(".*/(requests|requests/\\{id}/(stop|undo)|plans)");
        assertThat(response.statusCode() == 403).as(response.body()).isEqualTo(!theirs);
    }

    @Test
    void tokensShouldBeOfNoUseToOperators() {
        assertProblem(api.get("/api/v1/tokens", api.token("*", Role.Operator)), 403, "forbidden");
    }

    @Test
    void adminsShouldSeeTokensOfTheirTenantsAlone() {
        api.token("fabrikam", Role.Reader);
        var response = api.get("/api/v1/tokens", api.token("contoso", Role.Admin));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .contains("contoso")
                .doesNotContain("fabrikam")
                .doesNotContain("hash");
    }

    @Test
    void adminsShouldMakeNoTokenOfAnotherTenant() {
        var body = "{\"name\":\"n\",\"tenant\":\"*\",\"role\":\"Reader\"}";
        var request = api.request("/api/v1/tokens", api.token("contoso", Role.Admin))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();

        assertProblem(api.send(request), 404, "not-found");
    }

    @Test
    void expiredAndUnknownTokensShouldBeRefused() {
        assertProblem(api.get("/api/v1/me", api.token("*", Role.Admin, Instant.EPOCH)), 401, "unauthenticated");
        assertProblem(api.get("/api/v1/me", "mms_nonsense"), 401, "unauthenticated");
        assertProblem(api.get("/api/v1/me", "not.a.jwt"), 401, "unauthenticated");
    }

    @Test
    void openRoutesShouldAnswerAnybody() {
        for (String path :
                new String[] {"/health/live", "/health/ready", "/api/v1/openapi.json", "/api/v1/openapi.yaml"}) {
            assertThat(api.get(path, "").statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    void pathsThatAreNotThereShouldBeProblemsToo() {
        var admin = api.token("*", Role.Admin);

        assertProblem(api.get("/api/v2", admin), 404, "not-found");
        assertProblem(api.get("/api/v1/tenants/contoso/nothing", admin), 404, "not-found");
        assertProblem(api.send(api.request("/api/v1/me", admin).DELETE().build()), 405, "method-not-allowed");
        assertProblem(api.get("/api/v1/tenants/contoso/users/a%2Fb", admin), 400, "malformed");
    }

    @Test
    void answersShouldCarryNoCookieAndForbidSniffing() {
        var headers = api.get("/api/v1/me", api.token("*", Role.Reader)).headers();

        assertThat(headers.firstValue("Set-Cookie")).isEmpty();
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
    }

    private static HttpResponse<String> send(Operation operation, String tenant, String token) {
        var csv = operation.path().endsWith(".csv");
        var body = operation.node().has("requestBody") ? BodyPublishers.ofString("{}") : BodyPublishers.noBody();
        return api.send(api.request(operation.pathFor(tenant), token)
                .header("Content-Type", csv ? "text/csv" : "application/json")
                .method(operation.method(), body)
                .build());
    }

    private static void assertProblem(HttpResponse<String> response, int status, String type) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("application/problem+json"));
        assertThat(response.body()).contains("\"urn:mms:problem:" + type + "\"");
    }
}
