package org.meetingmigration.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.meetingmigration.server.api.UserCsv.Imported;
import org.meetingmigration.server.problem.ProblemFault;
import org.meetingmigration.server.problem.ProblemKind;
import org.meetingmigration.server.security.Caller;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// All users of a tenant at once.
@RestController
class UserCsvController {

    private static final String PATH = Api.TENANT + "/users.csv";
    private static final String TYPE = "text/csv";

    private final UserCsv csv;

    UserCsvController(UserCsv csv) {
        this.csv = csv;
    }

    @GetMapping(PATH)
    void write(@PathVariable String tenant, HttpServletResponse response) throws IOException {
        response.setContentType(TYPE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"users.csv\"");
        csv.write(tenant, response.getOutputStream());
    }

    @PutMapping(path = PATH, consumes = TYPE)
    Imported read(
            @PathVariable String tenant,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean triggers,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request)
            throws IOException {
        try {
            return csv.read(Tenants.admin(tenant, caller), request.getInputStream(), dryRun, triggers);
        } catch (BodyLimit.TooLarge e) {
            throw new ProblemFault(ProblemKind.TOO_LARGE, String.valueOf(e.getMessage()));
        }
    }
}
