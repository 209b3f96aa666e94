package org.meetingmigration.server.api;

import org.meetingmigration.administration.TenantAdministration;
import org.meetingmigration.administration.TenantAdministration.DefaultNumberChange;
import org.meetingmigration.administration.TenantAdministration.TenantGrant;
import org.meetingmigration.server.api.wire.Bodies;
import org.meetingmigration.server.api.wire.BulkEffectJson;
import org.meetingmigration.server.security.Caller;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Changes of many users at once.
@RestController
class TenantCommandController {

    private final TenantAdministration tenants;

    TenantCommandController(TenantAdministration tenants) {
        this.tenants = tenants;
    }

    /// See [TenantGrant].
    record GrantJson(long usersLeftBehind, String explanation, String command) {
        static GrantJson of(TenantGrant grant) {
            return new GrantJson(grant.usersLeftBehind(), grant.explanation(), grant.command());
        }
    }

    @PutMapping(Api.TENANT + "/upgrade-policy")
    GrantJson upgradePolicy(
            @PathVariable String tenant,
            @RequestBody Bodies.TenantUpgradePolicy body,
            @AuthenticationPrincipal Caller caller) {
        return GrantJson.of(
                tenants.grantUpgradePolicy(Tenants.admin(tenant, caller), Required.text("mode", body.mode())));
    }

    @PutMapping(Api.TENANT + "/meeting-url")
    BulkEffectJson meetingUrl(
            @PathVariable String tenant, @RequestBody Bodies.MeetingUrl body, @AuthenticationPrincipal Caller caller) {
        return BulkEffectJson.of(
                tenants.meetingUrl(Tenants.admin(tenant, caller), Required.optional("url", body.url())));
    }

    @PostMapping(Api.TENANT + "/default-number-changes")
    BulkEffectJson defaultNumber(
            @PathVariable String tenant,
            @RequestBody Bodies.DefaultNumberChange body,
            @AuthenticationPrincipal Caller caller) {
        var change = new DefaultNumberChange(
                Required.optional("from", body.from()),
                Required.text("to", body.to()),
                Required.kind("kind", body.kind()),
                Required.text("bridge", body.bridge()),
                Required.orFalse(body.reschedule()));
        return BulkEffectJson.of(tenants.defaultNumber(Tenants.admin(tenant, caller), change));
    }
}
