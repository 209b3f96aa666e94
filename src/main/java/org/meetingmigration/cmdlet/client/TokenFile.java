package org.meetingmigration.cmdlet.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.Secret;

/// A file that holds a token and nothing else.
public final class TokenFile {

    private static final int LONGEST = 16 * 1024;

    private TokenFile() {}

    /// @throws CmdletError when there is no such file, or it holds no token
    public static Secret read(Path file) {
        try (var in = Files.newInputStream(file)) {
            return of(new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8), file.toString());
        } catch (IOException e) {
            throw new CmdletError(
                    "The token file " + file + " cannot be read. It holds the token and nothing else.",
                    CmdletError.Category.INVALID_ARGUMENT,
                    e);
        }
    }

    /// @param where the text comes from, for the message: the text itself is not shown
    static Secret of(String text, String where) {
        var token = text.strip();
        boolean usable =
                !token.isEmpty() && token.length() < LONGEST && token.chars().allMatch(c -> c > ' ' && c < 127);
        if (!usable) {
            throw CmdletError.invalid("There is no token in " + where + ". One looks like mms_ and letters behind it.");
        }
        return new Secret(token);
    }
}
