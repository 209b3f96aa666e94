package org.meetingmigration.joinblock;

import java.util.ArrayList;
import java.util.List;
import org.meetingmigration.meeting.Carrier;
import org.meetingmigration.meeting.CarrierChange;
import org.meetingmigration.meeting.CarrierChange.Replacement;
import org.meetingmigration.meeting.MeetingPart;

/// What a part would be after its changes, to look at before anything is written.
public final class Rehearsal {

    private Rehearsal() {}

    public static MeetingPart after(MeetingPart part, List<CarrierChange> changes) {
        var carriers = new ArrayList<Carrier>();
        for (Carrier carrier : part.carriers()) {
            String text = carrier.text();
            boolean removed = false;
            for (CarrierChange change : changes) {
                switch (change) {
                    case CarrierChange.Splice splice
                    when splice.carrier().id() == carrier.id() -> text = spliced(text, splice.replacements());
                    case CarrierChange.Remove remove ->
                        removed |= remove.carrier().id() == carrier.id();
                    default -> {}
                }
            }
            if (!removed) {
                carriers.add(new Carrier(carriers.size(), carrier.name(), carrier.kind(), text, carrier.language()));
            }
        }
        for (CarrierChange change : changes) {
            if (change instanceof CarrierChange.Add add) {
                carriers.add(new Carrier(carriers.size(), add.name(), Carrier.Kind.URI, add.value(), ""));
            }
        }
        return new MeetingPart(part.key(), part.organizer(), part.cancelled(), part.attendees(), carriers);
    }

    /// The text with its replacements done.
    public static String spliced(String text, List<Replacement> replacements) {
        var after = new StringBuilder(text.length() + 256);
        int at = 0;
        for (Replacement replacement : replacements) {
            after.append(text, at, replacement.start()).append(replacement.text());
            at = replacement.end();
        }
        return after.append(text, at, text.length()).toString();
    }
}
