package org.meetingmigration.server.security;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.server.problem.ProblemKind;
import org.meetingmigration.server.problem.ProblemWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/// Signs callers of the API in and asks [Access] about every request. Nothing is kept between requests, and browsers
/// send bearer tokens to nobody by themselves: so there is no session, no cookie and nothing to forge across sites.
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@Import(PageSecurity.class)
public class SecurityConfiguration {

    /// What this needs to know.
    ///
    /// @param isTenant whether there is such a tenant
    /// @param onLoopback whether only this machine reaches the service
    public record Setting(
            ApiTokens tokens,
            Optional<OidcSettings> oidc,
            Predicate<String> isTenant,
            boolean onLoopback,
            InstantSource clock) {}

    /// One for the API and the pages, so that failures count together.
    @Bean
    SignIn signIn(Setting setting) {
        return new SignIn(
                setting.tokens(),
                setting.oidc().map(OidcTokens::manager),
                new FailedSignIns(setting.clock()),
                setting.clock());
    }

    @Bean
    @Order(1)
    SecurityFilterChain chain(HttpSecurity http, Setting setting, SignIn signIn, ProblemWriter problems)
            throws Exception {
        return http.csrf(csrf -> csrf.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .anonymous(anonymous -> {})
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                        .referrerPolicy(referrer -> {}))
                .oauth2ResourceServer(server -> server.authenticationManagerResolver(signIn)
                        .authenticationEntryPoint(entryPoint(problems))
                        .accessDeniedHandler(denied(problems)))
                .exceptionHandling(exceptions -> exceptions
                        .authenticationEntryPoint(entryPoint(problems))
                        .accessDeniedHandler(denied(problems)))
                .authorizeHttpRequests(
                        requests -> requests.anyRequest().access(new Access(setting.isTenant(), setting.onLoopback())))
                .build();
    }

    @Bean
    RequestRejectedHandler rejected(ProblemWriter problems) {
        return (request, response, fault) ->
                problems.write(request, response, ProblemKind.MALFORMED, "The path has characters that are not taken.");
    }

    private static AuthenticationEntryPoint entryPoint(ProblemWriter problems) {
        return (request, response, fault) -> {
            if (fault instanceof TooManyFailures) {
                response.setHeader("Retry-After", Long.toString(FailedSignIns.WINDOW.toSeconds()));
                problems.write(request, response, ProblemKind.RATE_LIMITED, String.valueOf(fault.getMessage()));
                return;
            }
            response.setHeader("WWW-Authenticate", "Bearer realm=\"mms\"");
            problems.write(request, response, ProblemKind.UNAUTHENTICATED, explain(fault));
        };
    }

    private static String explain(@Nullable AuthenticationException fault) {
        return fault instanceof BadCredentialsException
                ? String.valueOf(fault.getMessage())
                : "Send an API token or a bearer token of the configured issuer in the header Authorization.";
    }

    private static AccessDeniedHandler denied(ProblemWriter problems) {
        return (request, response, fault) -> {
            if (fault instanceof AuthorizationDeniedException denied
                    && denied.getAuthorizationResult() instanceof Access.Answer answer) {
                problems.write(request, response, answer.kind(), answer.detail());
                return;
            }
            problems.write(request, response, ProblemKind.FORBIDDEN, "This is not allowed.");
        };
    }
}
