package org.meetingmigration.server;

import jakarta.servlet.MultipartConfigElement;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.Executors;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.RemoteIpValve;
import org.meetingmigration.server.api.BodyLimit;
import org.meetingmigration.server.problem.ProblemWriter;
import org.meetingmigration.server.security.PageSessions;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Cookie;
import org.springframework.boot.web.server.Shutdown;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.servlet.Session;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Tomcat, Spring MVC and JSON, put together by hand: automatic configuration would look for a hundred things that
/// are not there, at every start.
@Configuration(proxyBeanMethods = false)
@EnableWebMvc
class WebConfiguration implements WebMvcConfigurer {

    private static final int SECURITY = -100;

    /// Of a file that is sent; what is longer goes to a file of the server.
    private static final int IN_MEMORY = 1 << 16;

    private static final long PARTS_AROUND = 1L << 16;

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Bean
    JsonMapper json() {
        return json;
    }

    @Bean
    ProblemWriter problemWriter() {
        return new ProblemWriter(json);
    }

    @Bean
    TomcatServletWebServerFactory webServer(Listening listening) {
        var factory = new TomcatServletWebServerFactory(listening.port());
        factory.setAddress(listening.address());
        factory.setShutdown(Shutdown.GRACEFUL);
        factory.setServerHeader("");
        factory.addProtocolHandlerCustomizers(
                handler -> handler.setExecutor(Executors.newVirtualThreadPerTaskExecutor()));
        // Left to the firewall of Spring Security, whose refusal is a problem and not a page.
        factory.addConnectorCustomizers(connector -> connector.setEncodedSolidusHandling("passthrough"));
        factory.addContextCustomizers(context ->
                ((StandardHost) context.getParent()).setErrorReportValveClass(ProblemReportValve.class.getName()));
        factory.setSession(session());
        if (listening.behindProxy()) {
            factory.addEngineValves(new RemoteIpValve());
        }
        listening.tls().ifPresent(tls -> {
            var ssl = new Ssl();
            ssl.setCertificate(tls.certificate().toUri().toString());
            ssl.setCertificatePrivateKey(tls.key().toUri().toString());
            factory.setSsl(ssl);
        });
        return factory;
    }

    /// Of the web page; the API has none. Tomcat marks the cookie `Secure` where the request came by TLS.
    private static Session session() {
        var session = new Session();
        session.setTimeout(PageSessions.IDLE);
        session.setTrackingModes(Set.of(Session.SessionTrackingMode.COOKIE));
        session.getCookie().setName("mms-session");
        session.getCookie().setPath("/");
        session.getCookie().setHttpOnly(true);
        // Not Strict: links to a page in a ticket or a mail are to work, and an issuer leads back here.
        session.getCookie().setSameSite(Cookie.SameSite.LAX);
        return session;
    }

    @Bean
    DispatcherServlet dispatcherServlet() {
        return new DispatcherServlet();
    }

    @Bean
    ServletRegistrationBean<DispatcherServlet> dispatcher(DispatcherServlet servlet) {
        var registration = new ServletRegistrationBean<>(servlet, "/");
        registration.setLoadOnStartup(1);
        registration.setMultipartConfig(
                new MultipartConfigElement("", BodyLimit.CSV, BodyLimit.CSV + PARTS_AROUND, IN_MEMORY));
        return registration;
    }

    /// Parts are read when a page asks for them, and not before.
    @Bean
    MultipartResolver multipartResolver() {
        var resolver = new StandardServletMultipartResolver();
        resolver.setResolveLazily(true);
        return resolver;
    }

    @Bean
    DelegatingFilterProxyRegistrationBean security() {
        var registration = new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
        registration.setOrder(SECURITY);
        return registration;
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
        builder.disableDefaults()
                .withStringConverter(new StringHttpMessageConverter(StandardCharsets.UTF_8))
                .addCustomConverter(new ByteArrayHttpMessageConverter())
                .withJsonConverter(new JacksonJsonHttpMessageConverter(json));
    }
}
