package org.meetingmigration.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.server.security.Caller;
import org.meetingmigration.server.web.Frame.Forgery;
import org.meetingmigration.server.web.Frame.Language;
import org.meetingmigration.server.web.Frame.Viewer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;

/// Reads from a request what its [Frame] says.
final class Frames {

    private static final Pattern PAGE = Pattern.compile("/t/([^/]+)(?:/([^/.]+).*)?");

    private final Directory directory;
    private final Languages languages;
    private final Assets assets;
    private final List<Language> offered;

    Frames(Directory directory, Languages languages, Assets assets) {
        this.directory = directory;
        this.languages = languages;
        this.assets = assets;
        this.offered = languages.all().stream()
                .map(words -> new Language(words.language(), words.text("language")))
                .toList();
    }

    Frame of(HttpServletRequest request) {
        var page = PAGE.matcher(request.getServletPath());
        boolean inTenant = page.matches();
        var section = inTenant && page.group(2) != null ? page.group(2) : "overview";
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return new Frame(
                languages.of(request),
                offered,
                assets::path,
                forgery(request),
                caller().map(caller -> viewer(caller, inTenant ? page.group(1) : "")),
                section,
                request.getRequestURI() + query);
    }

    private static Forgery forgery(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Forgery(token.getParameterName(), token.getHeaderName(), token.getToken())
                : new Forgery("_csrf", "X-XSRF-TOKEN", "");
    }

    private static Optional<Caller> caller() {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.getPrincipal() instanceof Caller caller
                ? Optional.of(caller)
                : Optional.empty();
    }

    private Viewer viewer(Caller caller, String tenant) {
        return new Viewer(caller.name(), caller.roleIn(tenant), tenant, visible(caller));
    }

    /// Tenants that the caller may see, sorted.
    List<String> visible(Caller caller) {
        return directory.tenants().stream()
                .filter(tenant -> caller.roleIn(tenant).isPresent())
                .toList();
    }
}
