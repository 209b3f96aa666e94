package org.meetingmigration.server.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.meetingmigration.server.problem.ProblemKind;
import org.meetingmigration.server.security.RefusalPage;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Renders templates. A template has two parameters, `frame` and `view`.
final class Pages implements RefusalPage {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final Frames frames;
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    Pages(Frames frames) {
        this.frames = frames;
    }

    /// @param template for example `overview`
    ResponseEntity<String> page(HttpServletRequest request, String template, Object view) {
        return page(request, 200, template, view);
    }

    ResponseEntity<String> page(HttpServletRequest request, int status, String template, Object view) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(render(request, template, view));
    }

    ResponseEntity<String> refusal(HttpServletRequest request, ProblemKind kind, String detail) {
        return page(request, kind.status(), "refusal", new Refusal(kind, detail));
    }

    /// After a form: the browser asks for that page, and loading it again does nothing twice.
    static ResponseEntity<String> next(String path) {
        return ResponseEntity.status(303).location(URI.create(path)).build();
    }

    private String render(HttpServletRequest request, String template, Object view) {
        var out = new StringOutput(16_384);
        templates.render(template + ".jte", Map.of("frame", frames.of(request), "view", view), out);
        return out.toString();
    }

    @Override
    public void show(HttpServletRequest request, HttpServletResponse response, ProblemKind kind, String detail)
            throws IOException {
        response.setStatus(kind.status());
        response.setContentType(HTML.toString());
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(render(request, "refusal", new Refusal(kind, detail)));
    }

    /// Scripts are told by a header, as they would follow a redirect and take the page for what they asked for.
    @Override
    public void signIn(HttpServletRequest request, HttpServletResponse response) {
        var path = "/sign-in";
        if (request.getMethod().equals("GET") && !request.getServletPath().equals("/")) {
            path += "?to=" + URLEncoder.encode(frames.of(request).path(), StandardCharsets.UTF_8);
        }
        boolean byScript =
                request.getHeader("HX-Request") != null || "text/event-stream".equals(request.getHeader("Accept"));
        response.setHeader(byScript ? "HX-Redirect" : "Location", byScript ? "/sign-in" : path);
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(byScript ? 401 : 303);
    }
}
