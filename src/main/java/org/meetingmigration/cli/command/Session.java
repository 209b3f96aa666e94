package org.meetingmigration.cli.command;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.meetingmigration.terminal.Terminal;

/// Where a command runs: everything it takes from outside.
///
/// @param in answers to questions
/// @param out results; buffered, flushed at the end and before a question
/// @param err messages and progress
/// @param clock what is upcoming depends on it; its zone is that of times that name none
/// @param environment variables of the process
/// @param terminal whether a person watches
/// @param directory the working directory, absolute
public record Session(
        BufferedReader in,
        PrintWriter out,
        PrintWriter err,
        Clock clock,
        Map<String, String> environment,
        Terminal terminal,
        Path directory) {

    /// The same with other variables.
    Session with(Map<String, String> other) {
        return new Session(in, out, err, clock, other, terminal, directory);
    }

    /// The same with results going elsewhere.
    Session with(PrintWriter other) {
        return new Session(in, other, err, clock, environment, terminal, directory);
    }

    /// The same with another terminal.
    Session with(Terminal other) {
        return new Session(in, out, err, clock, environment, other, directory);
    }
}
