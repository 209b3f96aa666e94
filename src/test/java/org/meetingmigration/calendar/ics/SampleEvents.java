package org.meetingmigration.calendar.ics;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.meetingmigration.calendar.ics.CarrierReader.Bound;
import org.meetingmigration.icalendar.CalendarIndex;
import org.meetingmigration.icalendar.Edit;
import org.meetingmigration.icalendar.EventText;
import org.meetingmigration.joinblock.JoinBlock;
import org.meetingmigration.joinblock.Recogniser;
import org.meetingmigration.meeting.MeetingPart;
import org.meetingmigration.meeting.PartKey;
import org.meetingmigration.meeting.Span;

/// Raw ranges of the blocks in an event, for comparison with ranges that were checked by eye.
public final class SampleEvents {

    private SampleEvents() {}

    /// The raw ranges that are cut out of DESCRIPTION of one event.
    public static List<Edit> cut(byte[] raw, int event, Recogniser recogniser) {
        var text = EventText.of(raw, CalendarIndex.of(raw).events().get(event));
        List<Bound> carriers = CarrierReader.of(text, Set.of()).found();
        var part = new MeetingPart(
                new PartKey(text.value("UID"), ""),
                "",
                false,
                List.of(),
                carriers.stream().map(Bound::carrier).toList());
        var ranges = new ArrayList<Edit>();
        for (JoinBlock block : recogniser.find(part).blocks()) {
            if (block.isWhole() && block.carrier().name().equals("DESCRIPTION")) {
                for (Span span : block.spans()) {
                    var value = carriers.get(block.carrier().id()).value();
                    ranges.add(new Edit(value.rawStart(span.start()), value.rawEnd(span.end()), new byte[0]));
                }
            }
        }
        return ranges;
    }
}
