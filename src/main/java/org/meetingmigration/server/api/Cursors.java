package org.meetingmigration.server.api;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.server.problem.ProblemFault;

/// Cursors of lists: texts that clients hand back as they got them.
final class Cursors {

    private static final int LONGEST = 2048;
    private static final String SEPARATOR = "\n";

    /// Tells ours from other base64.
    private static final String MARK = "1:";

    private Cursors() {}

    static String write(Object... parts) {
        var text = MARK
                + String.join(
                        SEPARATOR, Arrays.stream(parts).map(Object::toString).toList());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /// @return as many parts as asked for; empty for a list from its beginning
    /// @throws ProblemFault if it is none of ours
    static List<String> read(@Nullable String cursor, int parts) {
        if (cursor == null || cursor.isEmpty()) {
            return List.of();
        }
        try {
            if (cursor.length() <= LONGEST) {
                var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
                var read = List.of(text.replaceFirst("^" + MARK, "").split(SEPARATOR, -1));
                if (text.startsWith(MARK) && read.size() == parts) {
                    return read;
                }
            }
        } catch (IllegalArgumentException e) {
            throw wrong();
        }
        throw wrong();
    }

    static ProblemFault wrong() {
        return ProblemFault.invalid("cursor", "is not one that a list gave; leave it out to begin");
    }
}
