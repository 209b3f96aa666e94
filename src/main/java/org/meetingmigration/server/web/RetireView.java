package org.meetingmigration.server.web;

import java.util.List;
import org.meetingmigration.directory.ServiceNumber;

/// What the retirement of a number is about to do.
///
/// @param users who have the number
/// @param byDefault users without a number of their own: some may have been told this one; -1 when they are not asked
/// @param replacements what users may get instead
/// @param replacement that was chosen; empty for none
/// @param chosen whether the viewer has chosen, and `refusal` and `planned` say something
/// @param refusal why it cannot be begun, in the English of the API; empty if it can
/// @param planned meetings and mails of those who have the number
public record RetireView(
        NumberLine line,
        long users,
        long byDefault,
        List<ServiceNumber> replacements,
        String replacement,
        boolean chosen,
        String refusal,
        Planned planned) {

    public RetireView {
        replacements = List.copyOf(replacements);
    }
}
