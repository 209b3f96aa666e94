package org.meetingmigration.cmdlet;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// One call of a command: its arguments, the object it works on, and where its results go. Parameters are
/// asked for by their full name as the specification has it, without the dash; a name it does not have is a
/// programming error ([IllegalArgumentException]). A parameter declared `fromPipeline…` takes its value from
/// the current object when the command line gives none. Not for use by several threads.
public interface Invocation {

    /// The argument as given, converted to the type of the parameter; null when absent or `$null`.
    @Nullable
    Object value(String parameter);

    /// Whether the parameter was given; for a switch, whether it is on (`-SummaryOnly:$false` is off).
    boolean isSet(String parameter);

    /// The text of a parameter of type STRING, GUID or ENUM. An ENUM has the spelling of the specification.
    Optional<String> string(String parameter);

    OptionalInt number(String parameter);

    Optional<Boolean> bool(String parameter);

    /// The moment of a parameter of type DATETIME. A text without an offset was read in the session's zone.
    Optional<Instant> instant(String parameter);

    /// The texts of a parameter of type STRING_LIST; empty when absent.
    List<String> strings(String parameter);

    /// The items of a parameter of type OBJECT: a list as it is, one value as a list of one; empty when
    /// absent.
    List<@Nullable Object> values(String parameter);

    Optional<ScriptBlock> script(String parameter);

    /// The object that came down the pipeline; null where the command stands first, and for `$null`.
    @Nullable
    Object input();

    /// Whether the command stands after a pipe.
    boolean hasInput();

    /// Whether what the command emits goes to the screen, not on to another command or into a variable.
    boolean toScreen();

    /// Sends a value down the pipeline: text, Long, Double, Boolean, Instant, List, [PsObject] or null.
    ///
    /// It may throw to stop a command whose results nobody wants any more (`Select-Object -First 1`,
    /// Ctrl-C): let that pass, do not catch RuntimeException around it.
    void emit(@Nullable Object value);

    /// Says that this command wants no more objects, as `Select-Object -First` does: what feeds it is
    /// stopped, and its own [Stage#end()] is called. Does not return.
    void stop();

    /// Writes a warning, unless `-WarningAction SilentlyContinue`.
    void warn(String message);

    /// Writes a message if `-Verbose` is given.
    void verbose(String message);

    /// Reports a fault and goes on: of one user of many, for example. With `-ErrorAction Stop` it is thrown.
    void error(CmdletError error);

    /// Whether something may be changed: with `-WhatIf` says what would be done and answers false, with
    /// `-Confirm` asks, else true.
    ///
    /// @param action what is about to be done, for example `Migrate the meetings of ashaw@contoso.com`
    boolean confirm(String action);

    /// Whether `-WhatIf` is given. A command that shows a plan instead of [#confirm(String)]'s line asks
    /// here.
    boolean whatIf();

    Session session();
}
