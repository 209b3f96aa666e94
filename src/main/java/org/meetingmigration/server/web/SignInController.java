package org.meetingmigration.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.meetingmigration.server.problem.ProblemKind;
import org.meetingmigration.server.security.Caller;
import org.meetingmigration.server.security.OidcSignIn;
import org.meetingmigration.server.security.PageSessions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// In and out, and the viewer's language.
@RestController
class SignInController {

    private static final String OIDC = "/sign-in/oidc";
    private static final String PENDING = "mms-oidc";

    /// For signing in at the issuer.
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Pages pages;
    private final Frames frames;
    private final PageSessions sessions;
    private final OidcSignIn issuer;
    private final Languages languages;

    SignInController(Pages pages, Frames frames, PageSessions sessions, OidcSignIn issuer, Languages languages) {
        this.pages = pages;
        this.frames = frames;
        this.sessions = sessions;
        this.issuer = issuer;
        this.languages = languages;
    }

    /// The first page of the first tenant.
    @GetMapping("/")
    ResponseEntity<String> home(HttpServletRequest request, @AuthenticationPrincipal Caller caller) {
        var tenants = frames.visible(caller);
        return tenants.isEmpty()
                ? pages.refusal(request, ProblemKind.NOT_FOUND, "")
                : Pages.next("/t/" + tenants.getFirst());
    }

    @GetMapping("/sign-in")
    ResponseEntity<String> form(HttpServletRequest request, @RequestParam(defaultValue = "") String to) {
        return page(request, 200, to, "");
    }

    @PostMapping("/sign-in")
    ResponseEntity<String> signIn(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam String token,
            @RequestParam(defaultValue = "") String to) {
        try {
            sessions.begin(token.strip(), request, response);
        } catch (BadCredentialsException | InvalidBearerTokenException e) {
            return page(request, 401, to, "signin.wrong");
        } catch (AuthenticationServiceException e) {
            return page(request, 503, to, "signin.unavailable");
        } catch (AuthenticationException e) {
            return page(request, 429, to, "signin.blocked");
        }
        return next(to);
    }

    /// To the issuer.
    @GetMapping(OIDC)
    ResponseEntity<String> leave(HttpServletRequest request, @RequestParam(defaultValue = "") String to) {
        try {
            var begun = issuer.begin(back(request), ours(to));
            return ResponseEntity.status(303)
                    .location(begun.address())
                    .header(HttpHeaders.SET_COOKIE, pending(request, begun.cookie(), PATIENCE))
                    .build();
        } catch (AuthenticationServiceException e) {
            return page(request, 503, to, "signin.unavailable");
        } catch (BadCredentialsException e) {
            return page(request, 401, to, "signin.refused");
        }
    }

    /// Back from the issuer.
    @GetMapping(OIDC + "/done")
    ResponseEntity<String> back(
            HttpServletRequest request,
            HttpServletResponse response,
            @CookieValue(name = PENDING, defaultValue = "") String pending) {
        response.addHeader(HttpHeaders.SET_COOKIE, pending(request, "", Duration.ZERO));
        try {
            var answered = URI.create(back(request) + "?" + Objects.requireNonNullElse(request.getQueryString(), ""));
            var done = issuer.finish(back(request), answered, pending);
            if (done.caller().grants().isEmpty()) {
                return page(request, 403, "", "signin.norole");
            }
            sessions.begin(done.caller(), request, response);
            return next(done.to());
        } catch (AuthenticationServiceException e) {
            return page(request, 503, "", "signin.unavailable");
        } catch (BadCredentialsException | IllegalArgumentException e) {
            return page(request, 401, "", "signin.refused");
        }
    }

    private static URI back(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request)
                .path(OIDC + "/done")
                .build()
                .toUri();
    }

    /// Lax, as the way back leads from another site.
    private static String pending(HttpServletRequest request, String value, Duration age) {
        return ResponseCookie.from(PENDING, value)
                .maxAge(age)
                .path(OIDC)
                .secure(request.isSecure())
                .httpOnly(true)
                .sameSite("Lax")
                .build()
                .toString();
    }

    private ResponseEntity<String> page(HttpServletRequest request, int status, String to, String fault) {
        return pages.page(request, status, "signin", new SignInView(ours(to), fault, issuer.isConfigured()));
    }

    private static ResponseEntity<String> next(String to) {
        return Pages.next(ours(to).isEmpty() ? "/" : to);
    }

    @PostMapping("/sign-out")
    ResponseEntity<String> signOut(HttpServletRequest request) {
        sessions.end(request);
        return Pages.next("/sign-in");
    }

    @PostMapping("/language")
    ResponseEntity<String> language(
            HttpServletRequest request, @RequestParam String language, @RequestParam(defaultValue = "") String to) {
        var next = Pages.next(to.equals("/sign-in") || !ours(to).isEmpty() ? to : "/");
        if (languages.find(language).isEmpty()) {
            return next;
        }
        var cookie = ResponseCookie.from(Languages.COOKIE, language)
                .maxAge(Duration.ofDays(365))
                .path("/")
                .secure(request.isSecure())
                .httpOnly(true)
                .sameSite("Lax")
                .build();
        return ResponseEntity.status(303)
                .headers(next.getHeaders())
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .build();
    }

    /// Nobody is led to another site after sign-in: a path of a page of ours, or nothing.
    private static String ours(String to) {
        return to.matches("/t/[A-Za-z0-9][^\\\\\\s]*") && !to.contains("//") ? to : "";
    }
}
