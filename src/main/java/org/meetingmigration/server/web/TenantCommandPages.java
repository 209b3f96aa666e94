package org.meetingmigration.server.web;

import jakarta.servlet.http.HttpServletRequest;
import org.meetingmigration.administration.Admin;
import org.meetingmigration.administration.TenantAdministration;
import org.meetingmigration.server.security.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The two settings that users follow, each with whom it concerns before it is changed.
@RestController
class TenantCommandPages {

    private static final String POLICY = "/t/{tenant}/settings/upgrade-policy";
    private static final String URL = "/t/{tenant}/settings/meeting-url";

    private final Pages pages;
    private final TenantAdministration tenants;

    TenantCommandPages(Pages pages, TenantAdministration tenants) {
        this.pages = pages;
        this.tenants = tenants;
    }

    @PostMapping(POLICY + "/review")
    ResponseEntity<String> reviewPolicy(
            HttpServletRequest request,
            @PathVariable String tenant,
            @RequestParam String mode,
            @AuthenticationPrincipal Caller caller) {
        var grant = tenants.foreseeUpgradePolicy(new Admin(tenant, caller.name()), mode);
        return pages.page(request, "policyreview", new PolicyView(mode, grant));
    }

    @PostMapping(POLICY)
    ResponseEntity<String> policy(
            @PathVariable String tenant, @RequestParam String mode, @AuthenticationPrincipal Caller caller) {
        tenants.grantUpgradePolicy(new Admin(tenant, caller.name()), mode);
        return saved(tenant);
    }

    @PostMapping(URL + "/review")
    ResponseEntity<String> reviewUrl(
            HttpServletRequest request,
            @PathVariable String tenant,
            @RequestParam(defaultValue = "") String url,
            @AuthenticationPrincipal Caller caller) {
        var effect = tenants.foreseeMeetingUrl(new Admin(tenant, caller.name()), url);
        return pages.page(request, "urlreview", new MeetingUrlView(url.strip(), effect));
    }

    @PostMapping(URL)
    ResponseEntity<String> url(
            @PathVariable String tenant,
            @RequestParam(defaultValue = "") String url,
            @AuthenticationPrincipal Caller caller) {
        tenants.meetingUrl(new Admin(tenant, caller.name()), url);
        return saved(tenant);
    }

    private static ResponseEntity<String> saved(String tenant) {
        return Pages.next("/t/" + tenant + "/settings?saved=true");
    }
}
