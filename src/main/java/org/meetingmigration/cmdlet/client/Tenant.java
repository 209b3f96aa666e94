package org.meetingmigration.cmdlet.client;

import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The part of the API that belongs to one tenant. Which tenant that is, is found out with the first request, and may
/// fail then. Errors are those of [RestClient].
public final class Tenant {

    private final Service service;
    private final Optional<String> named;

    Tenant(Service service, Optional<String> named) {
        this.service = service;
        this.named = named;
    }

    public Service service() {
        return service;
    }

    /// The name that the command gives; empty when it gives none.
    public Optional<String> named() {
        return named;
    }

    public String name() {
        return service.tenant(named);
    }

    public JsonNode get(Route route) {
        return service.rest().get(under(route));
    }

    /// Each item of a list; pages are fetched as they are needed.
    public Iterable<JsonNode> list(Route route) {
        return new Pages(this::get, route);
    }

    public JsonNode post(Route route, Body body) {
        return service.rest().command("POST", under(route), body);
    }

    public JsonNode post(Route route) {
        return service.rest().command("POST", under(route), null);
    }

    public JsonNode put(Route route, Body body) {
        return service.rest().command("PUT", under(route), body);
    }

    public JsonNode patch(Route route, Body body) {
        return service.rest().command("PATCH", under(route), body);
    }

    public JsonNode delete(Route route) {
        return service.rest().command("DELETE", under(route), null);
    }

    /// Settings, whatever they are now.
    public JsonNode patchSettings(Body body) {
        return service.rest().change("PATCH", under(Route.of("settings")), body);
    }

    /// @param group `audio` or `all`
    public JsonNode resetSettings(String group) {
        return service.rest().change("DELETE", under(Route.of("settings").with("group", group)), null);
    }

    public JsonLines lines(Route route, Body body) {
        return service.rest().lines(under(route), body);
    }

    public JsonNode upload(Route route, String type, BodyPublisher content) {
        return service.rest().upload(under(route), type, content);
    }

    public InputStream download(Route route, String type) {
        return service.rest().download(under(route), type);
    }

    private Route under(Route route) {
        return route.under(List.of("tenants", name()));
    }
}
