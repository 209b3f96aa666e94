package org.meetingmigration.notice.smtp;

import java.util.List;
import java.util.Map;

/// Port: the mail server of a tenant. Safe for use by several threads.
public interface MailServer extends AutoCloseable {

    /// Hands over one mail, in one transaction.
    ///
    /// @return what the server said of each recipient
    /// @throws Unavailable if it takes nothing from us now; no recipient was asked for
    Map<String, Answer> send(Mail mail);

    /// @param envelopeSender bounces go there
    /// @param recipients addresses, each once
    /// @param content goes over the wire as it is
    @SuppressWarnings("ArrayRecordComponent")
    record Mail(String messageId, String envelopeSender, List<String> recipients, byte[] content) {}

    /// Lets go of what is held in case of more mails.
    void rest();

    @Override
    void close();

    /// What became of a mail to one recipient.
    sealed interface Answer {

        /// @return one line as the server wrote it, such as `250 2.0.0 queued as 4A1B`
        String text();

        /// It is the server's now.
        record Taken(String text) implements Answer {}

        /// To be tried again; whether the server has it may be unknown.
        record Deferred(String text) implements Answer {}

        /// Trying again would give the same.
        record Refused(String text) implements Answer {}
    }

    /// It does not answer, or lets us do nothing.
    final class Unavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /// @param what for people, for example `mail.contoso.com:587 does not take the user and password`
        public Unavailable(String what, Exception cause) {
            super(what, cause);
        }
    }
}
