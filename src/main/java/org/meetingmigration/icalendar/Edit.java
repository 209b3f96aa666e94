package org.meetingmigration.icalendar;

import java.util.Arrays;

/// Replaces a range of raw bytes.
///
/// @param start first byte replaced
/// @param end after the last byte replaced; equal to `start` to insert
/// @param replacement what stands there afterwards; never changed
@SuppressWarnings("ArrayRecordComponent") // equality is defined below
public record Edit(int start, int end, byte[] replacement) {

    public Edit {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("Bad range " + start + ".." + end);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Edit edit
                && start == edit.start
                && end == edit.end
                && Arrays.equals(replacement, edit.replacement);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * start + end) + Arrays.hashCode(replacement);
    }
}
