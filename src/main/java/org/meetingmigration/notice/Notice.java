package org.meetingmigration.notice;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.meetingmigration.meeting.Attendee;

/// What attendees are to be told about one meeting.
///
/// @param organizerEmail lower case; the sender
/// @param organizerName empty when unknown
/// @param recipients who is told, see [NotifyPolicy#recipients]; at least one
/// @param uid of the meeting
/// @param sequence SEQUENCE as it stands in `calendarText`
/// @param stamp when the meeting was changed; becomes the message's date
/// @param requestId the request that changed it: one request tells each recipient once
/// @param language of the meeting, for the word in front of the subject; English where there is no word for it
/// @param subject the meeting's title
/// @param calendarText the whole VCALENDAR with METHOD:REQUEST, lines ending with CRLF
/// @param plain what changed, as plain text
/// @param html the same as HTML, a whole document
public record Notice(
        String organizerEmail,
        String organizerName,
        List<Attendee> recipients,
        String uid,
        int sequence,
        Instant stamp,
        String requestId,
        Locale language,
        String subject,
        String calendarText,
        String plain,
        String html) {

    public Notice {
        recipients = List.copyOf(recipients);
        if (recipients.isEmpty()) {
            throw new IllegalArgumentException("A notice needs a recipient");
        }
    }
}
