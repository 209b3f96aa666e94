package org.meetingmigration.cli.command;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.calendar.folder.Ignored;
import org.meetingmigration.meeting.Reason;

/// What an audit comes across.
sealed interface Found {

    /// A meeting.
    ///
    /// @param shown the parts to be listed
    /// @param hidden why the others are not, one for each
    /// @param standing what the meeting as a whole comes to
    /// @param next its first occurrence to come; null if none is shown
    /// @param attendees people invited to the parts shown, each once
    /// @param externalDomains of those, by domain, those outside the organizer's own
    record Meeting(
            List<AuditRow> shown,
            List<Reason> hidden,
            Standing standing,
            @Nullable Instant next,
            int attendees,
            Map<String, Integer> externalDomains)
            implements Found {

        String provider() {
            return shown.stream()
                    .map(AuditRow::provider)
                    .filter(provider -> provider != null)
                    .findFirst()
                    .orElse("");
        }
    }

    /// A file, or a folder, that ought to be read and could not be.
    record Unreadable(String file, String reason) implements Found {}

    /// A file that is not taken for a calendar.
    record PassedOver(Ignored entry) implements Found {}

    /// What a meeting as a whole comes to: what its most troublesome part comes to.
    enum Standing {
        /// Over, or somebody else's, or without a join block.
        OTHER,
        ELIGIBLE,
        PASTED,
        REVIEW
    }
}
