package org.meetingmigration.calendar.folder;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import org.meetingmigration.calendar.Version;
import org.meetingmigration.calendar.ics.Rewrite;

/// SHA-256 in lower-case hex, as [Version#ofContent] has it, of content that is streamed.
final class ContentHash {

    private ContentHash() {}

    static String of(Path file) throws IOException {
        try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return copy(in::transferTo, OutputStream.nullOutputStream());
        }
    }

    static String of(Rewrite.Content content) throws IOException {
        return copy(content, OutputStream.nullOutputStream());
    }

    /// Writes the content and says what its hash is.
    static String copy(Rewrite.Content content, OutputStream out) throws IOException {
        var digest = Version.sha256();
        var hashing = new DigestOutputStream(out, digest);
        content.writeTo(hashing);
        hashing.flush();
        return HexFormat.of().formatHex(digest.digest());
    }
}
