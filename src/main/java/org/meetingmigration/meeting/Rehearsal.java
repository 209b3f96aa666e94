package org.meetingmigration.meeting;

import java.util.ArrayList;
import java.util.List;
import org.meetingmigration.meeting.CarrierChange.Replacement;

/// What carriers would be after changes, to look at before anything is written.
public final class Rehearsal {

    private Rehearsal() {}

    public static MeetingPart after(MeetingPart part, List<CarrierChange> changes) {
        return new MeetingPart(
                part.key(), part.organizer(), part.cancelled(), part.attendees(), after(part.carriers(), changes));
    }

    /// @return with new ids; additions last
    public static List<Carrier> after(List<Carrier> before, List<CarrierChange> changes) {
        var after = new ArrayList<Carrier>();
        for (Carrier carrier : before) {
            if (!isRemoved(carrier, changes)) {
                after.add(new Carrier(
                        after.size(), carrier.name(), carrier.kind(), text(carrier, changes), carrier.language()));
            }
        }
        for (CarrierChange change : changes) {
            if (change instanceof CarrierChange.Add add) {
                after.add(new Carrier(after.size(), add.name(), Carrier.Kind.URI, add.value(), ""));
            }
        }
        return after;
    }

    private static boolean isRemoved(Carrier carrier, List<CarrierChange> changes) {
        return changes.stream()
                .anyMatch(change -> change instanceof CarrierChange.Remove remove
                        && remove.carrier().id() == carrier.id());
    }

    private static String text(Carrier carrier, List<CarrierChange> changes) {
        for (CarrierChange change : changes) {
            if (change instanceof CarrierChange.Splice splice
                    && splice.carrier().id() == carrier.id()) {
                return spliced(carrier.text(), splice.replacements());
            }
        }
        return carrier.text();
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
