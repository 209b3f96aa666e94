package org.meetingmigration.calendar.caldav;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.meetingmigration.calendar.PartChange;
import org.meetingmigration.calendar.PartImage;
import org.meetingmigration.calendar.ServerNotice;
import org.meetingmigration.calendar.ics.IcsObject;
import org.meetingmigration.calendar.ics.ScheduledAttendee;
import org.meetingmigration.meeting.PartKey;

/// Whom the server tells of a change (RFC 6638): foreseen from what is known of servers of its kind, and
/// afterwards from SCHEDULE-STATUS where it writes that.
///
/// @param told whom it tells of what it takes notice of
/// @param header with which a delegate asks it to tell attendees; empty where it needs none or is to be quiet
record Scheduling(Told told, Traits traits, Set<String> domains, boolean leaveLocation, String header) {

    /// Cyrus lets delegates write without telling anybody, unless they say in whose name they do.
    private static final String IN_THE_NAME_OF = "Schedule-Address";

    static Scheduling of(String owner, CalendarHome home, CalDavSettings settings, Traits traits, boolean quiet) {
        boolean silent = home.delegated() && home.product() == Product.CYRUS;
        var domains = new HashSet<>(settings.domains());
        domains.add(domain(owner));
        return new Scheduling(
                silent && quiet ? Told.NOBODY : traits.told(),
                traits,
                Set.copyOf(domains),
                settings.leaveLocation(),
                silent && !quiet ? IN_THE_NAME_OF : "");
    }

    private static String domain(String email) {
        return email.substring(email.lastIndexOf('@') + 1);
    }

    ServerNotice foreseen(IcsObject event, List<PartChange> changes) {
        Set<String> names = changes.stream()
                .flatMap(change -> change.changes().stream())
                .map(change -> change.property())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<PartKey> keys = changes.stream().map(PartChange::key).collect(Collectors.toSet());
        boolean resets = traits.locationResets() && names.contains("LOCATION") && told != Told.NOBODY;
        return new ServerNotice(expected(event.attendees(keys), names), resets);
    }

    ServerNotice given(IcsObject event, List<PartImage> images) {
        Set<String> names = names(images);
        List<ScheduledAttendee> attendees = event.attendees(keys(images));
        boolean shown = traits.showsDelivery()
                && attendees.stream()
                        .anyMatch(attendee -> !attendee.scheduleStatus().isEmpty());
        Set<String> expected = expected(attendees, names);
        Set<String> given = !shown
                ? traits.showsDelivery() ? Set.of() : expected
                : attendees.stream()
                        .filter(attendee -> expected.contains(attendee.email()) && attendee.isDelivered())
                        .map(ScheduledAttendee::email)
                        .collect(Collectors.toSet());
        return new ServerNotice(given, false);
    }

    /// Whether it says what became of each attendee, and tells them now.
    boolean isShown() {
        return traits.showsDelivery() && told != Told.NOBODY;
    }

    /// Whom the server was to tell and could not, at that moment.
    Set<String> missed(IcsObject event, List<PartImage> images) {
        if (!isShown()) {
            return Set.of();
        }
        Set<String> expected = expected(event.attendees(keys(images)), names(images));
        return event.attendees(keys(images)).stream()
                .filter(attendee -> expected.contains(attendee.email()) && attendee.isToBeTriedAgain())
                .map(ScheduledAttendee::email)
                .collect(Collectors.toSet());
    }

    static Set<PartKey> keys(List<PartImage> images) {
        return images.stream().map(PartImage::key).collect(Collectors.toSet());
    }

    private static Set<String> names(List<PartImage> images) {
        return images.stream()
                .flatMap(image -> IcsObject.changedLines(image).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// @param names of properties that change
    private Set<String> expected(List<ScheduledAttendee> attendees, Set<String> names) {
        if (names.stream().noneMatch(Traits.NOTICED::contains)) {
            return Set.of();
        }
        boolean mailed = traits.locationResets() && names.contains("LOCATION");
        return attendees.stream()
                .filter(ScheduledAttendee::isByServer)
                .map(ScheduledAttendee::email)
                .filter(email -> switch (told) {
                    case NOBODY -> false;
                    case INTERNAL -> mailed || domains.contains(domain(email));
                    case AUTO, EVERYBODY -> true;
                })
                .collect(Collectors.toSet());
    }
}
