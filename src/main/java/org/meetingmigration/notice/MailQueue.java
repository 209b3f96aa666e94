package org.meetingmigration.notice;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Port: mails that wait for a mail server, and what became of them. Every method is one transaction and durable when
/// it returns. Safe for use by several threads; one delivery per tenant.
///
/// A mail is known by tenant and Message-ID for as long as its row is kept, also when it was sent and its text is gone.
public interface MailQueue {

    /// Takes a mail, owed to each of its recipients from now on. One that is known already changes nothing.
    ///
    /// @return whether it is new
    boolean put(String tenant, QueuedMail mail, Instant now);

    /// @param messageId with its angle brackets, see [ImipMessage#messageId]
    /// @param requestId the request that it tells of
    /// @param uid of the meeting
    /// @param sender the organizer's address
    /// @param recipients addresses, each once; at least one
    /// @param content the message as it goes over the wire; not copied, not to be changed
    @SuppressWarnings("ArrayRecordComponent")
    record QueuedMail(
            String messageId, String requestId, String uid, String sender, List<String> recipients, byte[] content) {

        public QueuedMail {
            recipients = List.copyOf(recipients);
            if (recipients.isEmpty()) {
                throw new IllegalArgumentException("A mail needs a recipient");
            }
        }
    }

    /// What is due, the longest due first; recipients of one mail together, as far as they are due.
    ///
    /// @param domains whose recipients are left out, see [Recipient#domain]
    /// @param recipients how many of them at most, of all mails together
    List<DueMail> due(String tenant, Instant now, Set<String> domains, int recipients);

    /// @param recipients those who are due
    record DueMail(String messageId, String sender, List<Recipient> recipients) {

        public DueMail {
            recipients = List.copyOf(recipients);
        }
    }

    /// @param address for example `anna@example.org`
    /// @param attempts that failed before
    /// @param firstTried null before the first attempt
    record Recipient(String address, int attempts, @Nullable Instant firstTried) {

        /// What is behind the `@`, in lower case.
        public String domain() {
            return domain(address);
        }

        public static String domain(String address) {
            return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        }
    }

    /// The text of a mail; empty once nobody is owed it any more.
    Optional<byte[]> content(String tenant, String messageId);

    /// Notes what became of an attempt. Who was sent it or has failed stays so. With the last owed recipient the text
    /// goes.
    void record(String tenant, String messageId, List<Result> results, Instant now);

    /// @param due when it is to be tried again; of no meaning once it is not owed
    /// @param answer of the mail server, one line such as `550 5.1.1 no such user`; names no address
    record Result(String recipient, MailState state, Instant due, String answer) {}

    /// How many recipients there are in each state; every state is there.
    Map<MailState, Long> count(String tenant);

    /// Recipients with their mails, the last changed first.
    ///
    /// @param state null for any
    /// @param after the row to go on behind; null to begin
    List<Row> list(String tenant, @Nullable MailState state, @Nullable Cursor after, int limit);

    record Cursor(Instant modified, long number) {}

    /// @param number of the store's own, greater for later ones
    /// @param due see [Result#due]
    /// @param answer empty before the first
    record Row(
            long number,
            String messageId,
            String requestId,
            String uid,
            String recipient,
            MailState state,
            int attempts,
            Instant due,
            String answer,
            Instant modified) {

        public Cursor cursor() {
            return new Cursor(modified, number);
        }
    }

    /// Forgets mails that are owed to nobody and were not changed since; those of a request that may still run stay.
    ///
    /// @return how many mails
    int removeEndedBefore(String tenant, Instant modified, int limit);
}
