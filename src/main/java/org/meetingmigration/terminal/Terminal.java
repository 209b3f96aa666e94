package org.meetingmigration.terminal;

import java.io.Console;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is known of the place the output goes to.
///
/// @param interactive whether a person sits at a terminal; false when piped, redirected or run by a scheduler
/// @param width columns; meaningful only when interactive
/// @param colour whether ANSI colours may be written
public record Terminal(boolean interactive, int width, boolean colour) {

    private static final int USUAL_WIDTH = 80;
    private static final int LEAST_WIDTH = 20;

    /// Output that no person watches: full width, no colour, no questions.
    public static Terminal none() {
        return new Terminal(false, USUAL_WIDTH, false);
    }

    /// Reads `COLUMNS`, `NO_COLOR` (any non-empty value, see no-color.org) and `TERM=dumb`.
    ///
    /// @param environment of the process
    /// @param console of the process; null when it has none
    /// @param noColour whether `--no-color` was given
    public static Terminal of(Map<String, String> environment, @Nullable Console console, boolean noColour) {
        boolean interactive = console != null && console.isTerminal();
        return of(environment, interactive, noColour);
    }

    static Terminal of(Map<String, String> environment, boolean interactive, boolean noColour) {
        boolean asked = noColour
                || !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "").equals("dumb");
        return new Terminal(interactive, width(environment.getOrDefault("COLUMNS", "")), interactive && !asked);
    }

    private static int width(String columns) {
        if (!columns.matches("[0-9]{1,4}")) {
            return USUAL_WIDTH;
        }
        return Math.max(LEAST_WIDTH, Integer.parseInt(columns));
    }
}
