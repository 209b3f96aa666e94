package org.meetingmigration.calendar.ics;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.meetingmigration.icalendar.ContentLine;
import org.meetingmigration.icalendar.Edit;
import org.meetingmigration.icalendar.Edits;
import org.meetingmigration.icalendar.LineEditor;

/// How an organizer's client and a scheduling server speak of deliveries, on ATTENDEE lines (RFC 6638 7).
public final class DeliveryLines {

    private static final String STATUS = "SCHEDULE-STATUS";
    private static final String FORCE = "SCHEDULE-FORCE-SEND";

    private final byte[] raw;
    private final List<ContentLine> lines;

    /// @param lines of attendees
    DeliveryLines(byte[] raw, List<ContentLine> lines) {
        this.raw = raw;
        this.lines = lines.stream()
                .filter(line -> People.scheduled(line).isByServer())
                .toList();
    }

    /// Without what became of earlier messages: what stands there after a PUT of this is about that change.
    public byte[] asking() {
        return edited(line -> Stream.concat(without(line, STATUS), without(line, FORCE)));
    }

    /// A PUT of this makes the server tell some, and only those, though nothing changes.
    ///
    /// @param emails lower case
    public byte[] askingAgain(Set<String> emails) {
        return edited(line -> emails.contains(People.scheduled(line).email())
                ? Stream.of(
                                without(line, STATUS),
                                without(line, FORCE),
                                Stream.of(LineEditor.addParameter(line, FORCE + "=REQUEST")))
                        .flatMap(edits -> edits)
                : without(line, FORCE));
    }

    /// Whether it still says that somebody is to be told again.
    public boolean isAsking() {
        return lines.stream().anyMatch(line -> !line.parameter(FORCE).isEmpty());
    }

    /// The same without that: a server should take it away (RFC 6638 7.2), Cyrus does not.
    public byte[] asked() {
        return edited(line -> without(line, FORCE));
    }

    private static Stream<Edit> without(ContentLine line, String parameter) {
        return LineEditor.removeParameter(line, parameter).stream();
    }

    private interface LineEdits {
        Stream<Edit> of(ContentLine line);
    }

    private byte[] edited(LineEdits edits) {
        var all = new ArrayList<Edit>();
        lines.forEach(line -> edits.of(line).forEach(all::add));
        return Edits.of(all).apply(raw, 0, raw.length);
    }
}
