package org.meetingmigration.server;

import java.util.Map;

/// Properties of Spring Boot.
final class SpringSettings {

    static final Map<String, Object> PROPERTIES = Map.of(
            // Ours is another file, see config; Spring is to look for none.
            "spring.config.location", "optional:classpath:/none/",
            "spring.lifecycle.timeout-per-shutdown-phase", "20s");

    private SpringSettings() {}
}
