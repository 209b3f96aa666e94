package org.meetingmigration.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import org.meetingmigration.administration.Admin;
import org.meetingmigration.administration.Refused;
import org.meetingmigration.administration.Retirements;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.directory.NumberKind;
import org.meetingmigration.directory.ServiceNumber;
import org.meetingmigration.directory.UserFilter;
import org.meetingmigration.migration.worker.Plans;
import org.meetingmigration.server.security.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The way into the retirement of a number: what users get instead, what that comes to, the start.
@RestController
class RetireController {

    private static final String PATH = "/t/{tenant}/numbers/{number}/retire";

    /// In place of a number: nobody gets another.
    private static final String NONE = "none";

    private final Pages pages;
    private final Directory directory;
    private final Retirements retirements;
    private final Plans plans;
    private final InstantSource clock;

    RetireController(Pages pages, Directory directory, Retirements retirements, Plans plans, InstantSource clock) {
        this.pages = pages;
        this.directory = directory;
        this.retirements = retirements;
        this.plans = plans;
        this.clock = clock;
    }

    /// @param replacement a number, `none`, or empty before the viewer has chosen
    @GetMapping(PATH)
    ResponseEntity<String> form(
            HttpServletRequest request,
            @PathVariable String tenant,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String replacement,
            @AuthenticationPrincipal Caller caller) {
        var known = KnownNumbers.of(directory, retirements, tenant);
        var line = known.named(number);
        var chosen = replacement.equals(NONE) ? "" : replacement;
        boolean isChosen = !replacement.isEmpty();
        var refusal = isChosen ? refusal(new Admin(tenant, caller.name()), number, chosen) : "";
        boolean counted = isChosen && refusal.isEmpty() && !chosen.isEmpty();
        var view = new RetireView(
                line,
                directory.countUsers(tenant, UserFilter.withNumber(line.number().kind(), number)),
                byDefault(line.number()),
                known.replacements(line.number()),
                chosen,
                isChosen,
                refusal,
                counted ? planned(line.number(), chosen) : Planned.UNKNOWN);
        return pages.page(request, "retire", view);
    }

    @PostMapping(PATH)
    ResponseEntity<String> start(
            @PathVariable String tenant,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String replacement,
            @AuthenticationPrincipal Caller caller) {
        var begun = retirements.start(new Admin(tenant, caller.name()), number, replacement);
        return Pages.next("/t/" + tenant + "/retirements/" + begun.id());
    }

    private String refusal(Admin admin, String number, String replacement) {
        try {
            retirements.check(admin, number, replacement);
            return "";
        } catch (Refused refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    /// Those who go by the default number of a bridge may have been told this one, when it was the default.
    private long byDefault(ServiceNumber number) {
        return number.kind() == NumberKind.TOLL
                ? directory.countUsers(
                        number.tenant(),
                        new UserFilter(null, null, true, null, "", NumberKind.TOLL, UserFilter.WITHOUT_NUMBER, "", ""))
                : 0;
    }

    private Planned planned(ServiceNumber number, String replacement) {
        var users = directory
                .users(
                        number.tenant(),
                        UserFilter.withNumber(number.kind(), number.number()),
                        "",
                        Planned.MOST_USERS + 1)
                .stream()
                .filter(user -> !user.optedOut() && !user.mailbox().isEmpty())
                .map(user -> user.withAudio(user.audio().withNumber(number.kind(), replacement)))
                .toList();
        return Planned.of(plans, users, clock.instant());
    }
}
