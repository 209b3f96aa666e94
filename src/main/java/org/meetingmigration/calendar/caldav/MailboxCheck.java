package org.meetingmigration.calendar.caldav;

import static org.meetingmigration.calendar.caldav.Finding.note;
import static org.meetingmigration.calendar.caldav.Finding.ok;
import static org.meetingmigration.calendar.caldav.Finding.problem;
import static org.meetingmigration.calendar.caldav.Finding.quoted;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.meetingmigration.calendar.StoredObject;
import org.meetingmigration.calendar.Timing;

/// Looks at the calendars of one mailbox, changing nothing.
final class MailboxCheck {

    private static final int MOST_EVENTS = 200;
    private static final int FEW_EVENTS = 20;
    private static final int MOST_NAMES = 5;
    private static final long SMALL_LIMIT = 1 << 20;
    private static final byte[] ACCESS =
            DavBodies.propfind("D:current-user-privilege-set", "C:max-resource-size", "D:displayname");
    private static final Set<String> WRITING = Set.of("all", "write", "write-content");

    private final String owner;
    private final DavClient dav;
    private final CalDavSettings settings;
    private final CalendarHome home;
    private final Instant moment;

    MailboxCheck(String owner, DavClient dav, CalDavSettings settings, CalendarHome home, Instant moment) {
        this.owner = owner;
        this.dav = dav;
        this.settings = settings;
        this.home = home;
        this.moment = moment;
    }

    /// @param online whether a stored object is an online meeting that a migration would look at
    List<Finding> findings(Predicate<StoredObject> online) {
        var findings = new ArrayList<Finding>();
        findings.add(calendars());
        findings.addAll(access());
        findings.add(changes());
        findings.addAll(events(online));
        return findings.stream().map(finding -> finding.of(owner)).toList();
    }

    private Finding calendars() {
        var names = home.collections().stream()
                .map(CalendarHome.Collection::name)
                .limit(MOST_NAMES)
                .map(Finding::quoted)
                .collect(Collectors.joining(", "));
        int count = home.collections().size();
        return ok(
                "calendars",
                (count == 1 ? "1 calendar: " : count + " calendars: ") + names
                        + (count > MOST_NAMES ? ", …" : "") + "; found "
                        + home.way().words());
    }

    /// What the server says that the account may do, and how large an event may be.
    private List<Finding> access() {
        var silent = new ArrayList<String>();
        var closed = new ArrayList<String>();
        long largest = Long.MAX_VALUE;
        for (var collection : home.collections()) {
            var properties = dav.propfind(dav.uri(collection.path()), 0, ACCESS).first();
            var privileges = properties
                    .map(found -> found.property("current-user-privilege-set").elements())
                    .orElse(List.of());
            if (privileges.isEmpty()) {
                silent.add(collection.name());
            } else if (privileges.stream().noneMatch(WRITING::contains)) {
                closed.add(collection.name());
            }
            largest =
                    Math.min(largest, properties.flatMap(MailboxCheck::largest).orElse(Long.MAX_VALUE));
        }
        return List.of(writing(silent, closed), size(largest));
    }

    private static Optional<Long> largest(DavResponse properties) {
        String text = properties.text("max-resource-size").strip();
        return text.matches("[1-9][0-9]{0,17}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private static Finding writing(List<String> silent, List<String> closed) {
        if (!closed.isEmpty()) {
            return problem(
                    "writing",
                    "The account may not write into " + quoted(String.join(", ", closed)),
                    "Give the service account the right to change events there (write-content).");
        }
        return silent.isEmpty()
                ? ok("writing", "The account may write, as the server says; nothing was written to try.")
                : note(
                        "writing",
                        "The server does not say whether the account may write into "
                                + quoted(String.join(", ", silent)),
                        "Migrate one mailbox first.");
    }

    private static Finding size(long largest) {
        if (largest == Long.MAX_VALUE) {
            return ok("size", "The server names no largest event.");
        }
        return largest >= SMALL_LIMIT
                ? ok("size", "An event may have " + largest + " bytes.")
                : note(
                        "size",
                        "An event may have " + largest + " bytes only.",
                        "Larger ones will be refused; raise the limit of the server (max-resource-size).");
    }

    private Finding changes() {
        boolean all = home.collections().stream()
                .noneMatch(collection -> collection.syncToken().isEmpty());
        return all
                ? ok("changes", "The server tells what changed meanwhile (sync-token).")
                : note(
                        "changes",
                        "The server does not tell what changed meanwhile (no sync-token).",
                        "What people make while a mailbox is migrated is found by the next run.");
    }

    private static final class Count {
        int looked;
        int unreadable;
        int upcoming;
        int online;
        String first = "";
    }

    private List<Finding> events(Predicate<StoredObject> online) {
        var count = new Count();
        long started = System.nanoTime();
        new CalDavCalendar(owner, new EventClient(dav), home, settings, moment).scanWhile(object -> {
            count.first = count.first.isEmpty() ? object.id() : count.first;
            count.looked++;
            count.unreadable += object.unreadable().isEmpty() ? 0 : 1;
            if (isUpcoming(object)) {
                count.upcoming++;
                count.online += online.test(object) ? 1 : 0;
            }
            return count.looked < MOST_EVENTS;
        });
        var took = Duration.ofNanos(System.nanoTime() - started);
        var findings = new ArrayList<Finding>();
        findings.add(counted(count, took));
        if (count.first.isEmpty()) {
            findings.add(
                    hasEventsWithoutEtag()
                            ? EventCheck.withoutEtag()
                            : note("reading", "There is no event to try reading with.", ""));
        } else {
            findings.addAll(new EventCheck(new EventClient(dav), home).findings(count.first));
        }
        return findings;
    }

    /// A migration passes them over.
    private boolean hasEventsWithoutEtag() {
        return home.collections().stream()
                .map(collection -> dav.report(dav.uri(collection.path()), 1, DavBodies.events("")))
                .flatMap(found -> found.responses().stream())
                .anyMatch(response -> response.isThere()
                        && !response.href().endsWith("/")
                        && response.text("getetag").isEmpty());
    }

    private static boolean isUpcoming(StoredObject object) {
        for (var meeting : object.meetings()) {
            if (meeting.parts().stream().anyMatch(part -> !(part.timing() instanceof Timing.Over))) {
                return true;
            }
        }
        return false;
    }

    private static Finding counted(Count count, Duration took) {
        boolean more = count.looked == MOST_EVENTS;
        long perMinute = count.looked * 60_000L / Math.max(1, took.toMillis());
        String found = count.upcoming + (count.upcoming == 1 ? " event" : " events") + " to come"
                + (more ? " among the first " + count.looked : "") + ", " + count.online + " with a join link"
                + (count.looked < FEW_EVENTS ? "" : "; read at about " + rounded(perMinute) + " a minute");
        return count.unreadable == 0
                ? ok("events", found)
                : note(
                        "events",
                        found + "; " + count.unreadable + " cannot be read",
                        "Those will be reported as failed; repair them in a calendar program.");
    }

    private static long rounded(long number) {
        return number < 100 ? number : number < 1000 ? number / 10 * 10 : number / 100 * 100;
    }
}
