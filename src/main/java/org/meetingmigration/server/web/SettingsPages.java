package org.meetingmigration.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import org.meetingmigration.administration.Admin;
import org.meetingmigration.administration.AuditTrail;
import org.meetingmigration.administration.Refused;
import org.meetingmigration.administration.TenantAdministration;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.directory.TenantSettings;
import org.meetingmigration.migration.request.RequestSearch;
import org.meetingmigration.migration.request.RequestSearch.Wanted;
import org.meetingmigration.migration.request.RequestState;
import org.meetingmigration.migration.request.Requests;
import org.meetingmigration.server.problem.ProblemKind;
import org.meetingmigration.server.security.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The settings of a tenant: first what a change would do, then the change, if nobody else made one meanwhile.
@RestController
class SettingsPages {

    private static final String PATH = "/t/{tenant}/settings";

    private final Pages pages;
    private final Directory directory;
    private final TenantAdministration tenants;
    private final IgnoredTriggers ignored;
    private final Requests requests;
    private final RequestSearch search;
    private final InstantSource clock;

    SettingsPages(
            Pages pages,
            Directory directory,
            TenantAdministration tenants,
            AuditTrail trail,
            Requests requests,
            RequestSearch search,
            InstantSource clock) {
        this.pages = pages;
        this.directory = directory;
        this.tenants = tenants;
        this.ignored = new IgnoredTriggers(trail);
        this.requests = requests;
        this.search = search;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ResponseEntity<String> settings(
            HttpServletRequest request,
            @PathVariable String tenant,
            @RequestParam(defaultValue = "false") boolean saved) {
        return pages.page(request, "settings", view(tenant, "", saved));
    }

    @PostMapping(PATH + "/review")
    ResponseEntity<String> review(
            HttpServletRequest request,
            @PathVariable String tenant,
            @ModelAttribute SettingsForm form,
            @AuthenticationPrincipal Caller caller) {
        try {
            var before = directory.settings(tenant).value();
            var admin = new Admin(tenant, caller.name());
            var after = tenants.foreseeSettings(admin, form::applyTo, form.expected());
            return pages.page(request, "settingsreview", review(tenant, before, after, form.version()));
        } catch (Refused refused) {
            return refused(request, tenant, refused);
        }
    }

    @PostMapping(PATH)
    ResponseEntity<String> change(
            HttpServletRequest request,
            @PathVariable String tenant,
            @ModelAttribute SettingsForm form,
            @AuthenticationPrincipal Caller caller) {
        try {
            tenants.settings(new Admin(tenant, caller.name()), form::applyTo, form.expected());
            return Pages.next("/t/" + tenant + "/settings?saved=true");
        } catch (Refused refused) {
            return refused(request, tenant, refused);
        }
    }

    private SettingsChangeView review(String tenant, TenantSettings before, TenantSettings after, long version) {
        boolean switched = Setting.MEETING_MIGRATION_ENABLED.isDifferent(before, after);
        long waiting = switched ? open(tenant, RequestState.Pending) : 0;
        long running = switched ? open(tenant, RequestState.InProgress) : 0;
        return new SettingsChangeView(before, after, version, waiting, running, outlived(tenant, before, after));
    }

    private long open(String tenant, RequestState state) {
        return requests.count(tenant).getOrDefault(state, 0L);
    }

    /// What a shorter time would remove.
    private int outlived(String tenant, TenantSettings before, TenantSettings after) {
        if (after.statusKept().compareTo(before.statusKept()) >= 0) {
            return 0;
        }
        Set<RequestState> ended = EnumSet.of(RequestState.Succeeded, RequestState.Failed);
        var wanted = new Wanted(ended, null, "", "", null, clock.instant().minus(after.statusKept()));
        return search.search(tenant, wanted, RequestSearch.Sort.OLDEST, null, SettingsChangeView.MOST_COUNTED + 1)
                .size();
    }

    private ResponseEntity<String> refused(HttpServletRequest request, String tenant, Refused refused) {
        var kind = refused.why() == Refused.Why.CHANGED_MEANWHILE ? ProblemKind.CHANGED_MEANWHILE : ProblemKind.INVALID;
        return pages.page(
                request, kind.status(), "settings", view(tenant, String.valueOf(refused.getMessage()), false));
    }

    private SettingsView view(String tenant, String fault, boolean saved) {
        var settings = directory.settings(tenant);
        return new SettingsView(settings.value(), settings.version(), ignored.of(tenant), fault, saved);
    }
}
