package org.meetingmigration.cli.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.meetingmigration.cmdlet.Command;

/// A person at `mms shell`, who looks only at what a line answers, and remembers what was typed.
final class TypedLines implements AutoCloseable {

    private static final int MOST_LOOKS = 400;

    private final Typist typist;
    private final List<String> typed = new ArrayList<>();

    TypedLines(Path home, List<String> arguments) throws IOException {
        typist = new Typist(home, arguments);
        typist.untilPrompt();
    }

    Typist typist() {
        return typist;
    }

    /// What a line shows, without the line and the prompt behind it.
    String answer(String line) throws IOException {
        typed.add(line);
        var shown = typist.line(line);
        return shown.substring(shown.indexOf('\n') + 1, shown.lastIndexOf("mms> "));
    }

    /// Types a line again until it shows what is waited for.
    String answer(String line, Predicate<String> wanted) throws IOException {
        var shown = answer(line);
        for (int looks = 1; looks < MOST_LOOKS && !wanted.test(shown); looks++) {
            shown = answer(line);
        }
        if (!wanted.test(shown)) {
            throw new AssertionError(line + " does not come to the end; it shows: " + shown);
        }
        return shown;
    }

    /// Notes what was typed key by key.
    void note(String line) {
        typed.add(line);
    }

    /// Whether a command ran, by its name or an alias. To ask for its help is not enough.
    boolean ran(Command command) {
        var names = new ArrayList<>(command.spec().aliases());
        names.add(command.spec().name());
        return names.stream().anyMatch(this::stands);
    }

    private boolean stands(String name) {
        var word = name.toLowerCase(Locale.ROOT);
        return typed.stream()
                .map(line -> line.toLowerCase(Locale.ROOT))
                .filter(line -> !line.startsWith("get-help ") || word.equals("get-help"))
                .anyMatch(line -> List.of(line.split("[\\s|;(){}=]+")).contains(word));
    }

    @Override
    public void close() {
        typist.close();
    }
}
