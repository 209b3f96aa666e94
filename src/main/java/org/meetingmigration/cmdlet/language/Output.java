package org.meetingmigration.cmdlet.language;

import org.jspecify.annotations.Nullable;

/// Shows the results of one statement as they come.
public interface Output {

    void show(@Nullable Object value);

    /// Called after the last result, also when the statement failed.
    void end();
}
