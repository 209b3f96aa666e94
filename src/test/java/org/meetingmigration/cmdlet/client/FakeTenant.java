package org.meetingmigration.cmdlet.client;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.cmdlet.client.FakeService.Answer;
import tools.jackson.databind.JsonNode;

/// The tenant `contoso` of the fake service.
public final class FakeTenant {

    static final String PATH = "/api/v1/tenants/contoso";

    private static final int PAGE = 2;

    private final List<String> tenants = new ArrayList<>(List.of("contoso"));
    private final Map<String, Object> settings = new LinkedHashMap<>(FakeData.SETTINGS);
    private final List<Map<String, Object>> users = FakeData.users();
    private String ignoredBecause = "";
    private int looks;

    /// Lets the token open one more.
    public void addTenant(String name) {
        tenants.add(name);
    }

    /// Lets the policy ignore every change from now on.
    public void ignoreAll(String reason) {
        ignoredBecause = reason;
    }

    Answer answer(String method, List<String> path, Map<String, String> query, JsonNode body) {
        return switch (path.getFirst()) {
            case "me" ->
                Answer.json(Map.of(
                        "name",
                        "ada",
                        "tenants",
                        tenants.stream()
                                .map(name -> Map.of("tenant", name, "role", "Admin"))
                                .toList()));
            case "tokens" -> FakeData.tokens(method);
            case "tenants" ->
                path.size() == 1
                        ? page(FakeData.TENANTS, query)
                        : tenants.contains(path.get(1))
                                ? inTenant(method, path.subList(2, path.size()), query, body)
                                : Answer.problem(404, "not-found", "There is no such tenant.");
            default -> Answer.problem(404, "not-found", "There is no such page.");
        };
    }

    private Answer inTenant(String method, List<String> path, Map<String, String> query, JsonNode body) {
        return switch (path.getFirst()) {
            case "settings" -> settings(method, body);
            case "users" -> path.size() == 1 ? page(search(query), query) : user(method, path, query);
            case "users.csv" -> csv(method, query);
            case "upgrade-policy" -> Answer.json(FakeData.TENANT_GRANT);
            case "meeting-url", "default-number-changes" -> Answer.json(bulk());
            case "bridges" -> method.equals("GET") ? page(FakeData.BRIDGES, query) : Answer.json(FakeData.BRIDGE);
            case "service-numbers" ->
                method.equals("GET") ? page(FakeData.NUMBERS, query) : Answer.json(FakeData.NUMBERS.getFirst());
            case "number-retirements" -> retirement(method, path, body);
            case "requests" -> requests(method, path, query);
            case "plans" -> new Answer(200, "application/x-ndjson", FakeData.PLAN);
            case "audit" -> page(FakeData.AUDIT, query);
            default -> Answer.problem(404, "not-found", "There is no such page.");
        };
    }

    private Answer settings(String method, JsonNode body) {
        if (method.equals("PATCH")) {
            body.properties().forEach(change -> settings.put(change.getKey(), change.getValue()));
        }
        if (method.equals("DELETE")) {
            settings.putAll(FakeData.SETTINGS);
        }
        return Answer.json(settings);
    }

    private List<Map<String, Object>> search(Map<String, String> query) {
        return users.stream()
                .filter(user -> holds(query.get("home"), user.get("home")))
                .filter(user -> holds(query.get("upgradePolicy"), user.get("upgradePolicy")))
                .filter(user -> holds(query.get("audio"), FakeData.audio(user)))
                .toList();
    }

    private static boolean holds(@Nullable String wanted, Object value) {
        return wanted == null || wanted.equalsIgnoreCase(value.toString());
    }

    private Answer user(String method, List<String> path, Map<String, String> query) {
        var found = users.stream()
                .filter(user -> Stream.of("id", "userPrincipalName", "sipAddress", "displayName")
                        .anyMatch(field -> path.get(1).equalsIgnoreCase(String.valueOf(user.get(field)))))
                .findFirst();
        if (found.isEmpty()) {
            return Answer.problem(404, "not-found", "There is no user '" + path.get(1) + "' in this tenant.");
        }
        if (path.size() == 2) {
            return method.equals("GET") ? Answer.json(found.get()) : Answer.nothing();
        }
        if (path.get(2).equals("meetings") && method.equals("GET")) {
            return page(FakeData.LEDGER, query);
        }
        return Answer.json(effects(found.get()));
    }

    private Map<String, Object> effects(Map<String, Object> user) {
        var effect = ignoredBecause.isEmpty()
                ? FakeData.ENQUEUED
                : Map.<String, Object>of(
                        "verdict", "Ignored",
                        "reason", ignoredBecause,
                        "explanation", "The tenant's MeetingMigrationEnabled is off.");
        return Map.of("user", user, "effects", List.of(effect));
    }

    private Map<String, Object> bulk() {
        Map<String, Object> ignored = ignoredBecause.isEmpty() ? Map.of() : Map.of(ignoredBecause, 3);
        return Map.of(
                "users", 3, "enqueued", ignored.isEmpty() ? 3 : 0, "ignored", ignored, "explanation", "Three users.");
    }

    private static Answer csv(String method, Map<String, String> query) {
        if (method.equals("GET")) {
            return new Answer(200, "text/csv", FakeData.CSV);
        }
        int requests = query.containsKey("triggers") ? 1 : 0;
        return Answer.json(Map.of("rows", 3, "added", 2, "changed", 1, "unchanged", 0, "requests", requests));
    }

    /// Released at the third look.
    private Answer retirement(String method, List<String> path, JsonNode body) {
        if (method.equals("DELETE")) {
            return Answer.nothing();
        }
        if (method.equals("POST")) {
            looks = 0;
            boolean replaced = body.has("replacement");
            return Answer.accepted(FakeData.retirement(replaced ? "Migrating" : "Verifying"));
        }
        if (path.size() == 1) {
            return page(List.of(FakeData.retirement("Verifying")), Map.of());
        }
        looks++;
        return Answer.json(FakeData.retirement(looks > 2 ? "Released" : "Verifying"));
    }

    private Answer requests(String method, List<String> path, Map<String, String> query) {
        if (path.size() == 1) {
            return method.equals("POST")
                    ? Answer.accepted(FakeData.request("Pending", "ToSameType"))
                    : page(matching(query), query);
        }
        if (path.get(1).equals("summary")) {
            return Answer.json(Map.of("items", FakeData.SUMMARY));
        }
        if (path.size() == 2) {
            return Answer.json(FakeData.request("Succeeded", "ToSameType"));
        }
        return switch (path.get(2)) {
            case "stop" -> Answer.json(FakeData.request("Failed", "ToSameType"));
            case "undo" -> Answer.accepted(FakeData.request("Pending", "Undo"));
            default -> page(FakeData.LEDGER, query);
        };
    }

    private static List<Map<String, Object>> matching(Map<String, String> query) {
        return FakeData.REQUESTS.stream()
                .filter(request -> holds(query.get("state"), String.valueOf(request.get("state"))))
                .filter(request -> holds(query.get("identity"), String.valueOf(request.get("userPrincipalName"))))
                .toList();
    }

    /// Two items on each page, whatever the limit: so that every list is read over several.
    private static Answer page(List<Map<String, Object>> items, Map<String, String> query) {
        int from = Integer.parseInt(query.getOrDefault("cursor", "0"));
        int to = Math.min(items.size(), from + PAGE);
        var page = new LinkedHashMap<String, Object>(Map.of("items", items.subList(from, to)));
        if (to < items.size()) {
            page.put("next", String.valueOf(to));
        }
        return Answer.json(page);
    }
}
