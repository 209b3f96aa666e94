package org.meetingmigration.calendar;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.meeting.MeetingPart;
import org.meetingmigration.meeting.Reason;

/// A part of a meeting with what its calendar knows about its time.
///
/// @param index position among the events of its stored object, from 0: keys need not be unique in damaged
///     files
/// @param part its carriers, organizer and attendees
/// @param timing whether and when it starts after the moment of the run
/// @param summary the title, for plans that a person reads; never logged
/// @param obstacle why the part may not be touched whatever it holds, for example [Reason#MALFORMED]; null
///     for none
public record StoredPart(
        int index,
        MeetingPart part,
        Timing timing,
        String summary,
        @Nullable Reason obstacle) {

    /// The locale that the event itself names, from the LANGUAGE parameter of its texts; root when none.
    public Locale declaredLanguage() {
        return part.carriers().stream()
                .map(carrier -> carrier.language())
                .filter(language -> !language.isEmpty())
                .findFirst()
                .map(Locale::forLanguageTag)
                .orElse(Locale.ROOT);
    }
}
