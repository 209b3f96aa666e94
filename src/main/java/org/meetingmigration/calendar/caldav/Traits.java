package org.meetingmigration.calendar.caldav;

import java.util.List;
import java.util.function.Predicate;

/// What sets a server apart: measured, see `docs/caldav.md`.
///
/// @param told whom it tells of a changed DESCRIPTION; [Told#AUTO] where SCHEDULE-STATUS alone says
/// @param showsDelivery whether SCHEDULE-STATUS says what became of each attendee (RFC 6638 3.2.9)
/// @param locationResets whether a changed LOCATION makes replies void and is mailed to everybody
/// @param range how it filters by time
/// @param lock whether of several writers with the same If-Match only one wins
/// @param seriesAsOne whether only a change of the series itself makes it tell attendees, of its occurrences
///     too; but of an occurrence that gets another LOCATION it tells at once, and then of nothing else that the
///     same PUT changes
/// @param rewritten canonical lines that it is known to add, drop or change
record Traits(
        Told told,
        boolean showsDelivery,
        boolean locationResets,
        Range range,
        boolean lock,
        boolean seriesAsOne,
        Predicate<String> rewritten) {

    /// How far `time-range` can be relied on.
    enum Range {
        /// Finds all that overlap, perhaps more.
        OPEN,
        /// The same, but finds nothing without an end.
        WITH_END,
        /// Misses some.
        UNRELIABLE
    }

    private static final Traits PLAIN =
            new Traits(Told.NOBODY, false, false, Range.UNRELIABLE, true, false, line -> false);

    /// @param schedules whether the server says that it tells attendees: `calendar-auto-schedule` in the DAV
    ///     header
    static Traits of(Product product, boolean schedules) {
        return switch (product) {
            case RADICALE -> new Traits(Told.NOBODY, false, false, Range.OPEN, true, false, line -> false);
            case CYRUS -> new Traits(Told.EVERYBODY, true, false, Range.OPEN, true, false, Traits::rewrittenByCyrus);
            case DAVICAL -> new Traits(Told.INTERNAL, true, false, Range.WITH_END, false, false, line -> false);
            case SOGO -> new Traits(Told.INTERNAL, false, true, Range.OPEN, false, true, Traits::rewrittenBySogo);
            case XANDIKOS -> PLAIN;
            case OTHER ->
                schedules ? new Traits(Told.AUTO, true, false, Range.UNRELIABLE, false, false, line -> false) : PLAIN;
        };
    }

    /// The same for a server that is known to tell others than is usual for its kind.
    Traits telling(Told whom) {
        return whom == Told.AUTO
                ? this
                : new Traits(whom, showsDelivery, locationResets, range, lock, seriesAsOne, rewritten);
    }

    /// libical writes numbers anew and drops what it does not know.
    private static boolean rewrittenByCyrus(String line) {
        return isOneOf(line, List.of("GEO:", "CATEGORIES", "STRUCTURED-DATA"));
    }

    /// Raises SEQUENCE, names the organizer as its directory does and drops their own ATTENDEE line.
    private static boolean rewrittenBySogo(String line) {
        return isOneOf(line, List.of("SEQUENCE:", "CLASS:", "GEO:", "ORGANIZER", "ATTENDEE"));
    }

    private static boolean isOneOf(String line, List<String> names) {
        return names.stream().anyMatch(line::startsWith);
    }
}
