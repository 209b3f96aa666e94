package org.meetingmigration.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.meetingmigration.server.OpenApi.Operation;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/// The document and the routes.
class OpenApiTest {

    private final OpenApi openApi = OpenApi.read();

    @Test
    void documentShouldBeValidOpenApi() throws IOException {
        try (var in = OpenApiTest.class.getResourceAsStream("/openapi.yaml")) {
            var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            var options = new ParseOptions();
            options.setResolve(true);

            var parsed = new OpenAPIV3Parser().readContents(text, null, options);

            assertThat(parsed.getMessages()).isEmpty();
            assertThat(parsed.getOpenAPI().getOpenapi()).isEqualTo("3.1.0");
        }
    }

    @Test
    void schemasShouldBeValidJsonSchema() {
        var meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        openApi.document
                .at("/components/schemas")
                .properties()
                .forEach(schema -> assertThat(meta.validate(schema.getValue()))
                        .as(schema.getKey())
                        .isEmpty());
    }

    @Test
    void examplesShouldFitTheirSchemas() {
        for (var schema : openApi.document.at("/components/schemas").properties()) {
            JsonNode example = schema.getValue().path("example");
            if (!example.isMissingNode()) {
                assertThat(openApi.errors(schema.getKey(), example))
                        .as(schema.getKey())
                        .isEmpty();
            }
        }
    }

    @Test
    void everyRouteShouldBeDescribedAndEveryDescribedRouteBeThere() {
        var routes = new TreeSet<String>();
        try (var api = new TestApi(Optional.empty())) {
            api
                    .server
                    .context()
                    .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                    .getHandlerMethods()
                    .entrySet()
                    .stream()
                    .filter(route -> !route.getValue().getBeanType().getName().contains(".server.web."))
                    .map(Map.Entry::getKey)
                    .forEach(mapping -> mapping.getMethodsCondition()
                            .getMethods()
                            .forEach(method ->
                                    mapping.getPatternValues().forEach(path -> routes.add(method + " " + path))));
        }

        assertThat(routes)
                .containsExactlyElementsOf(new TreeSet<>(
                        openApi.operations().stream().map(Operation::toString).toList()));
    }
}
