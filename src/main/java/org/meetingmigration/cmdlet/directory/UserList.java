package org.meetingmigration.cmdlet.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.meetingmigration.cmdlet.CmdletError;

/// A file with a user in each line. Empty lines and those that begin with `#` are passed over.
final class UserList {

    private static final long LARGEST = 32L * 1024 * 1024;

    private UserList() {}

    /// @throws CmdletError when it cannot be read, or names nobody
    static List<String> read(String name) {
        var file = Path.of(name);
        try {
            if (Files.size(file) > LARGEST) {
                throw CmdletError.invalid(file + " is too large for a list of users.");
            }
            var users = Files.readAllLines(file).stream()
                    .map(line -> line.replace("\uFEFF", "").strip())
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
            if (users.isEmpty()) {
                throw CmdletError.invalid(file + " names nobody: it has a user in each line.");
            }
            return users;
        } catch (IOException e) {
            throw new CmdletError(
                    "The list " + file + " cannot be read. It is a text file in UTF-8.",
                    CmdletError.Category.INVALID_ARGUMENT,
                    e);
        }
    }
}
