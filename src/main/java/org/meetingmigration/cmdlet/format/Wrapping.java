package org.meetingmigration.cmdlet.format;

import org.meetingmigration.terminal.DisplayText;

/// Where a line is broken.
final class Wrapping {

    private Wrapping() {}

    /// The end of the part that fits, at a blank if there is one in its second half; never zero unless the
    /// text is empty.
    static int end(String text, int width) {
        int end = 0;
        int used = 0;
        while (end < text.length()) {
            int next = end + Character.charCount(text.codePointAt(end));
            used += DisplayText.width(text.substring(end, next));
            if (used > width && end > 0) {
                int blank = text.lastIndexOf(' ', end);
                return blank > end / 2 ? blank : end;
            }
            end = next;
        }
        return end;
    }
}
