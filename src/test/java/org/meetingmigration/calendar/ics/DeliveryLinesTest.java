package org.meetingmigration.calendar.ics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.meetingmigration.meeting.PartKey;

class DeliveryLinesTest {

    private static final String EVENT = """
            BEGIN:VCALENDAR
            VERSION:2.0
            BEGIN:VEVENT
            UID:team\\,weekly
            DTSTART:20300107T100000Z
            RRULE:FREQ=WEEKLY
            ORGANIZER;SCHEDULE-STATUS=1.2:mailto:alice@example.com
            ATTENDEE;CN=Alice;PARTSTAT=ACCEPTED:mailto:alice@example.com
            ATTENDEE;SCHEDULE-STATUS="1.2,2.0";CN="Bob; the
             builder":mailto:bob@example.com
            ATTENDEE;CN=Carol;SCHEDULE-STATUS=5.1:mailto:Carol@example.com
            ATTENDEE;SCHEDULE-AGENT=CLIENT;SCHEDULE-STATUS=1.2:mailto:dora@example.com
            END:VEVENT
            BEGIN:VEVENT
            UID:team\\,weekly
            RECURRENCE-ID:20300114T100000Z
            DTSTART:20300114T110000Z
            ORGANIZER:mailto:alice@example.com
            ATTENDEE;SCHEDULE-STATUS=1.2:mailto:bob@example.com
            END:VEVENT
            END:VCALENDAR
            """;

    private final DeliveryLines series = read(EVENT).deliveries(Set.of(new PartKey("team,weekly", "")));

    @Test
    void askingShouldLeaveOutWhatBecameOfEarlierMessagesInItsPartsOnly() {
        assertThat(text(series.asking()))
                .isEqualTo(EVENT.replace("ATTENDEE;SCHEDULE-STATUS=\"1.2,2.0\";CN", "ATTENDEE;CN")
                        .replace(";SCHEDULE-STATUS=5.1", ""));
    }

    @Test
    void askingAgainShouldNameThoseWhoAreToBeToldAndKeepWhatBecameOfTheOthers() {
        assertThat(text(series.askingAgain(Set.of("carol@example.com"))))
                .isEqualTo(EVENT.replace(";SCHEDULE-STATUS=5.1:", "\r\n ;SCHEDULE-FORCE-SEND=REQUEST:"));
    }

    @Test
    void askedShouldTakeTheRequestBack() {
        var asking = text(series.askingAgain(Set.of("carol@example.com", "bob@example.com")));
        var deliveries = read(asking).deliveries(Set.of(new PartKey("team,weekly", "")));

        assertThat(series.isAsking()).isFalse();
        assertThat(deliveries.isAsking()).isTrue();
        assertThat(text(deliveries.asked())).doesNotContain("FORCE").contains("CN=Carol\r\n :mailto:Carol");
    }

    private static IcsObject read(String text) {
        return IcsObject.read(text.getBytes(UTF_8), Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);
    }

    private static String text(byte[] content) {
        return new String(content, UTF_8);
    }
}
