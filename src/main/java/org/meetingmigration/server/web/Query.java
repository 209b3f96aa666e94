package org.meetingmigration.server.web;

import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/// The query of a link, for example `?host=zoom.us&provider=zoom`; empty values are left out.
final class Query {

    private final UriComponentsBuilder link = UriComponentsBuilder.newInstance();

    Query with(String name, String value) {
        if (!value.isEmpty()) {
            link.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
        return this;
    }

    String text() {
        return link.encode().build().toUriString();
    }
}
