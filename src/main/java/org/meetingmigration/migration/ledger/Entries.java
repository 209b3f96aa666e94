package org.meetingmigration.migration.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// Single entries as text, for ledgers that are kept elsewhere than in a file.
public final class Entries {

    private Entries() {}

    /// One line of JSON, for example `{"entry":"undone","objectId":"work/1.ics","uid":"u","recurrenceId":""}`.
    public static String toJson(Entry entry) {
        return new String(EntryJson.write(entry), UTF_8);
    }

    /// @param json as [#toJson] wrote it; properties that a later release added are passed over
    /// @throws IllegalArgumentException if it is no entry; its message does not show the text
    public static Entry fromJson(String json) {
        var entry = parsed(json);
        if (entry == null) {
            throw new IllegalArgumentException("Not an entry of a ledger; restore the store from a backup");
        }
        return entry;
    }

    private static @Nullable Entry parsed(String json) {
        try {
            return EntryJson.read(json.getBytes(UTF_8));
        } catch (JacksonException e) {
            // Its message would show what the text holds.
            return null;
        }
    }
}
