package org.meetingmigration.server.security;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a route asks of its caller, by method and path: the only place that says so. A path that is not here is
/// nobody's.
sealed interface RequiredRole {

    /// Anybody, signed in or not.
    record Nothing() implements RequiredRole {}

    /// Any caller with this role somewhere.
    record Anywhere(Role role) implements RequiredRole {}

    /// A caller with this role in all tenants.
    record Everywhere(Role role) implements RequiredRole {}

    /// A caller with this role in the tenant.
    record InTenant(String tenant, Role role) implements RequiredRole {}

    Pattern TENANT = Pattern.compile("/api/v1/tenants/([^/]+)(/.*)?");
    Pattern OPERATORS = Pattern.compile("/requests|/requests/[^/]+/(stop|undo)|/plans");
    Pattern PAGE = Pattern.compile("/t/([^/]+)(/.*)?");
    Pattern READERS_OF_PAGES = Pattern.compile("/audit/(start|stop)");
    Pattern OPERATORS_OF_PAGES = Pattern.compile("/requests/(review|start|stop|undo)"
            + "|/requests/[^/]+/meetings/[^/]+/(review|undo)|/users/[^/]+/(review|start)"
            + "|/plans|/plans/[^/]+/(approve|apply|delete)");
    Set<String> OPEN_PAGES = Set.of("/sign-in", "/sign-in/oidc", "/sign-in/oidc/done", "/language");
    Set<String> OPEN = Set.of("/api/v1/openapi.yaml", "/api/v1/openapi.json", "/health/live", "/health/ready");

    /// @param path decoded, without the query
    /// @param onLoopback whether only this machine reaches the service
    static Optional<RequiredRole> of(String method, String path, boolean onLoopback) {
        if (OPEN.contains(path)) {
            return Optional.of(new Nothing());
        }
        if (path.equals("/metrics")) {
            return Optional.of(onLoopback ? new Nothing() : new Everywhere(Role.Reader));
        }
        if (path.equals("/api/v1/me") || path.equals("/api/v1/tenants")) {
            return Optional.of(new Anywhere(Role.Reader));
        }
        if (path.equals("/api/v1/tokens") || path.startsWith("/api/v1/tokens/")) {
            return Optional.of(new Anywhere(Role.Admin));
        }
        if (OPEN_PAGES.contains(path) || path.startsWith("/assets/")) {
            return Optional.of(new Nothing());
        }
        if (path.equals("/") || path.equals("/sign-out")) {
            return Optional.of(new Anywhere(Role.Reader));
        }
        var page = PAGE.matcher(path);
        if (page.matches()) {
            return Optional.of(new InTenant(page.group(1), onPage(method, rest(page))));
        }
        var tenant = TENANT.matcher(path);
        if (!tenant.matches()) {
            return Optional.empty();
        }
        return Optional.of(new InTenant(tenant.group(1), inTenant(method, rest(tenant))));
    }

    /// Whether people see this in a browser: everything that is not the API, health or metrics.
    static boolean isPage(String path) {
        return path.equals("/")
                || path.equals("/sign-out")
                || OPEN_PAGES.contains(path)
                || path.startsWith("/assets/")
                || path.startsWith("/t/");
    }

    private static String rest(Matcher tenant) {
        return tenant.group(2) == null ? "" : tenant.group(2);
    }

    private static Role onPage(String method, String rest) {
        if (method.equals("GET") || method.equals("HEAD")) {
            return Role.Reader;
        }
        if (method.equals("POST") && READERS_OF_PAGES.matcher(rest).matches()) {
            return Role.Reader;
        }
        return method.equals("POST") && OPERATORS_OF_PAGES.matcher(rest).matches() ? Role.Operator : Role.Admin;
    }

    private static Role inTenant(String method, String rest) {
        if (method.equals("GET") || method.equals("HEAD")) {
            return Role.Reader;
        }
        return method.equals("POST") && OPERATORS.matcher(rest).matches() ? Role.Operator : Role.Admin;
    }
}
