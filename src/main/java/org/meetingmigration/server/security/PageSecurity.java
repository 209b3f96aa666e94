package org.meetingmigration.server.security;

import jakarta.servlet.http.HttpServletRequest;
import org.meetingmigration.server.problem.ProblemKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// Guards the pages: a session by cookie, a token against forged requests in every form, and a policy that lets
/// browsers run nothing but our own files. The API has a chain of its own, in [SecurityConfiguration].
@Configuration(proxyBeanMethods = false)
class PageSecurity {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'"
            + " data:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /// Kept in a cookie, and not in a session: strangers on the page for signing in have none.
    @Bean
    CsrfTokenRepository csrfTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("mms-csrf");
        tokens.setCookieCustomizer(
                cookie -> cookie.sameSite("Strict").httpOnly(true).path("/"));
        return tokens;
    }

    @Bean
    PageSessions pageSessions(SignIn signIn, SecurityConfiguration.Setting setting, CsrfTokenRepository csrf) {
        return new PageSessions(signIn, setting.tokens(), csrf, setting.clock());
    }

    @Bean
    OidcSignIn oidcSignIn(SecurityConfiguration.Setting setting) {
        return new OidcSignIn(setting.oidc());
    }

    @Bean
    @Order(0)
    SecurityFilterChain pageChain(
            HttpSecurity http,
            SecurityConfiguration.Setting setting,
            PageSessions sessions,
            CsrfTokenRepository csrfTokens,
            RefusalPage refusals)
            throws Exception {
        var access = new Access(setting.isTenant(), setting.onLoopback());
        return http.securityMatcher(PageSecurity::isPage)
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens)
                        .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler()))
                .sessionManagement(management -> management.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .addFilterBefore(new SessionLimits(sessions), SecurityContextHolderFilter.class)
                .addFilterBefore(new Uploads(access, refusals), CsrfFilter.class)
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .exceptionHandling(exceptions -> exceptions
                        .authenticationEntryPoint((request, response, fault) -> refusals.signIn(request, response))
                        .accessDeniedHandler(denied(refusals)))
                .authorizeHttpRequests(requests -> requests.anyRequest().access(access))
                .build();
    }

    private static boolean isPage(HttpServletRequest request) {
        return RequiredRole.isPage(request.getServletPath());
    }

    private static AccessDeniedHandler denied(RefusalPage refusals) {
        return (request, response, fault) -> {
            if (fault instanceof AuthorizationDeniedException denied
                    && denied.getAuthorizationResult() instanceof Access.Answer answer) {
                refusals.show(request, response, answer.kind(), answer.detail());
                return;
            }
            refusals.show(request, response, ProblemKind.FORBIDDEN, "");
        };
    }
}
