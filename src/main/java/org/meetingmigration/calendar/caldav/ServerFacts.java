package org.meetingmigration.calendar.caldav;

import static org.meetingmigration.calendar.caldav.Finding.note;
import static org.meetingmigration.calendar.caldav.Finding.ok;

import java.util.Map;
import java.util.TreeMap;

/// What is known of a kind of server, in words: whom it tells of a change, what it does to an event that it
/// stores. Measured, see `docs/caldav.md`.
///
/// @param home of any mailbox
record ServerFacts(CalendarHome home, CalDavSettings settings) {

    private static final String UNDO = "Know that an undo brings the old join block back, but not ";
    private static final String MAIL = "Configure mail (or outbox), or attendees hear of nothing.";

    Finding attendees() {
        return switch (home.product()) {
            case RADICALE -> note("attendees", "The server tells nobody of a change; mms mails all attendees.", MAIL);
            case XANDIKOS ->
                note(
                        "attendees",
                        "The server announces calendar-auto-schedule and tells nobody all the same; mms mails all"
                                + " attendees.",
                        MAIL);
            case CYRUS -> cyrus();
            case DAVICAL ->
                note(
                        "attendees",
                        "The server tells attendees who have an account on it; mms mails the others.",
                        "Configure mail (or outbox), and name the organisation's other domains in domains.");
            case SOGO -> sogo();
            case OTHER -> unknown();
        };
    }

    private Finding cyrus() {
        return home.delegated()
                ? ok(
                        "attendees",
                        "The server tells attendees when mms asks it to (Schedule-Address), and nobody where a"
                                + " migration is to be silent.")
                : note(
                        "attendees",
                        "The server tells all attendees of every change, and cannot be kept silent.",
                        "Where attendees are not to hear of it, use an account that has rights on the calendars"
                                + " (SETACL), and paths.");
    }

    private Finding sogo() {
        String found = "The server tells attendees who have an account on it; mms mails the others. A changed LOCATION"
                + " makes it reset all replies and mail everybody.";
        return settings.leaveLocation()
                ? ok("attendees", found + " location: leave is set.")
                : note(
                        "attendees",
                        found,
                        "Set location: leave to keep the replies; then LOCATION keeps the old link. Configure mail"
                                + " (or outbox) for attendees elsewhere.");
    }

    private Finding unknown() {
        return home.schedules()
                ? note(
                        "attendees",
                        "The server announces that it tells attendees (calendar-auto-schedule). Whether it does, mms"
                                + " reads from SCHEDULE-STATUS after each change.",
                        "Migrate one mailbox with an attendee of your own first; if nobody hears of it, or everybody"
                                + " twice, set tells.")
                : note(
                        "attendees",
                        "The server does not announce that it tells attendees; mms mails all of them.",
                        MAIL + " If the server tells them all the same, set tells.");
    }

    Finding rewriting() {
        return switch (home.product()) {
            case RADICALE -> ok("rewriting", "Sorts and folds lines anew; drops nothing.");
            case XANDIKOS -> ok("rewriting", "Orders lines anew; drops nothing.");
            case DAVICAL ->
                note(
                        "rewriting",
                        "Keeps every byte, but refuses a series with a changed occurrence that has attendees on this"
                                + " server.",
                        "Expect series with changed occurrences among the failed meetings; change them in a calendar"
                                + " program.");
            case CYRUS ->
                note(
                        "rewriting",
                        "Drops properties that it does not know (STRUCTURED-DATA, x-… in small letters) and writes GEO"
                                + " and CATEGORIES anew.",
                        UNDO + "STRUCTURED-DATA, GEO and CATEGORIES.");
            case SOGO ->
                note(
                        "rewriting",
                        "Orders lines anew, raises SEQUENCE, adds CLASS, names the organizer as its directory does, and"
                                + " breaks GEO.",
                        UNDO + "SEQUENCE, CLASS, GEO and the organizer's own ATTENDEE line.");
            case OTHER ->
                note(
                        "rewriting",
                        "What this server does to an event when it stores it is not known.",
                        "Migrate one mailbox and undo it before the others.");
        };
    }

    Finding conflicts() {
        return Traits.of(home.product(), home.schedules()).lock()
                ? ok("conflicts", "Of two who change an event at once, one is refused (If-Match).")
                : note(
                        "conflicts",
                        home.product() == Product.OTHER
                                ? "Whether of two who change an event at once one is refused is not known; mms reads"
                                        + " back what it wrote."
                                : "Of two who change an event at once both may win; mms reads back what it wrote.",
                        "Migrate when few people work on their calendars.");
    }

    /// Keys of the configuration that fit, besides those that were given.
    Map<String, String> recommended() {
        var keys = new TreeMap<String, String>();
        if (home.product() == Product.SOGO && !settings.leaveLocation()) {
            keys.put("location", "leave");
        }
        return keys;
    }
}
