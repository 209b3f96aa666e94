package org.meetingmigration.server.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Ends a session that is over, before anybody is known by it.
final class SessionLimits extends OncePerRequestFilter {

    private final PageSessions sessions;

    SessionLimits(PageSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null && sessions.isOver(session)) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }
}
