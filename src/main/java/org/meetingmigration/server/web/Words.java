package org.meetingmigration.server.web;

import java.text.NumberFormat;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.meetingmigration.meeting.Reason;

/// What pages say in one language. A key without text shows as itself, which a test finds.
public final class Words {

    private final Locale locale;
    private final Map<String, String> texts;

    /// @param texts by key; `{0}`, `{1}` … stand for values
    Words(Locale locale, Map<String, String> texts) {
        this.locale = locale;
        this.texts = Map.copyOf(texts);
    }

    /// For the attribute `lang`, for example `da`.
    public String language() {
        return locale.toLanguageTag();
    }

    public String text(String key, Object... values) {
        var text = texts.getOrDefault(key, key);
        for (int i = 0; i < values.length; i++) {
            var value = values[i] instanceof Number number ? number(number) : String.valueOf(values[i]);
            text = text.replace("{" + i + "}", value);
        }
        return text;
    }

    /// The text of `key.one` or `key.many`, in which `{0}` is the count.
    public String count(String key, long count) {
        return text(key + (count == 1 ? ".one" : ".many"), count);
    }

    /// With the language's own separators.
    public String number(Number number) {
        return NumberFormat.getInstance(locale).format(number);
    }

    /// For example `3 h 20 min`; in the two largest units.
    public String duration(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds < 60) {
            return text("duration.seconds", seconds);
        }
        if (seconds < 3_600) {
            return text("duration.minutes", seconds / 60);
        }
        return seconds < 86_400
                ? text("duration.hours", seconds / 3_600, seconds / 60 % 60)
                : text("duration.days", seconds / 86_400, seconds / 3_600 % 24);
    }

    /// What a reason is and what to do: in this language, or as the program says it.
    ///
    /// @param code of a [Reason], or of a request that failed; empty where nothing is known of it
    public String advice(String code) {
        var translated = Optional.ofNullable(texts.get("reason." + code));
        return translated.orElseGet(() -> Arrays.stream(Reason.values())
                .filter(reason -> reason.name().equals(code))
                .map(Reason::advice)
                .findFirst()
                .orElse(""));
    }

    boolean has(String key) {
        return texts.containsKey(key);
    }
}
