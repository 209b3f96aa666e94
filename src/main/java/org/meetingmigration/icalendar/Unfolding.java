package org.meetingmigration.icalendar;

/// Walks over raw bytes as if they were unfolded (RFC 5545 3.1): an end of line followed by SPACE or TAB is skipped,
/// wherever it stands, inside a UTF-8 character and inside an escape too. Not shared between threads.
final class Unfolding {

    static final int END = -1;

    private final byte[] raw;
    private final int end;
    private int at;

    /// @param start first byte
    /// @param end after the last byte
    Unfolding(byte[] raw, int start, int end) {
        this.raw = raw;
        this.end = end;
        this.at = start;
    }

    /// Raw position after the last byte that was read; a fold that follows is not yet skipped.
    int position() {
        return at;
    }

    /// Goes back (or forward) to a position that [#position] or [#start] gave.
    void rewind(int position) {
        at = position;
    }

    /// Raw position of the next byte, behind any fold that stands before it.
    int start() {
        int fold;
        while ((fold = foldLength(raw, at, end)) > 0) {
            at += fold;
        }
        return at;
    }

    /// The next byte, 0 to 255, or [#END].
    int next() {
        int position = start();
        if (position >= end) {
            return END;
        }
        at = position + 1;
        return raw[position] & 0xff;
    }

    /// Length of the fold that stands at a position: 2 for LF SPACE, 3 for CR LF SPACE, 0 for none.
    static int foldLength(byte[] raw, int at, int end) {
        if (at >= end) {
            return 0;
        }
        int lineFeed = raw[at] == '\r' ? at + 1 : at;
        if (lineFeed + 1 < end && raw[lineFeed] == '\n' && isFoldByte(raw[lineFeed + 1])) {
            return lineFeed + 2 - at;
        }
        return 0;
    }

    static boolean isFoldByte(byte b) {
        return b == ' ' || b == '\t';
    }
}
