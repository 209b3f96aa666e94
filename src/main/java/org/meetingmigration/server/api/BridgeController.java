package org.meetingmigration.server.api;

import org.jspecify.annotations.Nullable;
import org.meetingmigration.administration.BridgeAdministration;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.server.api.wire.Bodies;
import org.meetingmigration.server.api.wire.BridgeJson;
import org.meetingmigration.server.api.wire.Page;
import org.meetingmigration.server.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Audio conferencing bridges.
@RestController
class BridgeController {

    private static final String PATH = Api.TENANT + "/bridges";

    private final Directory directory;
    private final BridgeAdministration bridges;

    BridgeController(Directory directory, BridgeAdministration bridges) {
        this.directory = directory;
        this.bridges = bridges;
    }

    @GetMapping(PATH)
    Page<BridgeJson> list(
            @PathVariable String tenant,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var after = Cursors.read(cursor, 1);
        var paging = Paging.of(limit);
        var found = directory.bridges(tenant).stream()
                .filter(bridge -> after.isEmpty() || bridge.name().compareToIgnoreCase(after.getFirst()) > 0)
                .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
                .limit(paging.oneMore())
                .toList();
        return paging.page(found, bridge -> Cursors.write(bridge.name()), BridgeJson::of);
    }

    @PostMapping(PATH)
    @ResponseStatus(HttpStatus.CREATED)
    BridgeJson add(
            @PathVariable String tenant, @RequestBody Bodies.NewBridge body, @AuthenticationPrincipal Caller caller) {
        return BridgeJson.of(bridges.add(
                Tenants.admin(tenant, caller),
                Required.text("name", body.name()),
                Required.optional("region", body.region())));
    }

    @PatchMapping(PATH + "/{bridge}")
    BridgeJson change(
            @PathVariable String tenant,
            @PathVariable String bridge,
            @RequestBody Bodies.BridgePatch body,
            @AuthenticationPrincipal Caller caller) {
        return BridgeJson.of(bridges.change(
                Tenants.admin(tenant, caller),
                bridge,
                body.name(),
                body.defaultNumber(),
                Required.orFalse(body.setDefault())));
    }
}
