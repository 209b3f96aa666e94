package org.meetingmigration.server.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/// Sessions of people on the web page. They live in memory, so a new start of the service ends them; one begins at
/// sign-in only, so strangers cost no memory.
public final class PageSessions {

    /// Without a request from the page; a page that is open and live counts as use.
    public static final Duration IDLE = Duration.ofMinutes(30);

    static final Duration LONGEST = Duration.ofHours(12);

    private static final String CALLER = "mms.caller";
    private static final String TOKEN_HASH = "mms.token-hash";
    private static final String BEGUN = "mms.begun";
    private static final String USED = "mms.used";

    private final SignIn signIn;
    private final ApiTokens tokens;
    private final CsrfTokenRepository csrf;
    private final InstantSource clock;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    PageSessions(SignIn signIn, ApiTokens tokens, CsrfTokenRepository csrf, InstantSource clock) {
        this.signIn = signIn;
        this.tokens = tokens;
        this.csrf = csrf;
        this.clock = clock;
    }

    /// Signs in with an API token, or a bearer token of the configured issuer. The session and its name are new, and
    /// so will be the token against forged requests.
    ///
    /// @throws org.springframework.security.core.AuthenticationException if the token is not good, or too many were
    ///     tried
    public void begin(String token, HttpServletRequest request, HttpServletResponse response) {
        begin(signIn.signIn(token, request.getRemoteAddr()), request, response);
        if (token.startsWith(TokenText.PREFIX)) {
            request.getSession().setAttribute(TOKEN_HASH, TokenText.hash(token));
        }
    }

    /// Signs in somebody whom the issuer has signed in.
    public void begin(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        begin(new CallerAuthentication(caller), request, response);
    }

    private void begin(Authentication signedIn, HttpServletRequest request, HttpServletResponse response) {
        end(request);
        var session = request.getSession(true);
        // By Tomcat's own clock, so that what nobody comes back to costs no memory.
        session.setMaxInactiveInterval((int) IDLE.toSeconds());
        session.setAttribute(CALLER, signedIn.getPrincipal());
        session.setAttribute(BEGUN, clock.instant());
        session.setAttribute(USED, clock.instant());
        var context = new SecurityContextImpl(signedIn);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        csrf.saveToken(null, request, response);
    }

    /// Harmless when there is none.
    public void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    /// Whether the session was not used for too long or lasted too long, or what it was begun with is not good any
    /// more:
    /// a token that is revoked ends its sessions at once. If it is not over, this is a use of it.
    boolean isOver(HttpSession session) {
        var now = clock.instant();
        if (isPast(session, USED, IDLE, now) || isPast(session, BEGUN, LONGEST, now)) {
            return true;
        }
        if (session.getAttribute(CALLER) instanceof Caller caller
                && caller.expires() != null
                && !now.isBefore(caller.expires())) {
            return true;
        }
        if (session.getAttribute(TOKEN_HASH) instanceof String hash
                && tokens.findByHash(hash).isEmpty()) {
            return true;
        }
        session.setAttribute(USED, now);
        return false;
    }

    private static boolean isPast(HttpSession session, String since, Duration limit, Instant now) {
        return !(session.getAttribute(since) instanceof Instant then && now.isBefore(then.plus(limit)));
    }
}
