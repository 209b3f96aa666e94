package org.meetingmigration.server.api;

import org.meetingmigration.directory.Directory;
import org.meetingmigration.migration.worker.Backends;
import org.meetingmigration.server.api.wire.CallerJson;
import org.meetingmigration.server.api.wire.Page;
import org.meetingmigration.server.api.wire.TenantJson;
import org.meetingmigration.server.security.Caller;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Who the caller is, and what there is for them.
@RestController
class MeController {

    private final Directory directory;
    private final Backends backends;

    MeController(Directory directory, Backends backends) {
        this.directory = directory;
        this.backends = backends;
    }

    @GetMapping(Api.ROOT + "/me")
    CallerJson me(@AuthenticationPrincipal Caller caller) {
        var grants = caller.grants().stream()
                .map(grant ->
                        new CallerJson.GrantJson(grant.tenant(), grant.role().name()))
                .toList();
        return new CallerJson(caller.name(), grants, caller.expires());
    }

    @GetMapping(Api.ROOT + "/tenants")
    Page<TenantJson> tenants(@AuthenticationPrincipal Caller caller) {
        return Page.whole(directory.tenants().stream()
                .filter(tenant -> caller.roleIn(tenant).isPresent())
                .map(tenant -> new TenantJson(
                        tenant,
                        backends.onlineProvider(tenant),
                        backends.providers(tenant).stream().toList()))
                .toList());
    }
}
