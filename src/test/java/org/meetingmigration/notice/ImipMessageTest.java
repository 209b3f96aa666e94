package org.meetingmigration.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.meetingmigration.meeting.Attendee;

class ImipMessageTest {

    private static final List<Attendee> TWO = List.of(
            new Attendee("ann@example.org", "Ann Åberg", "ACCEPTED"),
            new Attendee("bo@partner.example", "", "NEEDS-ACTION"));

    @Test
    void messageShouldCarryTheMeetingInThreeForms() throws Exception {
        var parsed = parse(ImipMessage.compose(notice("Budget", Locale.ENGLISH, TWO)));

        assertThat(parsed.getContentType()).startsWith("multipart/alternative");
        var parts = (MimeMultipart) parsed.getContent();
        assertThat(parts.getCount()).isEqualTo(3);
        assertThat(parts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(text(parts.getBodyPart(0))).isEqualTo("Nyt link\r\næøå\r\n");
        assertThat(parts.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
        assertThat(text(parts.getBodyPart(1))).isEqualTo("<p>Nyt link æøå</p>");
        assertThat(parts.getBodyPart(2).getContentType()).isEqualTo("text/calendar; method=REQUEST; charset=UTF-8");
        assertThat(text(parts.getBodyPart(2))).isEqualTo(calendar(TWO));
    }

    @Test
    void calendarPartShouldBeReadableAsIcalendar() throws Exception {
        var parts = (MimeMultipart) parse(ImipMessage.compose(notice("Budget", Locale.ENGLISH, TWO)))
                .getContent();
        var calendar = new CalendarBuilder().build(parts.getBodyPart(2).getInputStream());
        assertThat(calendar.getProperty(Property.METHOD).orElseThrow().getValue())
                .isEqualTo("REQUEST");
        var event = calendar.getComponents().getFirst();
        assertThat(event.getProperties(Property.ATTENDEE)).hasSize(2);
    }

    @Test
    void headersShouldNameSenderRecipientsAndRobot() throws Exception {
        var parsed = parse(ImipMessage.compose(notice("Budget", Locale.ENGLISH, TWO)));
        var sender = (InternetAddress) parsed.getFrom()[0];
        assertThat(sender.getAddress()).isEqualTo("soren@example.org");
        assertThat(sender.getPersonal()).isEqualTo("Søren 議長");
        var to = parsed.getRecipients(Message.RecipientType.TO);
        assertThat(to).hasSize(2);
        assertThat(((InternetAddress) to[0]).getPersonal()).isEqualTo("Ann Åberg");
        assertThat(parsed.getHeader("Date")).containsExactly("Fri, 30 Jan 2026 10:00:00 +0000");
        assertThat(parsed.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(parsed.getHeader("X-Mailer")).containsExactly("Meeting Migration Service");
        assertThat(parsed.getHeader("MIME-Version")).containsExactly("1.0");
    }

    @ParameterizedTest
    @CsvSource({
        "en, Updated: Møde", "da-DK, Opdateret: Møde", "de, Aktualisiert: Møde", "es, Actualizado: Møde",
        "fi, Päivitetty: Møde", "fr, Mis à jour: Møde", "ja, 更新: Møde", "nl, Bijgewerkt: Møde",
        "no, Oppdatert: Møde", "nb-NO, Oppdatert: Møde", "pl, Zaktualizowano: Møde", "sv, Uppdaterad: Møde",
        "tlh, Updated: Møde",
    })
    void subjectShouldBeginInTheMeetingsLanguage(String language, String subject) throws Exception {
        var parsed = parse(ImipMessage.compose(notice("Møde", Locale.forLanguageTag(language), TWO)));
        assertThat(parsed.getSubject()).isEqualTo(subject);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hi\r\nBcc: victim@example.net",
                "Hi\nBcc: victim@example.net\n\n<script>",
                "Hi\u2028Bcc: victim@example.net",
                "Hi\u0085Bcc: x@y\u0000",
                "=?UTF-8?Q?=0D=0ABcc:_victim@example.net?=",
                "\ud800 broken",
                "\r\n\r\n--mms-0\r\n",
            })
    void hostileTextShouldNotBecomeAHeader(String hostile) throws Exception {
        var recipients = List.of(new Attendee("ann@example.org", hostile, ""));
        var notice = new Notice(
                "soren@example.org",
                hostile,
                recipients,
                hostile,
                0,
                Instant.EPOCH,
                hostile,
                Locale.ENGLISH,
                hostile,
                calendar(TWO),
                hostile,
                hostile);
        var raw = raw(ImipMessage.compose(notice));
        var parsed = parse(ImipMessage.compose(notice));

        assertThat(UpdatedSubject.of(hostile, Locale.ENGLISH).codePoints())
                .noneMatch(
                        c -> Character.isISOControl(c) || c == 0x2028 || Character.getType(c) == Character.SURROGATE);
        assertThat(parsed.getHeader("Bcc")).isNull();
        assertThat(parsed.getAllRecipients()).hasSize(1);
        assertThat(((MimeMultipart) parsed.getContent()).getCount()).isEqualTo(3);
        var head = new String(raw, StandardCharsets.ISO_8859_1).split("\r\n\r\n")[0];
        assertThat(head.split("\r\n")).allMatch(line -> line.matches("[ \t].*|[A-Za-z-]+: ?.*"));
        assertThat(raw).doesNotContain(0);
    }

    @Test
    void sameNoticeShouldGiveTheSameBytes() {
        assertThat(raw(ImipMessage.compose(notice("Budget", Locale.ENGLISH, TWO))))
                .isEqualTo(raw(ImipMessage.compose(notice("Budget", Locale.ENGLISH, TWO))));
    }

    @Test
    void messageIdShouldDependOnRequestMeetingAndRecipientsAlone() throws Exception {
        var message = ImipMessage.compose(notice("Budget", Locale.ENGLISH, TWO));
        assertThat(message.messageId()).matches("<[0-9a-f]{64}@mms\\.example\\.org>");
        assertThat(message.fileName()).matches("[0-9a-f]{64}\\.eml");
        assertThat(parse(message).getMessageID()).isEqualTo(message.messageId());
        assertThat(ImipMessage.compose(notice("Other", Locale.FRENCH, TWO.reversed()))
                        .messageId())
                .isEqualTo(message.messageId());
        assertThat(ImipMessage.compose(notice("Budget", Locale.ENGLISH, TWO.subList(0, 1)))
                        .messageId())
                .isNotEqualTo(message.messageId());
    }

    @Test
    void threeHundredAttendeesShouldBeOneMessage() throws Exception {
        var many = IntStream.range(0, 300)
                .mapToObj(i -> new Attendee("person" + i + "@example.org", "Persön " + i, "ACCEPTED"))
                .toList();
        var message = ImipMessage.compose(notice("All hands", Locale.ENGLISH, many));
        assertThat(parse(message).getAllRecipients()).hasSize(300);
        assertThat(new String(raw(message), StandardCharsets.ISO_8859_1).lines())
                .allMatch(line -> line.length() <= 998);
    }

    /// Providers have given them away; one of them must not keep the mail from the others.
    @ParameterizedTest
    @ValueSource(strings = {"ann..lee@example.jp", ".ann@example.jp", "ann.@example.jp"})
    void dotsWhereTheyMustNotStandShouldBeQuoted(String email) throws Exception {
        var recipients = List.of(new Attendee(email, "Ann", ""), new Attendee("bo@example.org", "", ""));
        var message = ImipMessage.compose(notice("Budget", Locale.ENGLISH, recipients));

        var quoted = "\"" + email.replace("@", "\"@");
        assertThat(parse(message).getAllRecipients())
                .extracting(to -> ((InternetAddress) to).getAddress())
                .containsExactly(quoted, "bo@example.org");
        assertThat(message.queued().recipients()).containsExactly(quoted, "bo@example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "a@x_y.org",
                "a@x.org.",
                "a@b@c\r\n",
                "a b@example.org",
                "<a@example.org>",
                "a@",
                "jørgen@example.org"
            })
    void whatIsNoMailAddressShouldBeRefused(String email) {
        var recipients = List.of(new Attendee(email, "", ""));
        assertThatThrownBy(() -> ImipMessage.compose(notice("Budget", Locale.ENGLISH, recipients)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static Notice notice(String subject, Locale language, List<Attendee> recipients) {
        return new Notice(
                "soren@example.org",
                "Søren 議長",
                recipients,
                "uid-1",
                3,
                Instant.parse("2026-01-30T10:00:00Z"),
                "request-1",
                language,
                subject,
                calendar(recipients),
                "Nyt link\næøå\n",
                "<p>Nyt link æøå</p>");
    }

    private static String calendar(List<Attendee> attendees) {
        return """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//test//EN
                METHOD:REQUEST
                BEGIN:VEVENT
                UID:uid-1
                DTSTAMP:20260130T100000Z
                DTSTART:20260202T090000Z
                SEQUENCE:3
                SUMMARY:Møde 更新
                ORGANIZER:mailto:soren@example.org
                %s
                END:VEVENT
                END:VCALENDAR
                """.formatted(attendees.stream()
                        .map(attendee -> "ATTENDEE:mailto:" + attendee.email())
                        .collect(Collectors.joining("\n")))
                .replace("\n", "\r\n");
    }

    private static byte[] raw(ImipMessage message) {
        var bytes = new ByteArrayOutputStream();
        try {
            message.writeTo(bytes);
        } catch (IOException inMemory) {
            throw new AssertionError(inMemory);
        }
        return bytes.toByteArray();
    }

    private static MimeMessage parse(ImipMessage message) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw(message)));
    }

    private static String text(BodyPart part) throws Exception {
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
