package org.meetingmigration.server;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.meetingmigration.administration.AuditTrail;
import org.meetingmigration.administration.BridgeAdministration;
import org.meetingmigration.administration.MeetingPlans;
import org.meetingmigration.administration.Migrations;
import org.meetingmigration.administration.Retirements;
import org.meetingmigration.administration.TenantAdministration;
import org.meetingmigration.administration.Transactions;
import org.meetingmigration.administration.UserAdministration;
import org.meetingmigration.audit.Audits;
import org.meetingmigration.audit.CalendarAudits;
import org.meetingmigration.audit.HostNames;
import org.meetingmigration.audit.HostSettings;
import org.meetingmigration.directory.MemoryDirectory;
import org.meetingmigration.migration.plan.MemoryPlans;
import org.meetingmigration.migration.request.RequestFigures;
import org.meetingmigration.migration.request.RequestLedgers;
import org.meetingmigration.migration.request.RequestSearch;
import org.meetingmigration.migration.request.Requests;
import org.meetingmigration.migration.worker.Backends;
import org.meetingmigration.migration.worker.Plans;
import org.meetingmigration.notice.MemoryMailQueue;
import org.meetingmigration.server.api.UserCsv;
import org.meetingmigration.server.metrics.Readiness;
import org.meetingmigration.server.metrics.ServiceMetrics;
import org.meetingmigration.server.security.ApiToken;
import org.meetingmigration.server.security.OidcSettings;
import org.meetingmigration.server.security.Role;
import org.meetingmigration.server.security.TokenText;

/// The API on a directory in memory; what else it is made of is absent and must not be asked.
final class TestApi implements AutoCloseable {

    static final InstantSource CLOCK = InstantSource.system();

    final MemoryDirectory directory = new MemoryDirectory();
    final MemoryMailQueue mails = new MemoryMailQueue();
    final MemoryTokens tokens = new MemoryTokens();
    final ApiServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private final InstantSource clock;

    TestApi(Optional<OidcSettings> oidc) {
        this(oidc, CLOCK);
    }

    TestApi(Optional<OidcSettings> oidc, InstantSource clock) {
        this.clock = clock;
        directory.addTenant("contoso");
        directory.addTenant("fabrikam");
        var readiness = new Readiness(() -> true);
        var requests = absent(Requests.class);
        readiness.is(Readiness.State.READY);
        server = ApiServer.start(
                services(requests, oidc),
                Listening.onLoopback(0),
                readiness,
                new ServiceMetrics(directory, requests, mails, clock));
    }

    private Services services(Requests requests, Optional<OidcSettings> oidc) {
        var transactions = new Transactions() {
            @Override
            public <T> T run(Supplier<T> work) {
                return work.get();
            }
        };
        var trail = new NoTrail();
        var backends = absent(Backends.class);
        return new Services(
                new Services.Stores(
                        transactions,
                        directory,
                        requests,
                        absent(RequestLedgers.class),
                        absent(RequestFigures.class),
                        absent(RequestSearch.class),
                        mails,
                        new MemoryPlans(),
                        trail,
                        absent(Audits.class),
                        tokens,
                        new MemoryIdempotency()),
                commands(transactions, requests, backends, trail),
                backends,
                new Plans(directory, backends),
                absent(UserCsv.class),
                oidc,
                clock);
    }

    private Services.Commands commands(
            Transactions transactions, Requests requests, Backends backends, AuditTrail trail) {
        return new Services.Commands(
                new UserAdministration(transactions, directory, requests, trail, clock),
                new TenantAdministration(transactions, directory, requests, trail, clock),
                new BridgeAdministration(transactions, directory, trail, clock),
                new Migrations(transactions, directory, requests, backends, trail, clock),
                absent(Retirements.class),
                new MeetingPlans(
                        transactions, directory, requests, backends, trail, new MemoryPlans(), () -> false, clock),
                new CalendarAudits(
                        absent(Audits.class),
                        directory,
                        backends,
                        tenant -> HostSettings.DEFAULT,
                        absent(HostNames.class),
                        clock));
    }

    private static final class NoTrail implements AuditTrail {
        @Override
        public void add(List<AuditEntry> entries) {}

        @Override
        public List<AuditEntry> list(String tenant, Wanted wanted, long before, int limit) {
            return List.of();
        }
    }

    private static <T> T absent(Class<T> port) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, values) -> {
                    return switch (method.getName()) {
                        case "hashCode" -> System.identityHashCode(proxy);
                        case "equals" -> proxy == values[0];
                        case "toString" -> "absent " + port.getSimpleName();
                        default ->
                            throw new UnsupportedOperationException(port.getSimpleName() + "." + method.getName());
                    };
                }));
    }

    String token(String tenant, Role role) {
        return token(tenant, role, clock.instant().plus(Duration.ofDays(1)));
    }

    String token(String tenant, Role role, Instant expires) {
        var secret = TokenText.random();
        tokens.add(new ApiToken(
                TokenText.randomId(),
                "test " + tenant + " " + role,
                tenant,
                role,
                TokenText.hash(secret),
                Instant.EPOCH,
                expires));
        return secret;
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(request + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /// @param token empty for none
    HttpRequest.Builder request(String path, String token) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    HttpResponse<String> get(String path, String token) {
        return send(request(path, token).build());
    }

    @Override
    public void close() {
        server.close();
    }
}
