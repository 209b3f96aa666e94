package org.meetingmigration.notice;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Stream;

/// An iMIP message (RFC 6047): a mail that tells attendees of a changed meeting, with the meeting itself for their
/// calendar program.
///
/// All recipients stand in To: they see one another in the meeting anyway. The same notice gives the same bytes.
public final class ImipMessage {

    private static final int LONGEST_NAME = 200;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final String fileName;
    private final MailQueue.QueuedMail mail;

    private ImipMessage(String fileName, MailQueue.QueuedMail mail) {
        this.fileName = fileName;
        this.mail = mail;
    }

    /// @throws IllegalArgumentException when the organizer or a recipient has no mail address
    public static ImipMessage compose(Notice notice) {
        var sender = address(notice.organizerEmail());
        var digest = Digest.of(Stream.concat(
                Stream.of(notice.requestId(), notice.uid()),
                notice.recipients().stream().map(to -> to.email()).sorted()));
        var messageId = "<" + digest + "@mms." + sender.domain() + ">";
        try {
            return new ImipMessage(
                    digest + ".eml",
                    new MailQueue.QueuedMail(
                            messageId,
                            notice.requestId(),
                            notice.uid(),
                            sender.toString(),
                            notice.recipients().stream()
                                    .map(to -> address(to.email()).toString())
                                    .distinct()
                                    .toList(),
                            bytes(message(notice, sender, messageId))));
        } catch (MessagingException impossible) {
            throw new IllegalStateException("Message " + messageId + " cannot be composed", impossible);
        }
    }

    /// With its angle brackets. Depends on request, meeting and recipients alone.
    public String messageId() {
        return mail.messageId();
    }

    /// For [MailQueue#put].
    public MailQueue.QueuedMail queued() {
        return mail;
    }

    /// From the message id: 64 hexadecimal digits and `.eml`.
    public String fileName() {
        return fileName;
    }

    /// Writes the message as it goes over the wire, lines ending with CRLF. Leaves the stream open.
    public void writeTo(OutputStream out) throws IOException {
        out.write(mail.content());
    }

    private static FixedMimeMessage message(Notice notice, MailAddress sender, String messageId)
            throws MessagingException {
        var message = new FixedMimeMessage(messageId);
        message.setFrom(named(sender, notice.organizerName()));
        var recipients = new ArrayList<InternetAddress>();
        for (var attendee : notice.recipients()) {
            recipients.add(named(address(attendee.email()), attendee.name()));
        }
        message.setRecipients(RecipientType.TO, recipients.toArray(InternetAddress[]::new));
        message.setSubject(UpdatedSubject.of(notice.subject(), notice.language()), "UTF-8");
        message.setHeader("Date", DATE.format(notice.stamp()));
        // RFC 3834: keeps out-of-office programs from answering.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Mailer", "Meeting Migration Service");
        message.setContent(alternatives(notice, messageId));
        message.saveChanges();
        return message;
    }

    private static MimeMultipart alternatives(Notice notice, String messageId) throws MessagingException {
        var boundary = "mms-"
                + Digest.of(Stream.of(messageId, notice.plain(), notice.html(), notice.calendarText()))
                        .substring(0, 40);
        var alternatives = new FixedMultipart(boundary);
        alternatives.addBodyPart(part("text/plain; charset=UTF-8", crlf(notice.plain())));
        alternatives.addBodyPart(part("text/html; charset=UTF-8", crlf(notice.html())));
        alternatives.addBodyPart(part("text/calendar; method=REQUEST; charset=UTF-8", notice.calendarText()));
        return alternatives;
    }

    private static MimeBodyPart part(String type, String text) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(text.getBytes(StandardCharsets.UTF_8), type)));
        part.setHeader("Content-Type", type);
        // Base64 alone brings every line end and every long line through unchanged.
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static String crlf(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').replace("\n", "\r\n");
    }

    private static InternetAddress named(MailAddress address, String name) throws MessagingException {
        var named = new InternetAddress(address.toString(), true);
        var line = UpdatedSubject.oneLine(name, LONGEST_NAME);
        if (!line.isEmpty()) {
            try {
                named.setPersonal(line, "UTF-8");
            } catch (IOException noUtf8) {
                throw new UncheckedIOException(noUtf8);
            }
        }
        return named;
    }

    private static MailAddress address(String email) {
        return MailAddress.parse(email).orElseThrow(() -> new IllegalArgumentException("Not a mail address: " + email));
    }

    private static byte[] bytes(FixedMimeMessage message) throws MessagingException {
        var bytes = new ByteArrayOutputStream();
        try {
            message.writeTo(bytes);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }
}
