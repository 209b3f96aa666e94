package org.meetingmigration.server.api;

import org.jspecify.annotations.Nullable;
import org.meetingmigration.administration.NotFound;
import org.meetingmigration.administration.Retirements;
import org.meetingmigration.server.api.wire.Bodies;
import org.meetingmigration.server.api.wire.Page;
import org.meetingmigration.server.api.wire.RetirementJson;
import org.meetingmigration.server.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Retirements of service numbers.
@RestController
class RetirementController {

    private static final String PATH = Api.TENANT + "/number-retirements";

    private final Retirements retirements;

    RetirementController(Retirements retirements) {
        this.retirements = retirements;
    }

    @PostMapping(PATH)
    @ResponseStatus(HttpStatus.ACCEPTED)
    RetirementJson start(
            @PathVariable String tenant,
            @RequestBody Bodies.NewRetirement body,
            @AuthenticationPrincipal Caller caller) {
        return RetirementJson.of(retirements.start(
                Tenants.admin(tenant, caller),
                Required.text("number", body.number()),
                Required.optional("replacement", body.replacement())));
    }

    @GetMapping(PATH)
    Page<RetirementJson> list(
            @PathVariable String tenant,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var paging = Paging.of(limit);
        var after = Cursors.read(cursor, 1);
        var found = retirements.list(tenant).stream()
                .dropWhile(retirement -> !after.isEmpty() && !retirement.id().equals(after.getFirst()))
                .skip(after.isEmpty() ? 0 : 1)
                .limit(paging.oneMore())
                .toList();
        return paging.page(found, retirement -> Cursors.write(retirement.id()), RetirementJson::of);
    }

    @GetMapping(PATH + "/{id}")
    RetirementJson get(@PathVariable String tenant, @PathVariable String id) {
        return RetirementJson.of(retirements
                .find(tenant, id)
                .orElseThrow(() -> new NotFound("There is no number retirement " + id + ".")));
    }

    @DeleteMapping(PATH + "/{id}")
    RetirementJson cancel(
            @PathVariable String tenant, @PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return RetirementJson.of(retirements.cancel(Tenants.admin(tenant, caller), id));
    }
}
