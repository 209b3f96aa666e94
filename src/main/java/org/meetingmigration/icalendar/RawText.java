package org.meetingmigration.icalendar;

/// Whether bytes can be read as lines at all.
final class RawText {

    private RawText() {}

    /// @throws UnreadableCalendar for UTF-16 and UTF-32, NUL bytes, and lines that end with a carriage return alone
    static void check(byte[] raw) {
        if (raw.length >= 2 && (isMark(raw, 0xfe, 0xff) || isMark(raw, 0xff, 0xfe))) {
            throw new UnreadableCalendar(1, "the file is UTF-16; save it as UTF-8");
        }
        int nul = indexOf(raw, 0);
        if (nul >= 0) {
            throw new UnreadableCalendar(lineOf(raw, nul), "NUL byte; the file is binary, UTF-16 or damaged");
        }
        if (indexOf(raw, '\n') < 0 && indexOf(raw, '\r') >= 0) {
            throw new UnreadableCalendar(1, "lines end with a carriage return alone; convert them to CR LF");
        }
    }

    private static int indexOf(byte[] raw, int wanted) {
        for (int at = 0; at < raw.length; at++) {
            if (raw[at] == wanted) {
                return at;
            }
        }
        return -1;
    }

    static int afterByteOrderMark(byte[] raw) {
        return raw.length >= 3 && isMark(raw, 0xef, 0xbb) && (raw[2] & 0xff) == 0xbf ? 3 : 0;
    }

    private static boolean isMark(byte[] raw, int first, int second) {
        return (raw[0] & 0xff) == first && (raw[1] & 0xff) == second;
    }

    private static int lineOf(byte[] raw, int position) {
        int line = 1;
        for (int at = 0; at < position; at++) {
            if (raw[at] == '\n') {
                line++;
            }
        }
        return line;
    }
}
