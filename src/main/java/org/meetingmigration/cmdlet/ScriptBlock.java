package org.meetingmigration.cmdlet;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Code in braces, `{$_.State -eq "Failed"}`.
public interface ScriptBlock {

    /// Runs it and hands over each result as it comes.
    ///
    /// @param it what `$_` is meanwhile
    void run(@Nullable Object it, Consumer<@Nullable Object> results);

    /// Its result: null when there is none, a list when there are several.
    @Nullable
    Object evaluate(@Nullable Object it);

    /// Its source without the braces.
    String text();
}
