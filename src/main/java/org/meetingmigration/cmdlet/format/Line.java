package org.meetingmigration.cmdlet.format;

/// A line of output that is laid out already.
public record Line(String text) {

    @Override
    public String toString() {
        return text;
    }
}
