package org.meetingmigration.migration.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.calendar.Version;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Entries as one line of JSON each. Properties that a later release added are passed over; missing ones are damage.
final class EntryJson {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .addMixIn(Version.class, VersionAsText.class)
            .changeDefaultVisibility(checker -> checker.withIsGetterVisibility(Visibility.NONE))
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private EntryJson() {}

    /// Without the line's end; raw line ends inside are impossible, JSON escapes them.
    static byte[] write(Entry entry) {
        return MAPPER.writerFor(Entry.class).writeValueAsBytes(entry);
    }

    /// @return null for JSON's `null`
    /// @throws JacksonException if it is no entry
    static @Nullable Entry read(byte[] line) {
        return isOf(line, Entry.MAILED) ? mailed(line) : MAPPER.readValue(line, Entry.class);
    }

    /// Releases that knew only the folder commands wrote no recipients.
    private static Entry mailed(byte[] line) {
        var tree = MAPPER.readTree(line);
        if (tree instanceof ObjectNode entry && !entry.has("recipients")) {
            entry.put("recipients", 0);
        }
        return MAPPER.treeToValue(tree, Entry.class);
    }

    /// Whether the line holds an entry of this kind, without reading all of it: images may be megabytes.
    static boolean isOf(byte[] line, String kind) {
        var start = ("{\"" + Entry.KIND + "\":\"" + kind + "\"").getBytes(US_ASCII);
        return line.length >= start.length && Arrays.equals(line, 0, start.length, start, 0, start.length);
    }

    private abstract static class VersionAsText {
        @JsonCreator
        VersionAsText(@SuppressWarnings("unused") String tag) {}

        @JsonValue
        abstract String tag();
    }
}
