package org.meetingmigration.server;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import org.meetingmigration.server.api.ApiConfiguration;
import org.meetingmigration.server.events.RequestEvents;
import org.meetingmigration.server.metrics.MetricsConfiguration;
import org.meetingmigration.server.metrics.Readiness;
import org.meetingmigration.server.metrics.ServiceMetrics;
import org.meetingmigration.server.security.SecurityConfiguration;
import org.meetingmigration.server.web.PageConfiguration;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// The HTTP side of the service while it runs.
public final class ApiServer implements AutoCloseable {

    private static final Duration EVENTS = Duration.ofMillis(500);

    private final ConfigurableApplicationContext context;
    private final RequestEvents events;

    private ApiServer(ConfigurableApplicationContext context, RequestEvents events) {
        this.context = context;
        this.events = events;
    }

    /// @throws org.springframework.boot.web.server.PortInUseException if another program listens there
    public static ApiServer start(Services services, Listening listening, Readiness readiness, ServiceMetrics metrics) {
        var events = new RequestEvents(services.stores().requests(), services.clock(), EVENTS);
        var application = new SpringApplication(
                WebConfiguration.class,
                SecurityConfiguration.class,
                ApiConfiguration.class,
                MetricsConfiguration.class,
                PageConfiguration.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        application.setAddCommandLineProperties(false);
        application.setDefaultProperties(SpringSettings.PROPERTIES);
        application.addInitializers(context -> {
            var beans = (GenericApplicationContext) context;
            register(beans, services, listening);
            bean(beans, RequestEvents.class, events);
            bean(beans, Readiness.class, readiness);
            bean(beans, ServiceMetrics.class, metrics);
        });
        return new ApiServer(application.run(), events);
    }

    private static void register(GenericApplicationContext beans, Services services, Listening listening) {
        var stores = services.stores();
        var commands = services.commands();
        var directory = stores.directory();
        register(beans, stores.transactions(), directory, stores.requests(), stores.ledgers(), stores.trail());
        register(beans, stores.figures(), stores.search());
        register(beans, stores.tokens(), stores.idempotency(), services.backends(), services.plans());
        register(beans, commands.users(), commands.tenants(), commands.bridges(), commands.migrations());
        register(beans, commands.retirements(), listening, services.csv(), stores.mails());
        register(beans, stores.plans(), commands.plans(), stores.audits(), commands.audits());
        bean(beans, InstantSource.class, services.clock());
        bean(
                beans,
                SecurityConfiguration.Setting.class,
                new SecurityConfiguration.Setting(
                        stores.tokens(),
                        services.oidc(),
                        tenant -> directory.tenants().contains(tenant),
                        listening.isPrivate(),
                        services.clock()));
    }

    private static void register(GenericApplicationContext beans, Object... values) {
        for (Object value : values) {
            beans.getBeanFactory().registerSingleton("mms." + value.getClass().getName(), value);
        }
    }

    private static <T> void bean(GenericApplicationContext beans, Class<T> type, T value) {
        beans.getBeanFactory().registerSingleton("mms." + type.getName(), value);
    }

    /// The port it listens on.
    public int port() {
        return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    /// Answers what was asked, and takes nothing more.
    @Override
    public void close() {
        events.close();
        context.close();
    }
}
