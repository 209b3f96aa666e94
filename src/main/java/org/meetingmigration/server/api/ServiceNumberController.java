package org.meetingmigration.server.api;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.administration.BridgeAdministration;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.server.api.wire.Bodies;
import org.meetingmigration.server.api.wire.Page;
import org.meetingmigration.server.api.wire.ServiceNumberJson;
import org.meetingmigration.server.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Phone numbers of a tenant.
@RestController
class ServiceNumberController {

    private static final String PATH = Api.TENANT + "/service-numbers";

    private final Directory directory;
    private final Tenants tenants;
    private final BridgeAdministration bridges;

    ServiceNumberController(Directory directory, Tenants tenants, BridgeAdministration bridges) {
        this.directory = directory;
        this.tenants = tenants;
        this.bridges = bridges;
    }

    /// @param bridge id or name
    /// @param place part of it, in any case
    @GetMapping(PATH)
    Page<ServiceNumberJson> list(
            @PathVariable String tenant,
            @RequestParam(defaultValue = "") String bridge,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var bridgeId = bridge.isEmpty() ? "" : tenants.bridge(tenant, bridge).id();
        var searched = place.toLowerCase(Locale.ROOT);
        var after = Cursors.read(cursor, 1);
        var paging = Paging.of(limit);
        var found = directory.numbers(tenant).stream()
                .filter(number -> bridgeId.isEmpty() || number.bridgeId().equals(bridgeId))
                .filter(number -> number.place().toLowerCase(Locale.ROOT).contains(searched))
                .filter(number -> after.isEmpty() || number.number().compareTo(after.getFirst()) > 0)
                .limit(paging.oneMore())
                .toList();
        return paging.page(found, number -> Cursors.write(number.number()), ServiceNumberJson::of);
    }

    @PostMapping(PATH)
    @ResponseStatus(HttpStatus.CREATED)
    ServiceNumberJson add(
            @PathVariable String tenant, @RequestBody Bodies.NewNumber body, @AuthenticationPrincipal Caller caller) {
        return ServiceNumberJson.of(bridges.addNumber(
                Tenants.admin(tenant, caller),
                Required.text("number", body.number()),
                Required.kind("kind", body.kind()),
                Required.optional("place", body.place())));
    }

    @PatchMapping(PATH + "/{number}")
    ServiceNumberJson languages(
            @PathVariable String tenant,
            @PathVariable String number,
            @RequestBody Bodies.NumberPatch body,
            @AuthenticationPrincipal Caller caller) {
        return ServiceNumberJson.of(bridges.languages(
                Tenants.admin(tenant, caller), number, body.primaryLanguage(), body.secondaryLanguages()));
    }

    @PutMapping(PATH + "/{number}/bridge")
    ServiceNumberJson register(
            @PathVariable String tenant,
            @PathVariable String number,
            @RequestBody Bodies.BridgeOfNumber body,
            @AuthenticationPrincipal Caller caller) {
        return ServiceNumberJson.of(
                bridges.register(Tenants.admin(tenant, caller), number, Required.text("bridge", body.bridge())));
    }
}
