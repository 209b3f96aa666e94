package org.meetingmigration.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Objects;
import org.meetingmigration.administration.Migrations;
import org.meetingmigration.migration.worker.Plans;
import org.meetingmigration.server.api.wire.Bodies;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// What a migration would do, meeting by meeting, streamed: a calendar may be of any size.
@RestController
class PlanController {

    static final String NDJSON = "application/x-ndjson";

    private final Migrations migrations;
    private final Plans plans;
    private final Tenants tenants;
    private final JsonMapper json;
    private final InstantSource clock;

    PlanController(Migrations migrations, Plans plans, Tenants tenants, JsonMapper json, InstantSource clock) {
        this.migrations = migrations;
        this.plans = plans;
        this.tenants = tenants;
        this.json = json;
        this.clock = clock;
    }

    @PostMapping(path = Api.TENANT + "/plans")
    void plan(
            @PathVariable String tenant,
            @RequestBody Bodies.NewRequest body,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var identity = Required.text("identity", body.identity());
        var order = migrations.order(tenant, identity, StartOptions.of(body));
        var user = tenants.user(tenant, identity);
        boolean array = Objects.requireNonNullElse(request.getHeader("Accept"), "")
                .startsWith(MediaType.APPLICATION_JSON_VALUE);
        response.setContentType(array ? MediaType.APPLICATION_JSON_VALUE : NDJSON);
        response.setCharacterEncoding("UTF-8");
        // What goes wrong before the first row is answered as a problem: nothing is sent until then.
        var writer = new PlanWriter(json, response.getOutputStream(), array);
        plans.run(user, order, clock.instant(), writer::meeting, writer::unreadable);
        writer.finish();
    }
}
