package org.meetingmigration.directory.csv;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.meetingmigration.directory.User;

/// Finds what two users have and only one may have: within the file, and against those that are stored.
final class UniqueTexts {

    private static final List<Column> UNIQUE =
            List.of(Column.ID, Column.USER_PRINCIPAL_NAME, Column.SIP_ADDRESS, Column.CONFERENCE_ID);

    private final Map<Column, Map<String, Long>> rows = new EnumMap<>(Column.class);
    private final String defaultBridge;
    private final Errors errors;

    /// @param defaultBridge id of the bridge of users without one; empty when there is none
    UniqueTexts(String defaultBridge, Errors errors) {
        this.defaultBridge = defaultBridge;
        this.errors = errors;
        UNIQUE.forEach(column -> rows.put(column, new HashMap<>()));
    }

    void checkInFile(long row, User user) {
        rows.forEach((column, seen) -> {
            var key = key(column, user);
            var earlier = key.isEmpty() ? null : seen.putIfAbsent(key, row);
            if (earlier != null) {
                errors.add(row, column, "Row " + earlier + " has the same: change one of the two");
            }
        });
    }

    /// @param stored who may stand in the way
    void checkAgainst(long row, User user, Map<String, User> stored) {
        for (Column column : UNIQUE) {
            var other = stored.get(place(column, user));
            if (other != null && !other.id().equals(user.id())) {
                errors.add(
                        row,
                        column,
                        "The user " + other.userPrincipalName() + " (id " + other.id()
                                + ") has the same: change that user first, or this row");
            }
        }
    }

    /// Stored users by all their unique texts, for [#checkAgainst].
    Map<String, User> byText(List<User> users) {
        var places = new HashMap<String, User>();
        for (User user : users) {
            UNIQUE.forEach(column -> places.put(place(column, user), user));
            places.remove("");
        }
        return places;
    }

    private String place(Column column, User user) {
        var key = key(column, user);
        return key.isEmpty() ? "" : column + " " + key;
    }

    private String key(Column column, User user) {
        var text = column.textOf(user).toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return "";
        }
        return switch (column) {
            case SIP_ADDRESS -> text.startsWith("sip:") ? text.substring("sip:".length()) : text;
            case CONFERENCE_ID -> text + " " + bridge(user);
            default -> text;
        };
    }

    private String bridge(User user) {
        var bridge = user.audio().bridgeId();
        return bridge.isEmpty() ? defaultBridge : bridge;
    }
}
