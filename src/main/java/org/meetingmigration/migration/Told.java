package org.meetingmigration.migration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.meetingmigration.meeting.Attendee;
import org.meetingmigration.notice.NotifyPolicy;

/// Who hears of a change: the attendees of the parts that change, each once, as far as the policy says so.
final class Told {

    private Told() {}

    static List<Attendee> of(List<Decision> decisions, String owner, NotifyPolicy policy) {
        Map<String, Attendee> byEmail = new LinkedHashMap<>();
        for (Decision decision : decisions) {
            if (decision.isMigrated()) {
                decision.stored()
                        .part()
                        .attendees()
                        .forEach(attendee -> byEmail.putIfAbsent(attendee.email(), attendee));
            }
        }
        return policy.recipients(List.copyOf(byEmail.values()), owner);
    }
}
