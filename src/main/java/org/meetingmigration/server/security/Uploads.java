package org.meetingmigration.server.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.meetingmigration.server.problem.ProblemKind;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses files of those who may send none before anything of them is read: the token against forged requests stands
/// among them, and whoever looks for it has the server write them down.
final class Uploads extends OncePerRequestFilter {

    private final Access access;
    private final RefusalPage refusals;

    Uploads(Access access, RefusalPage refusals) {
        this.access = access;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return type == null || !type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = access.authorize(
                () -> SecurityContextHolder.getContext().getAuthentication(), new RequestAuthorizationContext(request));
        if (answer.isGranted()) {
            chain.doFilter(request, response);
            return;
        }
        if (answer instanceof Access.Answer refusal && refusal.kind() != ProblemKind.UNAUTHENTICATED) {
            refusals.show(request, response, refusal.kind(), refusal.detail());
            return;
        }
        refusals.signIn(request, response);
    }
}
