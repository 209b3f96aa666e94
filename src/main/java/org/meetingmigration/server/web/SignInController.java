package org.meetingmigration.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.meetingmigration.server.problem.ProblemKind;
import org.meetingmigration.server.security.Caller;
import org.meetingmigration.server.security.PageSessions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// In and out, and the viewer's language.
@RestController
class SignInController {

    private final Pages pages;
    private final Frames frames;
    private final PageSessions sessions;
    private final Languages languages;

    SignInController(Pages pages, Frames frames, PageSessions sessions, Languages languages) {
        this.pages = pages;
        this.frames = frames;
        this.sessions = sessions;
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
        return pages.page(request, "signin", new SignInView(ours(to), ""));
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
            return pages.page(request, 401, "signin", new SignInView(ours(to), "signin.wrong"));
        } catch (AuthenticationServiceException e) {
            return pages.page(request, 503, "signin", new SignInView(ours(to), "signin.unavailable"));
        } catch (AuthenticationException e) {
            return pages.page(request, 429, "signin", new SignInView(ours(to), "signin.blocked"));
        }
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
