package org.meetingmigration.cmdlet.client;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// The items of a list, page by page. A page is fetched when its first item is asked for, so that
/// `… | Select-Object -First 1` fetches one.
final class Pages implements Iterable<JsonNode> {

    private final Function<Route, JsonNode> get;
    private final Route first;

    Pages(Function<Route, JsonNode> get, Route first) {
        this.get = get;
        this.first = first;
    }

    @Override
    public Iterator<JsonNode> iterator() {
        return new Iterator<>() {
            private final ArrayDeque<JsonNode> items = new ArrayDeque<>();
            private String cursor = "";
            private boolean more = true;

            @Override
            public boolean hasNext() {
                while (items.isEmpty() && more) {
                    fetch();
                }
                return !items.isEmpty();
            }

            @Override
            public JsonNode next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return items.remove();
            }

            private void fetch() {
                var page = get.apply(first.with("cursor", cursor));
                page.path("items").forEach(items::add);
                var following = page.path("next").asString("");
                more = !following.isEmpty() && !following.equals(cursor);
                cursor = following;
            }
        };
    }
}
