package org.meetingmigration;

import java.io.BufferedReader;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.cli.PipeOutput;
import org.meetingmigration.cli.command.Mms;
import org.meetingmigration.cli.command.Session;
import org.meetingmigration.terminal.Terminal;

/// Entry point of the `mms` command: gives it streams, clock and environment of this process.
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        Console console = System.console();
        boolean noColour = Arrays.asList(args).contains(Mms.NO_COLOUR);
        var charset = charset(console);
        var session = new Session(
                new BufferedReader(new InputStreamReader(System.in, charset)),
                writer(FileDescriptor.out, charset),
                writer(FileDescriptor.err, charset),
                Clock.system(ZoneId.systemDefault()),
                System.getenv(),
                Terminal.of(System.getenv(), console, noColour),
                Path.of("").toAbsolutePath());
        System.exit(Mms.run(session, args));
    }

    /// UTF-8 for files and pipes, whatever the locale: titles are of any script. A terminal gets what it can show.
    private static Charset charset(@Nullable Console console) {
        if (console == null || !console.isTerminal()) {
            return StandardCharsets.UTF_8;
        }
        var shown = console.charset();
        return shown.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : shown;
    }

    private static PrintWriter writer(FileDescriptor descriptor, Charset charset) {
        return new PrintWriter(new OutputStreamWriter(new PipeOutput(new FileOutputStream(descriptor)), charset));
    }
}
