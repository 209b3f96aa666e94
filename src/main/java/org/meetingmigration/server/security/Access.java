package org.meetingmigration.server.security;

import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.server.problem.ProblemKind;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/// Lets a request through when its caller has the [RequiredRole]. A tenant that is not there and one of somebody
/// else give the same answer.
final class Access implements AuthorizationManager<RequestAuthorizationContext> {

    private final Predicate<String> isTenant;
    private final boolean onLoopback;

    Access(Predicate<String> isTenant, boolean onLoopback) {
        this.isTenant = isTenant;
        this.onLoopback = onLoopback;
    }

    /// @param kind what to answer when not granted
    record Answer(boolean granted, ProblemKind kind, String detail) implements AuthorizationResult {

        static final Answer GRANTED = new Answer(true, ProblemKind.FORBIDDEN, "");

        static Answer noSuchTenant(String tenant) {
            return new Answer(false, ProblemKind.NOT_FOUND, "There is no tenant " + tenant + ".");
        }

        static Answer roleNeeded(Role role) {
            return new Answer(
                    false,
                    ProblemKind.FORBIDDEN,
                    "This needs the role " + role + "; ask an Admin for a token with it.");
        }

        @Override
        public boolean isGranted() {
            return granted;
        }
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        var request = context.getRequest();
        var path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        var required = RequiredRole.of(request.getMethod(), path, onLoopback);
        if (required.isPresent() && required.get() instanceof RequiredRole.Nothing) {
            return Answer.GRANTED;
        }
        if (!(authentication.get() instanceof CallerAuthentication signedIn)) {
            return new Answer(false, ProblemKind.UNAUTHENTICATED, "");
        }
        return required.map(role -> answer(signedIn.getPrincipal(), role))
                .orElseGet(() -> new Answer(false, ProblemKind.NOT_FOUND, "There is nothing at " + path + "."));
    }

    private Answer answer(Caller caller, RequiredRole required) {
        return switch (required) {
            case RequiredRole.Nothing() -> Answer.GRANTED;
            case RequiredRole.Anywhere(var role) ->
                caller.highestRole().filter(has -> has.includes(role)).isPresent()
                        ? Answer.GRANTED
                        : Answer.roleNeeded(role);
            case RequiredRole.Everywhere(var role) ->
                caller.roleIn(Caller.EVERY_TENANT)
                                .filter(has -> has.includes(role))
                                .isPresent()
                        ? Answer.GRANTED
                        : Answer.roleNeeded(role);
            case RequiredRole.InTenant(var tenant, var role) -> inTenant(caller, tenant, role);
        };
    }

    private Answer inTenant(Caller caller, String tenant, Role role) {
        var has = caller.roleIn(tenant);
        if (tenant.equals(Caller.EVERY_TENANT) || has.isEmpty() || !isTenant.test(tenant)) {
            return Answer.noSuchTenant(tenant);
        }
        return has.get().includes(role) ? Answer.GRANTED : Answer.roleNeeded(role);
    }
}
