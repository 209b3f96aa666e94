package org.meetingmigration.cli.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.meetingmigration.cmdlet.Commands;
import org.meetingmigration.cmdlet.Console;
import org.meetingmigration.cmdlet.Names;
import org.meetingmigration.cmdlet.client.Connections;
import org.meetingmigration.cmdlet.client.Service;
import org.meetingmigration.cmdlet.client.ServiceSignIn;
import org.meetingmigration.cmdlet.client.SignInFile;
import org.meetingmigration.cmdlet.service.ServiceCompletions;
import org.meetingmigration.cmdlet.shell.Shell;

/// The shell with the cmdlets of the service that is configured. Nothing is asked of the service before the first
/// cmdlet needs it.
public final class ServiceShell {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final Shell shell;

    private ServiceShell(Shell shell) {
        this.shell = shell;
    }

    /// @param address of `--address`, see [Connections]
    /// @param tokenFile of `--token-file`
    /// @param tenant of `--tenant`; `MMS_TENANT` where it is empty
    /// @param directory relative files start there
    public static ServiceShell of(
            Optional<String> address,
            Optional<String> tokenFile,
            Optional<String> tenant,
            Map<String, String> environment,
            Path directory,
            Clock clock) {
        var service = new Service(
                () -> Connections.find(address, tokenFile, environment, directory),
                tenant.or(() -> Optional.ofNullable(environment.get("MMS_TENANT"))));
        return new ServiceShell(new Shell(
                ServiceCmdlets.all(service, new SignInFile(environment), BETWEEN_LOOKS),
                new ServiceSignIn(service),
                new ServiceCompletions(service),
                clock,
                Optional.of(history(environment))));
    }

    /// `$XDG_STATE_HOME/mms/history`, else `~/.local/state/mms/history`.
    private static Path history(Map<String, String> environment) {
        var state = environment.getOrDefault("XDG_STATE_HOME", "");
        var home = environment.getOrDefault("HOME", System.getProperty("user.home", "."));
        var folder = state.isEmpty() ? Path.of(home, ".local", "state") : Path.of(state);
        return folder.resolve("mms").resolve("history");
    }

    /// Talks with the person at the terminal.
    ///
    /// @return the exit code
    public int talk() throws IOException {
        return shell.run();
    }

    /// Runs statements until the text ends.
    ///
    /// @return the exit code
    public int runScript(BufferedReader lines, Console console) throws IOException {
        return shell.runScript(lines, console);
    }

    /// Runs a file of statements.
    ///
    /// @return the exit code
    public int runScript(Path file, Console console) throws IOException {
        try (var lines = Files.newBufferedReader(file)) {
            return shell.runScript(lines, console);
        }
    }

    /// Runs one command line.
    ///
    /// @return the exit code
    public int runOnce(List<String> words, Console console) {
        return shell.runOnce(words, console);
    }

    /// Names that are meant by a word that is no command, nearest first.
    public List<String> nearest(String word) {
        var names =
                shell.commands().stream().map(command -> command.spec().name()).toList();
        return Names.nearest(word, names);
    }

    /// Whether a word names a command, in full, by an alias or by an unambiguous beginning.
    public boolean knows(String word) {
        return new Commands(shell.commands()).find(word).isPresent();
    }
}
