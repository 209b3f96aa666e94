package org.meetingmigration.server;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.meetingmigration.audit.HostNames;
import org.meetingmigration.audit.dns.DnsHostNames;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.server.config.ServerConfiguration;
import org.meetingmigration.server.metrics.Readiness;
import org.meetingmigration.server.metrics.ServiceMetrics;
import org.meetingmigration.store.Store;
import org.meetingmigration.store.StoreConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.PortInUseException;

/// The whole service while it runs: store, calendars, workers, API.
public final class Server implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final int READERS = 4;

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Readiness readiness;
    private final Optional<String> firstToken;
    private final ApiServer api;

    private Server(ServerConfiguration configuration, InstantSource clock, Initial initial, HostNames names) {
        try {
            var store = opened(open(configuration, clock));
            var directory = store.directory();
            readiness = new Readiness(() -> !directory.tenants().isEmpty());
            var backends = opened(new ConfiguredBackends(configuration, store.mails(), clock));
            configuration.tenants().keySet().forEach(directory::addTenant);
            initial.fill(directory);
            var tokens = new StoredTokens(store.tokens(), clock);
            firstToken = FirstToken.madeFor(tokens, configuration, clock);
            var metrics = new ServiceMetrics(directory, store.requests(), store.mails(), clock);
            var services = ServiceParts.of(store, backends, tokens, configuration, readiness::isStopping, names, clock);
            opened(services.commands().audits()).recover();
            var engines = opened(new Engines(store, backends, metrics, configuration.work(), clock));
            var deliveries = opened(new Deliveries(configuration, store.mails(), metrics, clock));
            api = opened(listen(services, configuration, metrics));
            var housekeeping =
                    opened(new Housekeeping(directory, store.requests(), store.mails(), store.plans(), clock));
            engines.start();
            deliveries.start();
            housekeeping.start(services.commands(), services.stores().idempotency());
            readiness.is(Readiness.State.READY);
        } catch (RuntimeException e) {
            closeAll();
            throw e;
        }
    }

    /// Fills a directory before the first request comes.
    @FunctionalInterface
    public interface Initial {
        Initial NOTHING = directory -> {};

        void fill(Directory directory);
    }

    /// Starts everything; ready when this returns.
    ///
    /// @throws StartFault if it cannot start; says what to do
    public static Server start(ServerConfiguration configuration, InstantSource clock, Initial initial) {
        return start(configuration, clock, initial, new DnsHostNames());
    }

    /// As [#start], with another DNS.
    static Server start(ServerConfiguration configuration, InstantSource clock, Initial initial, HostNames names) {
        return new Server(configuration, clock, initial, names);
    }

    /// Makes a token, Admin of everything for 90 days, while the service does not run: for whoever is at the
    /// machine and may read its data anyway.
    ///
    /// @throws StartFault if the service runs, or its data cannot be used
    public static String newAdminToken(ServerConfiguration configuration, InstantSource clock) {
        try (var store = open(configuration, clock)) {
            return FirstToken.make("made at the machine", new StoredTokens(store.tokens(), clock), clock);
        } catch (StartFault e) {
            throw e.isBusy()
                    ? StartFault.busy("The service runs. Stop it first, or have somebody who is Admin make a token:"
                            + " POST /api/v1/tokens")
                    : e;
        }
    }

    private static Store open(ServerConfiguration configuration, InstantSource clock) {
        try {
            return Store.open(new StoreConfig(configuration.data(), READERS, clock));
        } catch (IllegalStateException e) {
            throw StartFault.busy(String.valueOf(e.getMessage()));
        } catch (UncheckedIOException e) {
            throw new StartFault(e.getMessage() + "; check the path and its permissions");
        }
    }

    private ApiServer listen(Services services, ServerConfiguration configuration, ServiceMetrics metrics) {
        var server = configuration.server();
        server.tls().ifPresent(Server::requireReadable);
        var listening = new Listening(
                server.address(),
                server.port(),
                server.behindProxy(),
                server.tls().map(tls -> new Listening.Tls(tls.certificate(), tls.key())));
        try {
            return ApiServer.start(services, listening, readiness, metrics);
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof PortInUseException) {
                    throw StartFault.busy("Another program listens on port " + server.port()
                            + "; stop it, or name another with --port.");
                }
            }
            throw e;
        }
    }

    private static void requireReadable(ServerConfiguration.Tls tls) {
        for (var file : List.of(tls.certificate(), tls.key())) {
            if (!Files.isReadable(file)) {
                throw new StartFault("server.tls: " + file + " cannot be read; check the path and its permissions");
            }
        }
    }

    private <T extends AutoCloseable> T opened(T part) {
        open.push(part);
        return part;
    }

    /// The port it listens on.
    public int port() {
        return api.port();
    }

    /// The token that the first start on an empty store made; shown once. Empty for any other start.
    public Optional<String> firstToken() {
        return firstToken;
    }

    /// Takes nothing more, lets workers end between two meetings, closes the store.
    @Override
    public void close() {
        readiness.is(Readiness.State.STOPPING);
        closeAll();
    }

    private void closeAll() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                LOG.warn("Something could not be closed", e);
            }
        }
    }
}
