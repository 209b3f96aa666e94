package org.meetingmigration.cmdlet.audio;

import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.Names;

/// Phone numbers as people write them.
final class Numbers {

    private Numbers() {}

    /// @param text `+4589881234`, `4589881234`, `tel:+45 89 88 12 34`
    /// @return `+4589881234`; empty for an empty text
    /// @throws CmdletError when it is no such number
    static String e164(String text) {
        var bare = text.strip();
        if (bare.isEmpty()) {
            return "";
        }
        if (bare.regionMatches(true, 0, "tel:", 0, 4)) {
            bare = bare.substring(4);
        }
        var digits = bare.replaceAll("[ ().-]", "");
        if (digits.startsWith("+")) {
            digits = digits.substring(1);
        }
        if (!digits.matches("[1-9][0-9]{3,14}")) {
            throw CmdletError.invalid(
                    "'" + Names.brief(text) + "' is no phone number. Write it with its country code: +4589881234.");
        }
        return "+" + digits;
    }
}
