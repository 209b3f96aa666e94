package org.meetingmigration.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.meetingmigration.calendar.StoredPart;
import org.meetingmigration.calendar.Timing;
import org.meetingmigration.joinblock.Findings;
import org.meetingmigration.meeting.Attendee;
import org.meetingmigration.meeting.Carrier;
import org.meetingmigration.meeting.CarrierChange;
import org.meetingmigration.meeting.CarrierChange.Replacement;
import org.meetingmigration.meeting.MeetingPart;
import org.meetingmigration.meeting.PartKey;
import org.meetingmigration.meeting.Reason;
import org.meetingmigration.migration.Agreement.Agreed;
import org.meetingmigration.notice.NotifyPolicy;

class DecisionDigestTest {

    private static final String LINK = "https://meet.example.org/room";
    private static final PartKey KEY = new PartKey("uid", "");

    private static Decision decision(
            String title, String reply, List<String> attendees, String link, CarrierChange... changes) {
        var carriers = List.of(new Carrier(0, "SUMMARY", Carrier.Kind.PLAIN, title, ""));
        var part = new MeetingPart(
                KEY,
                "anna@example.org",
                false,
                attendees.stream().map(mail -> new Attendee(mail, mail, reply)).toList(),
                carriers);
        var timing = new Timing.Upcoming(ZonedDateTime.parse("2026-12-01T09:00:00Z"));
        return new Decision(
                new StoredPart(0, part, timing, title, null),
                new Findings("teams", "https://old.example", Set.of(), List.of(), List.of(), null),
                new Outcome.Migrated(),
                link,
                List.of(changes),
                List.of());
    }

    private static CarrierChange splice(String text, int start, int end, String replacement) {
        var carrier = new Carrier(0, "DESCRIPTION", Carrier.Kind.PLAIN, text, "");
        return new CarrierChange.Splice(carrier, List.of(new Replacement(start, end, replacement)));
    }

    private static Decision decision(CarrierChange... changes) {
        return decision("Title", "ACCEPTED", List.of("a@example.com", "b@example.com"), LINK, changes);
    }

    private static String digest(Decision decision) {
        return DecisionDigest.of(decision, false, NotifyPolicy.ALL);
    }

    @Test
    void sameChangeShouldHaveTheSameDigestWhateverElseTheMeetingSays() {
        var one = decision(splice("old text", 0, 3, "new"));
        var other = decision(
                "Other title",
                "DECLINED",
                List.of("b@example.com", "a@example.com"),
                LINK,
                splice("old text", 0, 3, "new"));

        assertThat(digest(one)).hasSize(64).isEqualTo(digest(other));
    }

    @Test
    void everythingThatIsDecidedUponShouldChangeTheDigest() {
        var base = decision(splice("old text", 0, 3, "new"));

        assertThat(List.of(
                        digest(base),
                        digest(decision(splice("old texts", 0, 3, "new"))),
                        digest(decision(splice("old text", 0, 4, "new"))),
                        digest(decision(splice("old text", 0, 3, "newer"))),
                        digest(decision()),
                        digest(decision(splice("old text", 0, 3, "new"), new CarrierChange.Add("X", Map.of(), "y"))),
                        digest(decision(
                                splice("old text", 0, 3, "new"),
                                new CarrierChange.Add("X", Map.of("VALUE", List.of("URI")), "y"))),
                        digest(decision(new CarrierChange.Remove(
                                new Carrier(0, "DESCRIPTION", Carrier.Kind.PLAIN, "old text", "")))),
                        digest(decision(
                                "Title", "ACCEPTED", List.of("a@example.com"), LINK, splice("old text", 0, 3, "new"))),
                        digest(decision(
                                "Title",
                                "ACCEPTED",
                                List.of("a@example.com", "b@example.com"),
                                LINK + "2",
                                splice("old text", 0, 3, "new"))),
                        DecisionDigest.of(base, true, NotifyPolicy.ALL),
                        DecisionDigest.of(base, false, NotifyPolicy.EXTERNAL)))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatChangesNothingShouldHaveNone() {
        assertThat(digest(decision().insteadOf(new Outcome.Unchanged()))).isEmpty();
    }

    @Test
    void onlyTheAgreedChangeShouldBeHeld() {
        var now = decision(splice("old text", 0, 3, "new"));
        var digest = digest(now);
        var changed = new Outcome.Review(Reason.CHANGED_SINCE_PLAN);

        assertThat(KeptTo.held(List.of(agreed(digest)), now, digest)).isEqualTo(now);
        assertThat(KeptTo.held(List.of(agreed("other")), now, digest).outcome()).isEqualTo(changed);
        assertThat(KeptTo.held(List.of(agreed("other")), now, digest).changes()).isEmpty();
        assertThat(KeptTo.held(List.of(agreed("")), now, digest).outcome()).isEqualTo(changed);
        assertThat(KeptTo.held(List.of(), now, digest).outcome()).isEqualTo(changed);
    }

    @Test
    void whatIsNotWrittenAsAgreedShouldBeReportedUnlessTimeOrTheGoalExplainsIt() {
        var agreed = List.of(agreed("digest"));
        var now = decision();

        assertThat(held(agreed, now, new Outcome.Review(Reason.LINK_IN_TEXT)))
                .isEqualTo(new Outcome.Review(Reason.CHANGED_SINCE_PLAN));
        assertThat(held(agreed, now, new Outcome.Skipped(Reason.CANCELLED)))
                .isEqualTo(new Outcome.Review(Reason.CHANGED_SINCE_PLAN));
        assertThat(held(agreed, now, new Outcome.Skipped(Reason.PAST))).isEqualTo(new Outcome.Skipped(Reason.PAST));
        assertThat(held(agreed, now, new Outcome.Unchanged())).isEqualTo(new Outcome.Unchanged());
        assertThat(held(List.of(), now, new Outcome.Review(Reason.LINK_IN_TEXT)))
                .isEqualTo(new Outcome.Review(Reason.LINK_IN_TEXT));
    }

    private static Outcome held(List<Agreed> agreed, Decision decision, Outcome outcome) {
        return KeptTo.held(agreed, decision.insteadOf(outcome), "").outcome();
    }

    private static Agreed agreed(String digest) {
        return new Agreed("object", KEY, "teams", LINK, digest);
    }
}
