package org.meetingmigration.notice;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.meetingmigration.meeting.Attendee;

/// Whom a tenant wants told about a changed meeting.
public enum NotifyPolicy {
    /// Every attendee.
    ALL,
    /// Attendees whose domain is neither the organizer's nor one below it.
    EXTERNAL,
    /// Nobody.
    NONE;

    /// Those who are told, in the given order, each once, without the organizer and without those who have no mail
    /// address. Who declined is told too: a REQUEST goes to all attendees (RFC 5546 3.2.2), and they may yet come.
    public List<Attendee> recipients(List<Attendee> attendees, String organizerEmail) {
        if (this == NONE) {
            return List.of();
        }
        var organizer = MailAddress.parse(organizerEmail);
        var told = new HashSet<String>();
        organizer.map(MailAddress::toString).ifPresent(told::add);
        return attendees.stream()
                .filter(attendee -> MailAddress.parse(attendee.email())
                        .filter(address -> includes(address, organizer))
                        .filter(address -> told.add(address.toString()))
                        .isPresent())
                .toList();
    }

    private boolean includes(MailAddress address, Optional<MailAddress> organizer) {
        return this == ALL || organizer.isEmpty() || !organizer.get().isHomeOf(address);
    }
}
