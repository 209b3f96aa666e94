package org.meetingmigration.cli.demo;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// The words of one language, as the meeting add-ins and the people of the demo organisation use them.
///
/// @param byKey for example `teams.heading` to `Microsoft Teams-møde`
record Words(Map<String, String> byKey) {

    private static final Map<String, Words> READ = new ConcurrentHashMap<>();

    Words {
        byKey = Map.copyOf(byKey);
    }

    /// @param language `da`, `de`, `en`, `fr`, `ja` or `sv`
    static Words in(String language) {
        return READ.computeIfAbsent(language, Words::read);
    }

    private static Words read(String language) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(Template.resource("words_" + language + ".properties")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Words(properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty)));
    }

    String get(String key) {
        return byKey.getOrDefault(key, key);
    }

    List<String> titles() {
        return List.of(get("titles").split("\\|"));
    }

    /// The label that the add-in of this kind writes into LOCATION; empty when it writes none.
    String label(JoinKind kind) {
        return switch (kind) {
            case SKYPE -> get("skype.label");
            case TEAMS_1, TEAMS_2, TEAMS_3, TEAMS_4, TEAMS_5 -> get("teams.label");
            case MEET, ZOOM -> "";
        };
    }
}
