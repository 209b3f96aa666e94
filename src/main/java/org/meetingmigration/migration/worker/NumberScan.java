package org.meetingmigration.migration.worker;

import org.meetingmigration.directory.User;

/// Port: whether a user's future invitations show a phone number. Only meetings that the user organises, that
/// are not cancelled and have an occurrence after now count, however many calendars they stand in.
public interface NumberScan {

    /// Reads only. A calendar that cannot be reached or read is a result, never an exception.
    ///
    /// @param number E.164, for example `+4589881234`; invitations may write it with blanks, dashes and brackets
    Result search(User user, String number);

    /// What a search came to.
    sealed interface Result {

        /// @param parts masters and changed occurrences that show the number, 1 or more
        record Shown(int parts) implements Result {}

        record NotShown() implements Result {}

        /// @param why for people, without contents of meetings
        record Unsearchable(String why) implements Result {}
    }
}
