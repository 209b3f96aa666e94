package org.meetingmigration.cmdlet.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.Secret;
import org.meetingmigration.durable.DurableFiles;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Remembers a sign-in between command lines, in a file that only its owner reads:
/// `$XDG_CONFIG_HOME/mms/sign-in.json`, else `~/.config/mms/sign-in.json`.
public final class SignInFile {

    private static final long LARGEST = 64 * 1024;

    private final Path directory;
    private final Path file;

    public SignInFile(Map<String, String> environment) {
        this.directory = configuration(environment).resolve("mms");
        this.file = directory.resolve("sign-in.json");
    }

    private static Path configuration(Map<String, String> environment) {
        var configured = environment.getOrDefault("XDG_CONFIG_HOME", "");
        if (!configured.isEmpty()) {
            return Path.of(configured);
        }
        var home = environment.getOrDefault("HOME", System.getProperty("user.home", "."));
        return Path.of(home, ".config");
    }

    public Path path() {
        return file;
    }

    /// What was saved; empty when nothing was.
    ///
    /// @throws CmdletError when the file cannot be read, or is not one of these
    public Optional<Connection> load() {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            if (Files.size(file) > LARGEST) {
                throw unreadable("it is too large");
            }
            var saved = JsonMapper.shared().readTree(Files.readString(file));
            var token = saved.path("token").asString("");
            return Optional.of(new Connection(
                    ServiceAddress.of(saved.path("address").asString("")),
                    Optional.of(token).filter(text -> !text.isEmpty()).map(Secret::new)));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException e) {
            throw unreadable(e.getClass().getSimpleName());
        } catch (JacksonException e) {
            // Its message would quote the file, token included.
            throw unreadable("it is not JSON");
        }
    }

    private CmdletError unreadable(String why) {
        return CmdletError.invalid(
                "The saved sign-in " + file + " cannot be read: " + why + ". Remove it and sign in again.");
    }

    /// Writes beside the old file and replaces it, so that a full disk leaves the old one.
    public void save(Connection connection) {
        try {
            if (!Files.isDirectory(directory)) {
                Files.createDirectories(directory.resolve("..").normalize());
                DurableFiles.createPrivateDirectory(directory);
            }
            var fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            DurableFiles.createPrivateFile(fresh);
            Files.writeString(
                    fresh,
                    JsonMapper.shared()
                            .writeValueAsString(Map.of(
                                    "address",
                                    connection.address().base(),
                                    "token",
                                    connection.token().map(Secret::reveal).orElse(""))));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new CmdletError(
                    "The sign-in could not be saved in " + file + ": " + e.getMessage(),
                    CmdletError.Category.FAILED,
                    e);
        }
    }

    /// @return whether there was one
    public boolean delete() {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new CmdletError(
                    "The sign-in " + file + " could not be removed: " + e.getMessage(), CmdletError.Category.FAILED, e);
        }
    }
}
