package org.meetingmigration.cmdlet.language;

import org.meetingmigration.terminal.DisplayText;

/// A line that is not of the language. The message shows the line with a caret under the place.
public final class ParseError extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int AROUND = 60;

    private final String reason;
    private final String line;
    private final int column;
    private final boolean incomplete;

    ParseError(String reason, String text, int at, boolean incomplete) {
        super(reason);
        int start = text.lastIndexOf('\n', at - 1) + 1;
        int end = text.indexOf('\n', at);
        int from = Math.max(start, at - AROUND);
        int to = Math.min(end < 0 ? text.length() : end, at + AROUND);
        this.reason = reason;
        this.line = text.substring(from, Math.max(from, to));
        this.column = at - from;
        this.incomplete = incomplete;
    }

    /// Whether the text only ended too early: a quote, a brace or a pipe is open, and more may come.
    public boolean incomplete() {
        return incomplete;
    }

    /// Three lines: the reason, the line (up to 60 characters on either side), the caret.
    @Override
    public String getMessage() {
        var before = DisplayText.safe(line.substring(0, Math.min(column, line.length())));
        return reason + "\n  " + DisplayText.safe(line) + "\n  " + " ".repeat(DisplayText.width(before)) + "^";
    }
}
