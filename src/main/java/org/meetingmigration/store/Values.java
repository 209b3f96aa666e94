package org.meetingmigration.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// How values stand in columns.
final class Values {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    /// The last that a column takes: some 290,000 years from 1970, either way.
    private static final Instant LAST = instant(Long.MAX_VALUE);

    private static final Instant FIRST = instant(-Long.MAX_VALUE);

    private Values() {}

    /// Microseconds since 1970; what is finer is cut off, and what is further away than a column takes is as far as
    /// that.
    static long micros(Instant instant) {
        if (instant.isAfter(LAST)) {
            return Long.MAX_VALUE;
        }
        return instant.isBefore(FIRST) ? -Long.MAX_VALUE : ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return instant(row.getLong(column));
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var micros = row.getLong(column);
        return row.wasNull() ? null : instant(micros);
    }

    static int flag(boolean value) {
        return value ? 1 : 0;
    }

    static boolean flag(ResultSet row, String column) throws SQLException {
        return row.getInt(column) != 0;
    }

    /// For example `["a","b"]`.
    static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    static String sortedJson(Collection<String> texts) {
        return json(texts.stream().sorted().toList());
    }

    static List<String> texts(String json) {
        return JSON.readValue(json, TEXTS);
    }

    static <T> T read(String json, Class<T> type) {
        return JSON.readValue(json, type);
    }

    /// What texts are compared by that mean the same in any case.
    static String key(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /// Binds values to the parameters of a statement, from the first on.
    static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
