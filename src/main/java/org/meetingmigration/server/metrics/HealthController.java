package org.meetingmigration.server.metrics;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Health, for whoever starts and stops the service and sends requests to it.
@RestController
class HealthController {

    private final Readiness readiness;

    HealthController(Readiness readiness) {
        this.readiness = readiness;
    }

    /// @param status `LIVE`, or a [Readiness.State]
    record Health(String status) {}

    @GetMapping("/health/live")
    Health live() {
        return new Health("LIVE");
    }

    @GetMapping("/health/ready")
    ResponseEntity<Health> ready() {
        var state = readiness.now();
        return ResponseEntity.status(state == Readiness.State.READY ? 200 : 503)
                .header("Cache-Control", "no-store")
                .body(new Health(state.name()));
    }
}
