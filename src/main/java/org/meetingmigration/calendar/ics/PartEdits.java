package org.meetingmigration.calendar.ics;

import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.meetingmigration.calendar.PartChange;
import org.meetingmigration.icalendar.ContentLine;
import org.meetingmigration.icalendar.Edit;
import org.meetingmigration.icalendar.Encoding;
import org.meetingmigration.icalendar.EventText;
import org.meetingmigration.icalendar.LineEditor;
import org.meetingmigration.icalendar.LineEditor.TextChange;
import org.meetingmigration.meeting.CarrierChange;

/// Turns the changes of one part into byte edits of its event.
final class PartEdits {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final EventText event;
    private final List<CarrierReader.Bound> carriers;
    private final LineEditor editor;
    private final List<Edit> edits = new ArrayList<>();

    private PartEdits(EventReading event) {
        this.event = event.text();
        this.carriers = event.carriers().found();
        this.editor = new LineEditor(event.text());
    }

    /// @throws UnwritableText if the object's character set cannot hold the new text
    static List<Edit> of(EventReading event, PartChange change) {
        var edits = new PartEdits(event);
        try {
            for (CarrierChange carrierChange : change.changes()) {
                edits.add(carrierChange);
            }
            edits.stamp(change);
        } catch (CharacterCodingException e) {
            throw new UnwritableText(change.key());
        }
        return edits.edits;
    }

    private void add(CarrierChange change) throws CharacterCodingException {
        switch (change) {
            case CarrierChange.Splice splice -> {
                var bound = carriers.get(splice.carrier().id());
                var changes = splice.replacements().stream()
                        .map(range -> new TextChange(range.start(), range.end(), range.text()))
                        .toList();
                edits.addAll(editor.replaceAll(bound.value(), changes));
            }
            case CarrierChange.Remove remove ->
                edits.add(LineEditor.remove(carriers.get(remove.carrier().id()).line()));
            case CarrierChange.Add add -> {
                var encoding = add.name().equals("CONFERENCE") ? Encoding.VERBATIM : Encoding.TEXT;
                edits.add(editor.add(event, add.name(), add.parameters(), add.value(), encoding));
            }
        }
    }

    /// DTSTAMP and LAST-MODIFIED moved on, where the event has them.
    static List<Edit> stamps(EventText event, Instant stamp) {
        var editor = new LineEditor(event);
        var edits = new ArrayList<Edit>();
        try {
            for (ContentLine line : event.lines()) {
                if (line.is("DTSTAMP") || line.is("LAST-MODIFIED")) {
                    edits.add(editor.replaceValue(line, UTC.format(stamp)));
                }
            }
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("Digits are in every character set", e);
        }
        return edits;
    }

    private void stamp(PartChange change) throws CharacterCodingException {
        edits.addAll(stamps(event, change.stamp()));
        if (change.fullUpdate()) {
            raiseSequence();
        }
    }

    /// SEQUENCE counts from 0 when absent (RFC 5545 3.8.7.4).
    private void raiseSequence() throws CharacterCodingException {
        var line = event.first("SEQUENCE");
        if (line.isEmpty()) {
            edits.add(editor.add(event, "SEQUENCE", java.util.Map.of(), "1", Encoding.VERBATIM));
            return;
        }
        String value = line.get().plainValue().strip();
        int sequence = value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : 0;
        edits.add(editor.replaceValue(line.get(), Integer.toString(sequence + 1)));
    }
}
