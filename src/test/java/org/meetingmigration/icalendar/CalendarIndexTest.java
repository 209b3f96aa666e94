package org.meetingmigration.icalendar;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarIndexTest {

    private static CalendarIndex index(String text) {
        return CalendarIndex.of(text.getBytes(UTF_8));
    }

    private static EventText event(String text) {
        byte[] raw = text.getBytes(UTF_8);
        return EventText.of(raw, CalendarIndex.of(raw).events().getFirst());
    }

    private static String description(byte[] raw) {
        return EventText.of(raw, CalendarIndex.of(raw).events().getFirst())
                .first("DESCRIPTION")
                .orElseThrow()
                .value(Encoding.TEXT)
                .text();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void eventShouldReachFromItsBeginToTheLineEndOfItsEnd(String eol) {
        var text = String.join(eol, "BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:a", "END:VEVENT", "END:VCALENDAR", "");
        var found = index(text).events().getFirst();
        assertThat(found.uid()).isEqualTo("a");
        assertThat(found.closed()).isTrue();
        assertThat(text.substring(found.start(), found.end()))
                .startsWith("BEGIN:VEVENT")
                .endsWith("END:VEVENT" + eol);
    }

    @Test
    void mixedLineEndsShouldBeRead() {
        var event = event("BEGIN:VEVENT\nUID:a\r\nDESCRIPTION:x\r\n y\n\tz\r\nEND:VEVENT\n");
        assertThat(event.first("DESCRIPTION").orElseThrow().value(Encoding.TEXT).text())
                .isEqualTo("xyz");
        assertThat(event.malformed()).isFalse();
    }

    @Test
    void byteOrderMarkShouldStandBeforeTheFirstLine() {
        assertThat(index("\ufeffBEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nEND:VEVENT\nEND:VCALENDAR\n")
                        .events())
                .hasSize(1);
    }

    @Test
    void latin1ShouldBeReadByteByByte() {
        assertThat(description("BEGIN:VEVENT\nDESCRIPTION:Møde på\nEND:VEVENT\n".getBytes(ISO_8859_1)))
                .isEqualTo("Møde på");
    }

    @Test
    void foldsShouldBeUndoneInsideCharactersEscapesAndNames() {
        byte[] emoji = "😀".getBytes(UTF_8);
        byte[] head = "BEGIN:VEVENT\nDESCR\n IPTION:a\\\r\n\tnb".getBytes(UTF_8);
        byte[] tail = "\nEND:VEVENT\n".getBytes(UTF_8);
        var raw = new java.io.ByteArrayOutputStream();
        raw.writeBytes(head);
        raw.write(emoji, 0, 2);
        raw.writeBytes("\n ".getBytes(UTF_8));
        raw.write(emoji, 2, 2);
        raw.writeBytes(tail);
        assertThat(description(raw.toByteArray())).isEqualTo("a\nb😀");
    }

    @Test
    void blankLinesShouldNotBeMalformed() {
        var event = event("BEGIN:VEVENT\n\nUID:a\n\r\nDESCRIPTION:x\n\nEND:VEVENT\n");
        assertThat(event.malformed()).isFalse();
        assertThat(event.value("DESCRIPTION")).isEqualTo("x");
    }

    @Test
    void rawLineBreaksInAValueShouldBeMalformed() {
        assertThat(event("BEGIN:VEVENT\nDESCRIPTION:Hello\nhow are you\nEND:VEVENT\n")
                        .malformed())
                .isTrue();
        assertThat(event("BEGIN:VEVENT\nDESCRIPTION:Join\nhttps://zoom.us/j/1\nEND:VEVENT\n")
                        .malformed())
                .isTrue();
    }

    @Test
    void eventWithoutItsEndShouldEndBeforeTheNextOne() {
        var events = index("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nBEGIN:VEVENT\nUID:b\nEND:VEVENT\nEND:VCALENDAR\n")
                .events();
        assertThat(events).extracting(CalendarIndex.Component::uid).containsExactly("a", "b");
        assertThat(events).extracting(CalendarIndex.Component::closed).containsExactly(false, true);
    }

    @Test
    void eventCutOffByTheEndOfTheFileShouldBeMalformed() {
        assertThat(event("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDESCRIPTION:x").malformed())
                .isTrue();
    }

    @Test
    void componentsInsideTheEventShouldKeepTheirProperties() {
        var event = event("BEGIN:VEVENT\nUID:a\nBEGIN:VALARM\nACTION:EMAIL\nDESCRIPTION:alarm\nEND:VALARM\n"
                + "BEGIN:PARTICIPANT\nDESCRIPTION:person\nUID:p\nEND:PARTICIPANT\nDESCRIPTION:own\nEND:VEVENT\n");
        assertThat(event.value("DESCRIPTION")).isEqualTo("own");
        assertThat(event.alarms()).hasSize(1);
        assertThat(event.alarms().getFirst())
                .extracting(ContentLine::plainValue)
                .containsExactly("EMAIL", "alarm");
        assertThat(event.malformed()).isFalse();
    }

    @Test
    void endOfAComponentThatWasNotBegunShouldBeMalformed() {
        assertThat(event("BEGIN:VEVENT\nUID:a\nEND:VALARM\nDESCRIPTION:lost\nEND:VEVENT\n")
                        .malformed())
                .isTrue();
    }

    @Test
    void alarmWithoutItsEndShouldBeMalformed() {
        assertThat(event("BEGIN:VEVENT\nUID:a\nBEGIN:VALARM\nACTION:EMAIL\nDESCRIPTION:whose?\nEND:VEVENT\n")
                        .malformed())
                .isTrue();
    }

    @Test
    void identifierOfAnInnerComponentShouldNotBeTheEvents() {
        assertThat(index("BEGIN:VEVENT\nBEGIN:VALARM\nUID:alarm\nEND:VALARM\nUID:event\nEND:VEVENT\n")
                        .events()
                        .getFirst()
                        .uid())
                .isEqualTo("event");
    }

    @Test
    void quotedParameterMayHoldColonsAndSemicolons() {
        var line = event(
                        "BEGIN:VEVENT\nDTSTART;TZID=\"(GMT-05:00) A; B\";VALUE=DATE-TIME:20260101T000000\nEND:VEVENT\n")
                .first("DTSTART")
                .orElseThrow();
        assertThat(line.parameter("TZID")).isEqualTo("(GMT-05:00) A; B");
        assertThat(line.parameter("VALUE")).isEqualTo("DATE-TIME");
        assertThat(line.plainValue()).isEqualTo("20260101T000000");
    }

    @Test
    void valueShouldFollowTheFirstColonBehindAQuoteThatIsNeverClosed() {
        var line = event("BEGIN:VEVENT\nDTSTART;TZID=\"W. Europe:20260101T000000\nEND:VEVENT\n")
                .first("DTSTART")
                .orElseThrow();
        assertThat(line.plainValue()).isEqualTo("20260101T000000");
    }

    @Test
    void dataUriOfAnAlternativeShouldBeDecoded() {
        var line = event("BEGIN:VEVENT\nDESCRIPTION;LANGUAGE=da;ALTREP=\"data:text/html;charset=utf-8,%3Cp%3E\n "
                        + "Hej%20%F0%9F%\n\t98%80%3C%2Fp%3E\":Hej\nEND:VEVENT\n")
                .first("DESCRIPTION")
                .orElseThrow();
        assertThat(line.htmlDataUri("ALTREP").orElseThrow().text()).isEqualTo("<p>Hej 😀</p>");
        assertThat(line.parameter("LANGUAGE")).isEqualTo("da");
        assertThat(line.value(Encoding.TEXT).text()).isEqualTo("Hej");
    }

    @Test
    void alternativeThatIsNoHtmlShouldBeLeftAlone() {
        var line = event("BEGIN:VEVENT\nDESCRIPTION;ALTREP=\"cid:part1@example.org\":Hej\nEND:VEVENT\n")
                .first("DESCRIPTION")
                .orElseThrow();
        assertThat(line.htmlDataUri("ALTREP")).isEmpty();
    }

    @Test
    void hugeLineShouldBeReadWhetherFoldedOrNot() {
        String value = "x".repeat(3_000_000);
        assertThat(description(("BEGIN:VEVENT\nDESCRIPTION:" + value + "\nEND:VEVENT\n").getBytes(UTF_8)))
                .isEqualTo(value);
        String folded = value.replaceAll(".{70}", "$0\r\n ");
        assertThat(description(("BEGIN:VEVENT\r\nDESCRIPTION:" + folded + "\r\nEND:VEVENT\r\n").getBytes(UTF_8)))
                .isEqualTo(value);
    }

    @Test
    void utf16ShouldBeRefusedWithItsLine() {
        assertRefused("BEGIN:VCALENDAR\r\n".getBytes(UTF_16), 1, "UTF-16");
        assertRefused("BEGIN:VCALENDAR\r\n".getBytes(UTF_16LE), 1, "NUL byte");
        assertRefused("BEGIN:VCALENDAR\nX:\0\n".getBytes(UTF_8), 2, "NUL byte");
    }

    @Test
    void carriageReturnsAloneShouldBeRefused() {
        assertRefused("BEGIN:VCALENDAR\rEND:VCALENDAR\r".getBytes(UTF_8), 1, "carriage return");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "hello", "<html></html>", "UID:x\n"})
    void fileWithoutAnyComponentShouldBeRefused(String text) {
        assertRefused(text.getBytes(UTF_8), 1, "no iCalendar component");
    }

    private static void assertRefused(byte[] raw, int line, String reason) {
        assertThatThrownBy(() -> CalendarIndex.of(raw))
                .isInstanceOf(UnreadableCalendar.class)
                .hasMessageContaining("line " + line + ":")
                .hasMessageContaining(reason);
    }
}
