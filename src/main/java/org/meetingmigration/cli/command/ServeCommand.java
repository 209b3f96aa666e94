package org.meetingmigration.cli.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.cli.ExitCodes;
import org.meetingmigration.server.Logging;
import org.meetingmigration.server.Server;
import org.meetingmigration.server.StartFault;
import org.meetingmigration.server.config.ServerConfiguration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `mms serve`: the service.
@Command(
        name = "serve",
        sortOptions = false,
        description = {
            "Runs the service: directory, triggers, migrations in the background, REST API.",
            "Ends on Ctrl+C or SIGTERM, between two meetings; whatever was begun goes on with the next start."
        },
        footer = {
            "",
            "Examples:",
            "  mms serve --demo",
            "  mms serve --config /etc/mms.yaml",
            "",
            "Exit codes: 0 ended as asked, 2 the configuration is wrong, 5 the port or the data is in use."
        })
final class ServeCommand implements Callable<Integer> {

    private static final Duration DEMO_HOLD = Duration.ofSeconds(10);

    private final Session session;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The configuration. Default: the variable MMS_CONFIG, then mms.yaml where it exists.")
    private @Nullable Path config;

    @Option(names = "--port", paramLabel = "N", description = "Listen on this port; 0 for any. Default: 8477.")
    private @Nullable Integer port;

    @Option(names = "--data", paramLabel = "DIR", description = "Keep the data here. Default: mms-data.")
    private @Nullable Path data;

    @Option(names = "--demo", description = "With an invented organisation: users, calendars, numbers.")
    private boolean demo;

    @Option(
            names = "--new-admin-token",
            description = "Print a new token, Admin of everything for 90 days, and end: where the first start could not"
                    + " make one, or it was lost. Not while the service runs.")
    private boolean newAdminToken;

    @Option(names = "--until-ready", hidden = true, description = "End once ready: for training a cache of classes.")
    private boolean untilReady;

    ServeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Logging.toStandardError();
        var configuration = configuration();
        if (newAdminToken) {
            return printToken(configuration);
        }
        var initial = demo ? new ServeDemo(session, configuration, DEMO_HOLD) : Server.Initial.NOTHING;
        try {
            return serve(demo ? ServeDemo.configured(configuration) : configuration, initial);
        } catch (StartFault e) {
            throw failed(e);
        }
    }

    private int printToken(ServerConfiguration configuration) {
        try {
            session.out().println(Server.newAdminToken(configuration, session.clock()));
            session.out().flush();
            return ExitCodes.OK;
        } catch (StartFault e) {
            throw failed(e);
        }
    }

    private static CommandFailed failed(StartFault e) {
        return new CommandFailed(e.isBusy() ? ExitCodes.BUSY : ExitCodes.FAULT, String.valueOf(e.getMessage()));
    }

    private ServerConfiguration configuration() {
        Map<String, String> environment = new HashMap<>(session.environment());
        if (port != null) {
            environment.put("MMS_SERVER_PORT", port.toString());
        }
        if (data != null) {
            environment.put("MMS_DATA", session.directory().resolve(data).toString());
        }
        return new ConfigurationFile(session, config).read(environment);
    }

    private int serve(ServerConfiguration configuration, Server.Initial initial) {
        var ended = new CountDownLatch(1);
        var asked = new CountDownLatch(1);
        var server = Server.start(configuration, session.clock(), initial);
        var stop = new Thread(() -> stop(asked, ended), "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try (server) {
            greet(configuration, server);
            if (!untilReady) {
                asked.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        session.out().flush();
        ended.countDown();
        if (untilReady) {
            Runtime.getRuntime().removeShutdownHook(stop);
        }
        return ExitCodes.OK;
    }

    /// Runs when the process is asked to end, and keeps it until everything is closed. The exit code would tell of
    /// the signal: ending as asked is no failure.
    private static void stop(CountDownLatch asked, CountDownLatch ended) {
        asked.countDown();
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(ExitCodes.OK);
    }

    private void greet(ServerConfiguration configuration, Server server) {
        PrintWriter out = session.out();
        var scheme = configuration.server().tls().isPresent() ? "https" : "http";
        var host = configuration.server().address().getHostAddress();
        var address = scheme + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + server.port();
        out.println("mms listens on " + address);
        server.firstToken().ifPresent(token -> {
            out.println();
            out.println("Your first token, Admin of everything for 90 days, shown once:");
            out.println("  " + token);
            out.println();
            out.println("Try it:");
            out.println("  curl -H 'Authorization: Bearer " + token + "' " + address + "/api/v1/tenants");
        });
        out.println("The web page: " + address + "/");
        out.println("The API: " + address + "/api/v1/openapi.yaml");
        out.println("Ctrl+C ends it.");
        out.flush();
    }
}
