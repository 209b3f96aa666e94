package org.meetingmigration.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import org.meetingmigration.administration.Admin;
import org.meetingmigration.administration.Migrations;
import org.meetingmigration.administration.Migrations.Start;
import org.meetingmigration.administration.Refused;
import org.meetingmigration.administration.UserAdministration;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.directory.User;
import org.meetingmigration.meeting.PermanentFailure;
import org.meetingmigration.meeting.TransientFailure;
import org.meetingmigration.migration.worker.Plans;
import org.meetingmigration.server.security.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

/// What is done with one user: a migration is started, after a page that says what it would do; or they are opted out
/// or in, which mails nobody.
@RestController
class UserActions {

    private final Pages pages;
    private final Directory directory;
    private final Migrations migrations;
    private final UserAdministration users;
    private final Plans plans;
    private final InstantSource clock;

    UserActions(
            Pages pages,
            Directory directory,
            Migrations migrations,
            UserAdministration users,
            Plans plans,
            InstantSource clock) {
        this.pages = pages;
        this.directory = directory;
        this.migrations = migrations;
        this.users = users;
        this.plans = plans;
        this.clock = clock;
    }

    @PostMapping("/t/{tenant}/users/{identity}/review")
    ResponseEntity<String> review(
            HttpServletRequest request,
            @PathVariable String tenant,
            @PathVariable String identity,
            @RequestParam(defaultValue = "") String provider,
            @RequestParam(defaultValue = "false") boolean pasted) {
        var user = UsersController.named(directory, tenant, identity);
        return pages.page(request, "question", question(user, provider, pasted));
    }

    private QuestionView question(User user, String provider, boolean pasted) {
        try {
            var order = migrations.order(user.tenant(), user.id(), start(provider, pasted));
            return question(user, provider, pasted, "", Planned.of(plans, user, order, clock.instant()));
        } catch (Refused | PermanentFailure | TransientFailure e) {
            return question(user, provider, pasted, String.valueOf(e.getMessage()), new Planned(0, 0));
        }
    }

    private static QuestionView question(User user, String provider, boolean pasted, String refusal, Planned effect) {
        return new QuestionView(
                "user.start",
                user.userPrincipalName(),
                path(user) + "/start",
                path(user),
                Map.of("provider", provider, "pasted", Boolean.toString(pasted)),
                refusal,
                effect.meetings(),
                effect.mails());
    }

    @PostMapping("/t/{tenant}/users/{identity}/start")
    ResponseEntity<String> start(
            @PathVariable String tenant,
            @PathVariable String identity,
            @RequestParam(defaultValue = "") String provider,
            @RequestParam(defaultValue = "false") boolean pasted,
            @AuthenticationPrincipal Caller caller) {
        var admin = new Admin(tenant, caller.name());
        var started = migrations.start(admin, identity, start(provider, pasted));
        return Pages.next("/t/" + tenant + "/requests/" + started.id());
    }

    @PostMapping("/t/{tenant}/users/{identity}/opt-out")
    ResponseEntity<String> optOut(
            @PathVariable String tenant,
            @PathVariable String identity,
            @RequestParam boolean optedOut,
            @AuthenticationPrincipal Caller caller) {
        var user = users.optOut(new Admin(tenant, caller.name()), identity, optedOut)
                .user();
        return Pages.next(path(user));
    }

    private static Start start(String provider, boolean pasted) {
        var start = Start.DEFAULT;
        return new Start(start.source(), start.target(), provider, start.sources(), pasted, "");
    }

    private static String path(User user) {
        return "/t/" + user.tenant() + "/users/" + UriUtils.encodePathSegment(user.id(), StandardCharsets.UTF_8);
    }
}
