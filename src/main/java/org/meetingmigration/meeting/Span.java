package org.meetingmigration.meeting;

/// A range of characters in a carrier's text.
///
/// @param start first character
/// @param end after the last character
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("Bad range " + start + ".." + end);
        }
    }

    public int length() {
        return end - start;
    }

    public boolean contains(int position) {
        return start <= position && position < end;
    }
}
