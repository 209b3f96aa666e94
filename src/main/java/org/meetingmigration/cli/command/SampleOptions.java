package org.meetingmigration.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// A few mailboxes that stand for all.
final class SampleOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--mailbox", paramLabel = "E-MAIL", description = "One of the sample. May be repeated.")
    private List<String> mailboxes = new ArrayList<>();

    @Option(names = "--mailboxes", paramLabel = "FILE", description = "A file with the sample, an address a line.")
    private @Nullable Path sample;

    /// @param needed whether requests cannot be written without one
    List<String> mailboxes(Session session, boolean needed) {
        var all = Stream.concat(mailboxes.stream(), sampled(session))
                .map(String::strip)
                .toList();
        for (String mailbox : all) {
            if (!mailbox.matches("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+")) {
                throw wrong("'" + mailbox + "' is no e-mail address of a mailbox");
            }
        }
        if (all.isEmpty() && needed) {
            throw wrong("A template needs --mailbox, too");
        }
        return all;
    }

    private Stream<String> sampled(Session session) {
        if (sample == null) {
            return Stream.empty();
        }
        try {
            return Files.readAllLines(session.directory().resolve(sample)).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException e) {
            throw wrong("--mailboxes cannot be read: " + Faults.describe(e));
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
