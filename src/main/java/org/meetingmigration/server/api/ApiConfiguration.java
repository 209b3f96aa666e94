package org.meetingmigration.server.api;

import java.time.InstantSource;
import org.meetingmigration.server.problem.ProblemWriter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// The controllers and filters of the API, by name: nothing is searched for at start.
@Configuration(proxyBeanMethods = false)
@Import({
    Tenants.class,
    Problems.class,
    MeController.class,
    SettingsController.class,
    UserController.class,
    UserCsvController.class,
    UserCommandController.class,
    TenantCommandController.class,
    BridgeController.class,
    ServiceNumberController.class,
    RetirementController.class,
    RequestController.class,
    LedgerController.class,
    MailController.class,
    PlanController.class,
    AuditController.class,
    EventController.class,
    TokenController.class,
    OpenApiController.class
})
public class ApiConfiguration {

    /// Before anything reads a body.
    private static final int BEFORE_SECURITY = -200;

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(ProblemWriter problems) {
        var filter = new FilterRegistrationBean<>(new BodyLimit(problems));
        filter.setOrder(BEFORE_SECURITY);
        return filter;
    }

    @Bean
    FilterRegistrationBean<IdempotentCommands> idempotentCommands(
            Idempotency answers, ProblemWriter problems, InstantSource clock) {
        var filter = new FilterRegistrationBean<>(new IdempotentCommands(answers, problems, clock));
        filter.setOrder(0);
        return filter;
    }
}
