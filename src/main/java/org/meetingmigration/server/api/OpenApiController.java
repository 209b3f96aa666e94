package org.meetingmigration.server.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/// The description of this API.
@RestController
class OpenApiController {

    private final JsonMapper json;

    OpenApiController(JsonMapper json) {
        this.json = json;
    }

    @GetMapping(path = Api.ROOT + "/openapi.yaml")
    ResponseEntity<byte[]> yaml() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/yaml"))
                .body(document());
    }

    @GetMapping(path = Api.ROOT + "/openapi.json")
    ResponseEntity<byte[]> json() {
        Map<String, Object> read =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(new String(document(), StandardCharsets.UTF_8));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json.writeValueAsBytes(read));
    }

    private static byte[] document() {
        try (var in = OpenApiController.class.getResourceAsStream("/openapi.yaml")) {
            return Objects.requireNonNull(in, "openapi.yaml is part of the program")
                    .readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
