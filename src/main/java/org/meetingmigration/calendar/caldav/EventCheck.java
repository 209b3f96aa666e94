package org.meetingmigration.calendar.caldav;

import static org.meetingmigration.calendar.caldav.Finding.note;
import static org.meetingmigration.calendar.caldav.Finding.ok;
import static org.meetingmigration.calendar.caldav.Finding.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reads one event in both ways in which a migration reads, and compares.
final class EventCheck {

    private final EventClient events;
    private final CalendarHome home;

    EventCheck(EventClient events, CalendarHome home) {
        this.events = events;
        this.home = home;
    }

    /// @param path of any event
    List<Finding> findings(String path) {
        var alone = events.event(path);
        var listed = events.events(path.substring(0, path.lastIndexOf('/') + 1), List.of(path)).stream()
                .findFirst();
        if (alone.isEmpty() || listed.isEmpty()) {
            return List.of(problem(
                    "reading",
                    "An event that the server lists cannot be read (404).",
                    "Look whether the account may read events, not only see that somebody is busy."));
        }
        var findings = new ArrayList<Finding>();
        findings.add(reading(alone.get(), listed.get()));
        findings.add(etags(alone.get().etag(), listed.get().etag()));
        return findings;
    }

    private Finding reading(Event alone, Event listed) {
        if (!alone.unreadable().isEmpty() && !alone.etag().isEmpty()) {
            return note("reading", "An event cannot be read: " + alone.unreadable() + ".", "");
        }
        if (home.product() == Product.OTHER && !Arrays.equals(alone.content(), listed.content())) {
            return note(
                    "reading",
                    "Events can be read, but look different in a GET and in a REPORT.",
                    "Migrate one mailbox first, and compare.");
        }
        return ok("reading", "Events can be read (GET, REPORT).");
    }

    private static Finding etags(String alone, String listed) {
        if (alone.isEmpty() || listed.isEmpty()) {
            return withoutEtag();
        }
        if (alone.startsWith("W/") || listed.startsWith("W/")) {
            return problem(
                    "etags",
                    "The server's ETags are weak (W/…): a conditional write with one is refused.",
                    "Look for a proxy in between that compresses, and have it leave answers as they are.");
        }
        return alone.equals(listed)
                ? ok("etags", "ETags are there, strong, and the same in a GET and in a REPORT.")
                : problem(
                        "etags",
                        "The server names different ETags for an event in a GET and in a REPORT.",
                        "Look for a proxy in between that compresses or caches, and have it leave answers as they"
                                + " are.");
    }

    static Finding withoutEtag() {
        return problem(
                "etags",
                "The server names no ETag for an event, without which nobody can write safely.",
                "Look for a proxy in between that drops ETags, or ask the maker of the server.");
    }
}
