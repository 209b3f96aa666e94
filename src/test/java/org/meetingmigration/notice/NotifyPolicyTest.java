package org.meetingmigration.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.meetingmigration.meeting.Attendee;

class NotifyPolicyTest {

    private static final List<Attendee> ATTENDEES = Stream.of(
                    "ann@contoso.com",
                    "bo@dk.contoso.com",
                    "cy@notcontoso.com",
                    "dee@partner.example",
                    "dee@partner.example",
                    "shaw@contoso.com",
                    "invalid:nomail",
                    "")
            .map(email -> new Attendee(email, "", "DECLINED"))
            .toList();

    @Test
    void allShouldTellEveryAttendeeOnceButNotTheOrganizer() {
        assertThat(emails(NotifyPolicy.ALL))
                .containsExactly("ann@contoso.com", "bo@dk.contoso.com", "cy@notcontoso.com", "dee@partner.example");
    }

    @Test
    void externalShouldTellOtherDomainsOnly() {
        assertThat(emails(NotifyPolicy.EXTERNAL)).containsExactly("cy@notcontoso.com", "dee@partner.example");
    }

    @Test
    void noneShouldTellNobody() {
        assertThat(emails(NotifyPolicy.NONE)).isEmpty();
    }

    private static List<String> emails(NotifyPolicy policy) {
        return policy.recipients(ATTENDEES, "shaw@contoso.com").stream()
                .map(Attendee::email)
                .toList();
    }
}
