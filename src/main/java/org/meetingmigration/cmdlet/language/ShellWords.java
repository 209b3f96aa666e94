package org.meetingmigration.cmdlet.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.ParameterType;
import org.meetingmigration.cmdlet.language.Script.Argument;
import org.meetingmigration.cmdlet.language.Script.CommandCall;
import org.meetingmigration.cmdlet.language.Script.Element;

/// A command line that the operating system's shell has split already: `Get-X`, `-Name`, `value with
/// blanks`, `|`.
final class ShellWords {

    private static final Pattern NAME =
            Pattern.compile("[\\p{Pd}]([\\p{L}_?][\\p{L}\\p{N}_?]*)(?::(.*))?", Pattern.DOTALL);

    private ShellWords() {}

    /// @throws ParseError when a pipe has nothing on one side
    static Script parse(List<String> words) {
        var elements = new ArrayList<Element>();
        var element = new ArrayList<String>();
        for (var word : words) {
            if (word.equals("|")) {
                elements.add(command(element));
                element.clear();
            } else {
                element.add(word);
            }
        }
        elements.add(command(element));
        return new Script(List.of(new Script.Statement(null, false, List.copyOf(elements))));
    }

    private static CommandCall command(List<String> words) {
        if (words.isEmpty()) {
            throw new ParseError("A command is missing beside the pipe.", "|", 0, false);
        }
        var arguments = new ArrayList<Argument>();
        words.subList(1, words.size()).forEach(word -> arguments.add(argument(word)));
        return new CommandCall(Cursor.plain(words.getFirst()), List.copyOf(arguments));
    }

    private static Argument argument(String word) {
        var name = NAME.matcher(word);
        if (!name.matches()) {
            return new Script.Positional(new Expression.ShellWord(word));
        }
        var value = name.group(2);
        return new Script.Named(
                name.group(1), value == null || value.isEmpty() ? null : new Expression.ShellWord(value));
    }

    /// What a word means to a parameter: text to one that takes text; else code in braces, `$true`, or a
    /// list with commas if there is no blank in it.
    static @Nullable Object value(String word, Parameter parameter, Evaluator evaluator) {
        return switch (parameter.type()) {
            case STRING, ENUM, GUID, DATETIME, INT, BOOLEAN, SWITCH -> word.equalsIgnoreCase("$null") ? null : word;
            case STRING_LIST -> list(word);
            case SCRIPT_BLOCK, OBJECT ->
                isCode(word) ? evaluator.value(Parser.parseValue(word)) : constant(word, parameter);
        };
    }

    private static boolean isCode(String word) {
        return (word.startsWith("{") || word.startsWith("@{") || word.startsWith("@(")) && word.length() > 2;
    }

    private static @Nullable Object constant(String word, Parameter parameter) {
        if (parameter.type() == ParameterType.SCRIPT_BLOCK) {
            return word;
        }
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "$null" -> null;
            case "$true" -> true;
            case "$false" -> false;
            default -> list(word);
        };
    }

    private static Object list(String word) {
        boolean list = word.indexOf(',') >= 0 && word.chars().noneMatch(Character::isWhitespace);
        return list ? List.of((Object[]) word.split(",", -1)) : word;
    }
}
