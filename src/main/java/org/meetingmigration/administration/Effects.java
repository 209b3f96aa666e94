package org.meetingmigration.administration;

import java.util.List;
import org.meetingmigration.directory.User;

/// A changed user, and what each of the changes led to.
///
/// @param user as they are now
/// @param effects one for each change; empty when nothing changed
public record Effects(User user, List<Effect> effects) {

    public Effects {
        effects = List.copyOf(effects);
    }
}
