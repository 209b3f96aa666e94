package org.meetingmigration.cmdlet;

import java.util.List;

/// Offers values for a parameter when Tab is pressed, such as the users whose name starts as typed.
public interface Completions {

    /// Called while the person waits: answers at once and at most a screenful, or nothing.
    ///
    /// @param command full name, for example `Get-CsOnlineUser`
    /// @param parameter full name without the dash, for example `Identity`
    /// @param typed what stands there already
    List<String> complete(String command, String parameter, String typed);

    static Completions none() {
        return (command, parameter, typed) -> List.of();
    }
}
