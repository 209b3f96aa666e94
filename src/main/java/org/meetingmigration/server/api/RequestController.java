package org.meetingmigration.server.api;

import org.jspecify.annotations.Nullable;
import org.meetingmigration.administration.Migrations;
import org.meetingmigration.administration.NotFound;
import org.meetingmigration.migration.request.MigrationRequest;
import org.meetingmigration.migration.request.Requests;
import org.meetingmigration.server.api.wire.Bodies;
import org.meetingmigration.server.api.wire.Page;
import org.meetingmigration.server.api.wire.RequestJson;
import org.meetingmigration.server.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Migrations: started, listed, stopped, taken back.
@RestController
class RequestController {

    private static final String PATH = Api.TENANT + "/requests";

    private final Requests requests;
    private final Migrations migrations;
    private final Tenants tenants;

    RequestController(Requests requests, Migrations migrations, Tenants tenants) {
        this.requests = requests;
        this.migrations = migrations;
        this.tenants = tenants;
    }

    @PostMapping(PATH)
    @ResponseStatus(HttpStatus.ACCEPTED)
    RequestJson start(
            @PathVariable String tenant, @RequestBody Bodies.NewRequest body, @AuthenticationPrincipal Caller caller) {
        return RequestJson.of(migrations.start(
                Tenants.admin(tenant, caller), Required.text("identity", body.identity()), StartOptions.of(body)));
    }

    @GetMapping(PATH)
    Page<RequestJson> list(
            @PathVariable String tenant,
            @ModelAttribute RequestQuery query,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var paging = Paging.of(limit);
        var found = requests.list(tenant, query.filter(tenant, tenants), RequestCursor.read(cursor), paging.oneMore());
        return paging.page(found, RequestCursor::write, RequestJson::of);
    }

    @GetMapping(PATH + "/summary")
    Page<RequestJson.StateCountJson> summary(@PathVariable String tenant, @ModelAttribute RequestQuery query) {
        return Page.whole(StateCounts.of(requests.summary(tenant, query.filter(tenant, tenants))));
    }

    @GetMapping(PATH + "/{id}")
    RequestJson get(@PathVariable String tenant, @PathVariable String id) {
        return RequestJson.of(find(tenant, id));
    }

    @PostMapping(PATH + "/{id}/stop")
    RequestJson stop(@PathVariable String tenant, @PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return RequestJson.of(migrations.stop(Tenants.admin(tenant, caller), id));
    }

    @PostMapping(PATH + "/{id}/undo")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RequestJson undo(
            @PathVariable String tenant,
            @PathVariable String id,
            @RequestBody(required = false) Bodies.@Nullable Undo body,
            @AuthenticationPrincipal Caller caller) {
        var meeting = body == null ? "" : Required.optional("meeting", body.meeting());
        return RequestJson.of(migrations.undo(Tenants.admin(tenant, caller), id, meeting));
    }

    private MigrationRequest find(String tenant, String id) {
        return requests.find(tenant, id).orElseThrow(() -> new NotFound("There is no request " + id + "."));
    }
}
