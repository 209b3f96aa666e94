package org.meetingmigration.cmdlet.language;

import java.util.Locale;
import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.Commands;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.language.Script.CommandCall;
import org.meetingmigration.cmdlet.language.Script.Named;

/// Tells lines that hold a secret, so that they are kept nowhere.
final class SecretLines {

    private static final String[] WORDS = {"token", "password", "secret", "apikey"};

    private final Commands commands;

    SecretLines(Commands commands) {
        this.commands = commands;
    }

    /// True also when it only looks like that: a line too few in the history does no harm.
    boolean hasSecret(String line) {
        var lower = line.toLowerCase(Locale.ROOT);
        for (var word : WORDS) {
            if (lower.contains(word)) {
                return true;
            }
        }
        try {
            return Parser.parse(line).statements().stream()
                    .flatMap(statement -> statement.pipeline().stream())
                    .anyMatch(element -> element instanceof CommandCall call && hasSecret(call));
        } catch (ParseError notALine) {
            return false;
        }
    }

    private boolean hasSecret(CommandCall call) {
        try {
            var spec = commands.named(call.name()).spec();
            return call.arguments().stream()
                    .anyMatch(argument -> argument instanceof Named(var name, var value)
                            && Parameters.startingWith(spec, name).stream().anyMatch(Parameter::secret));
        } catch (CmdletError unknown) {
            return false;
        }
    }
}
