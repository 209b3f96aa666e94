package org.meetingmigration.directory;

/// Who pays for a call to a number.
public enum NumberKind {
    TOLL,
    TOLL_FREE
}
