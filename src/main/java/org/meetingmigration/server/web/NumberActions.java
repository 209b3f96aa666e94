package org.meetingmigration.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.administration.Admin;
import org.meetingmigration.administration.BridgeAdministration;
import org.meetingmigration.administration.TenantAdministration;
import org.meetingmigration.administration.TenantAdministration.DefaultNumberChange;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.directory.NumberKind;
import org.meetingmigration.directory.User;
import org.meetingmigration.migration.worker.Plans;
import org.meetingmigration.server.security.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What is done with service numbers.
@RestController
class NumberActions {

    private static final String NUMBERS = "/t/{tenant}/numbers";
    private static final String NUMBER = NUMBERS + "/{number}";

    private final Pages pages;
    private final Directory directory;
    private final BridgeAdministration bridges;
    private final TenantAdministration tenants;
    private final Plans plans;
    private final InstantSource clock;

    NumberActions(
            Pages pages,
            Directory directory,
            BridgeAdministration bridges,
            TenantAdministration tenants,
            Plans plans,
            InstantSource clock) {
        this.pages = pages;
        this.directory = directory;
        this.bridges = bridges;
        this.tenants = tenants;
        this.plans = plans;
        this.clock = clock;
    }

    @PostMapping(NUMBERS)
    ResponseEntity<String> add(
            @PathVariable String tenant,
            @RequestParam String number,
            @RequestParam NumberKind kind,
            @RequestParam(defaultValue = "") String place,
            @AuthenticationPrincipal Caller caller) {
        var added = bridges.addNumber(new Admin(tenant, caller.name()), number, kind, place);
        return page(tenant, added.number());
    }

    @PostMapping(NUMBER + "/bridge")
    ResponseEntity<String> register(
            @PathVariable String tenant,
            @PathVariable String number,
            @RequestParam String bridge,
            @AuthenticationPrincipal Caller caller) {
        var registered = bridges.register(new Admin(tenant, caller.name()), number, bridge);
        return page(tenant, registered.number());
    }

    /// @param secondary with commas between
    @PostMapping(NUMBER + "/languages")
    ResponseEntity<String> languages(
            @PathVariable String tenant,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String primary,
            @RequestParam(defaultValue = "") String secondary,
            @AuthenticationPrincipal Caller caller) {
        var changed = bridges.languages(new Admin(tenant, caller.name()), number, primary, tags(secondary));
        return page(tenant, changed.number());
    }

    private static List<String> tags(String text) {
        return Arrays.stream(text.split("[,;\\s]+", -1))
                .filter(tag -> !tag.isEmpty())
                .toList();
    }

    /// Which other number the users of a number get.
    ///
    /// @param reschedule whether their meetings follow
    record Repointing(String to, @Nullable Boolean reschedule) {
        boolean isRescheduled() {
            return Boolean.TRUE.equals(reschedule);
        }
    }

    @PostMapping(NUMBER + "/users/review")
    ResponseEntity<String> review(
            HttpServletRequest request,
            @PathVariable String tenant,
            @PathVariable String number,
            @ModelAttribute Repointing repointing,
            @AuthenticationPrincipal Caller caller) {
        var migrated = new ArrayList<User>();
        var effect = tenants.foreseeDefaultNumber(
                new Admin(tenant, caller.name()), change(tenant, number, repointing), user -> {
                    if (migrated.size() <= Planned.MOST_USERS) {
                        migrated.add(user);
                    }
                });
        var planned = Planned.of(plans, migrated, clock.instant());
        var hold = directory.settings(tenant).value().hold();
        var view = new RepointView(number, repointing.to(), repointing.isRescheduled(), effect, planned, hold);
        return pages.page(request, "repoint", view);
    }

    @PostMapping(NUMBER + "/users")
    ResponseEntity<String> repoint(
            @PathVariable String tenant,
            @PathVariable String number,
            @ModelAttribute Repointing repointing,
            @AuthenticationPrincipal Caller caller) {
        var effect = tenants.defaultNumber(new Admin(tenant, caller.name()), change(tenant, number, repointing));
        return page(tenant, number + "?moved=" + effect.users() + "&enqueued=" + effect.enqueued());
    }

    private DefaultNumberChange change(String tenant, String number, Repointing repointing) {
        var known = new KnownNumbers(directory.numbers(tenant), List.of(), List.of())
                .named(number)
                .number();
        return new DefaultNumberChange(
                number, repointing.to(), known.kind(), known.bridgeId(), repointing.isRescheduled());
    }

    private static ResponseEntity<String> page(String tenant, String number) {
        return Pages.next("/t/" + tenant + "/numbers/" + number);
    }
}
