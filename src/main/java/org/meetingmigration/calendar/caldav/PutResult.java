package org.meetingmigration.calendar.caldav;

/// How a PUT ended as far as its answer tells.
enum PutResult {
    /// Done, the server says.
    DONE,
    /// Done, but as a new resource (201): on servers that know the difference there was none.
    CREATED,
    /// The condition did not hold (412).
    PRECONDITION_FAILED,
    /// Not there any more (404, 410).
    MISSING,
    /// Not for these credentials (403).
    FORBIDDEN,
    /// No room for it (413, 507).
    FULL,
    /// Any other refusal of this content (4xx).
    REFUSED,
    /// The server failed (5xx) or did not answer: it may be done or not.
    UNKNOWN;

    static PutResult of(int status) {
        return switch (status) {
            case 201 -> CREATED;
            case 403 -> FORBIDDEN;
            case 404, 410 -> MISSING;
            case 412 -> PRECONDITION_FAILED;
            case 413, 507 -> FULL;
            default -> status / 100 == 2 ? DONE : status / 100 == 4 ? REFUSED : UNKNOWN;
        };
    }
}
