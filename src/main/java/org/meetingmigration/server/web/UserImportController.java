package org.meetingmigration.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.administration.Admin;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.server.api.UserCsv;
import org.meetingmigration.server.api.UserCsv.Imported;
import org.meetingmigration.server.problem.ProblemFault;
import org.meetingmigration.server.security.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// All users of a tenant as a file, out and in. In goes a file in two steps: what it would do, then the deed.
@RestController
class UserImportController {

    private static final String PATH = "/t/{tenant}/users/import";
    private static final String KEPT = "mms.users-file";

    private final Pages pages;
    private final UserCsv csv;
    private final Directory directory;

    UserImportController(Pages pages, UserCsv csv, Directory directory) {
        this.pages = pages;
        this.csv = csv;
        this.directory = directory;
    }

    /// @param rows null but after a file was loaded, as are the others
    @GetMapping(PATH)
    ResponseEntity<String> form(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable Long rows,
            @RequestParam(defaultValue = "0") long added,
            @RequestParam(defaultValue = "0") long changed,
            @RequestParam(defaultValue = "0") long requests) {
        var loaded = Optional.ofNullable(rows)
                .map(all -> new Imported(all, added, changed, all - added - changed, requests));
        return pages.page(request, "userimport", UserImportView.of(loaded));
    }

    @GetMapping(PATH + "/users.csv")
    void export(@PathVariable String tenant, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"users.csv\"");
        csv.write(tenant, response.getOutputStream());
    }

    @PostMapping(PATH)
    ResponseEntity<String> check(
            HttpServletRequest request,
            @PathVariable String tenant,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean triggers,
            @AuthenticationPrincipal Caller caller)
            throws IOException {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        KeptFile kept;
        try (var in = file.getInputStream()) {
            kept = KeptFile.of(tenant, name, in);
        }
        request.getSession().setAttribute(KEPT, kept);
        try {
            var would = read(kept, caller, true, triggers);
            var hold = directory.settings(tenant).value().hold();
            var checked = new UserImportView.Checked(kept.id(), name, triggers, would, hold);
            return pages.page(request, "userimport", UserImportView.checked(checked));
        } catch (ProblemFault fault) {
            request.getSession().removeAttribute(KEPT);
            return refused(request, fault);
        }
    }

    @PostMapping(PATH + "/confirm")
    ResponseEntity<String> load(
            HttpServletRequest request,
            @PathVariable String tenant,
            @RequestParam String id,
            @RequestParam(defaultValue = "false") boolean triggers,
            @AuthenticationPrincipal Caller caller)
            throws IOException {
        var session = request.getSession();
        if (!(session.getAttribute(KEPT) instanceof KeptFile kept)
                || !kept.tenant().equals(tenant)
                || !kept.id().equals(id)) {
            var gone = "The file is not there any more, or another one was checked since; send it again.";
            return pages.page(request, 409, "userimport", UserImportView.refused(gone, List.of()));
        }
        try {
            var done = read(kept, caller, false, triggers);
            session.removeAttribute(KEPT);
            return Pages.next("/t/%s/users/import?rows=%d&added=%d&changed=%d&requests=%d"
                    .formatted(tenant, done.rows(), done.added(), done.changed(), done.requests()));
        } catch (ProblemFault fault) {
            return refused(request, fault);
        }
    }

    private Imported read(KeptFile kept, Caller caller, boolean dryRun, boolean triggers) throws IOException {
        try (var in = kept.open()) {
            return csv.read(new Admin(kept.tenant(), caller.name()), in, dryRun, triggers);
        }
    }

    private ResponseEntity<String> refused(HttpServletRequest request, ProblemFault fault) {
        var problem = fault.on(request.getRequestURI());
        return pages.page(
                request, problem.status(), "userimport", UserImportView.refused(problem.detail(), problem.errors()));
    }
}
