package org.meetingmigration.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;

/// A message whose Message-ID is given. The library would make one of the clock, a counter and the host's name.
final class FixedMimeMessage extends MimeMessage {

    private final String messageId;

    FixedMimeMessage(String messageId) {
        super(Session.getInstance(new Properties()));
        this.messageId = messageId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
