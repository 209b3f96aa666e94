package org.meetingmigration.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A future online meeting, or of a series that points to several hosts what points to one of them.
///
/// @param number within its scan
/// @param provider conferencing system, for example `skype4b`
/// @param host see [Host]; empty when the meeting has no link
/// @param organizer user principal name
/// @param title of the next occurrence, at most 300 characters
/// @param link that people join by, at most 2,000 characters; may be empty
/// @param start of the next occurrence; null when that cannot be told
public record FoundMeeting(
        long number,
        String provider,
        String host,
        String organizer,
        String title,
        String link,
        @Nullable Instant start) {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_LINK = 2_000;

    public FoundMeeting {
        title = Gap.cut(title, LONGEST_TITLE);
        link = Gap.cut(link, LONGEST_LINK);
    }

    public Place place() {
        return new Place(organizer, start, number);
    }

    /// Where a page of meetings goes on behind: by organizer, then the next first.
    public record Place(String organizer, @Nullable Instant start, long number) {}
}
