package org.meetingmigration.server;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The document `openapi.yaml`, read without any knowledge of our routes.
final class OpenApi {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    final JsonNode document;

    private OpenApi(JsonNode document) {
        this.document = document;
    }

    static OpenApi read() {
        try (var in = OpenApi.class.getResourceAsStream("/openapi.yaml")) {
            return new OpenApi(new JsonMapper().valueToTree(new Yaml().load(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param path template, for example `/api/v1/tenants/{tenant}`
    /// @param method in upper case
    /// @param parameters of the path and of the operation
    record Operation(String id, String path, String method, JsonNode node, List<JsonNode> parameters) {

        boolean isOpen() {
            return node.has("security") && node.get("security").isEmpty();
        }

        /// Values for the parameters of the path.
        String pathFor(String tenant) {
            return path.replace("{tenant}", tenant).replaceAll("\\{\\w+}", "x");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(entry -> {
                    if (METHODS.contains(entry.getKey())) {
                        operations.add(operation(path.getKey(), path.getValue(), entry.getKey(), entry.getValue()));
                    }
                }));
        return operations;
    }

    private Operation operation(String path, JsonNode item, String method, JsonNode node) {
        var parameters = new ArrayList<JsonNode>();
        for (JsonNode of : List.of(item, node)) {
            of.path("parameters").forEach(parameter -> parameters.add(resolve(parameter)));
        }
        return new Operation(
                node.get("operationId").asString(), path, method.toUpperCase(Locale.ROOT), node, parameters);
    }

    JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asString().substring(1)) : node;
    }

    /// What is wrong with a value, by a schema of the document.
    List<String> errors(String schema, JsonNode value) {
        return errors(new JsonMapper().createObjectNode().put("$ref", "#/components/schemas/" + schema), value);
    }

    List<String> errors(JsonNode schema, JsonNode value) {
        var whole = new JsonMapper().createObjectNode();
        whole.setAll((ObjectNode) schema.deepCopy());
        whole.set("components", document.get("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole)
                .validate(value)
                .stream()
                .map(Object::toString)
                .toList();
    }
}
