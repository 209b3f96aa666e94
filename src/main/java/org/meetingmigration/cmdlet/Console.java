package org.meetingmigration.cmdlet;

import java.io.PrintWriter;
import org.meetingmigration.terminal.Terminal;

/// The screen and the keyboard of a session.
public interface Console {

    PrintWriter out();

    /// For errors and warnings.
    PrintWriter err();

    /// What is known of the terminal; its width may change.
    Terminal terminal();

    /// Asks for a line.
    ///
    /// @return empty when nothing was typed or nobody can be asked
    String ask(String prompt);

    /// Asks for a line that is not shown while it is typed.
    ///
    /// @return empty when nothing was typed or nobody can be asked
    String askSecret(String prompt);

    /// Asks a question; everything but a clear yes is a no, and so is having nobody to ask.
    boolean confirm(String question);

    void clear();
}
