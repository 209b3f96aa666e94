package org.meetingmigration.server.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.notice.MailQueue.Recipient;
import org.meetingmigration.notice.MailQueue.Row;
import org.meetingmigration.notice.MailState;

/// A mail to one recipient.
///
/// @param uid of the meeting
/// @param correlationId the request that it tells of
/// @param nextDue when it is tried the next time; null once it is not owed
/// @param lastAnswer of the mail server; empty before the first attempt
public record MailJson(
        String messageId,
        String uid,
        String correlationId,
        String recipient,
        String state,
        int attempts,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant nextDue,
        String lastAnswer,
        Instant modified) {

    public static MailJson of(Row row) {
        return of(row, row.recipient(), row.answer());
    }

    /// Of the recipient no more than the domain, of the answer no more than its codes.
    public static MailJson masked(Row row) {
        return of(row, "***@" + Recipient.domain(row.recipient()), codes(row.answer()));
    }

    private static MailJson of(Row row, String recipient, String answer) {
        return new MailJson(
                row.messageId(),
                row.uid(),
                row.requestId(),
                recipient,
                row.state().name(),
                row.attempts(),
                row.state() == MailState.Owed ? row.due() : null,
                answer,
                row.modified());
    }

    /// For example `550 5.1.1`: a server may name somebody in its words.
    private static String codes(String answer) {
        var end = 0;
        while (end < answer.length() && "0123456789. -".indexOf(answer.charAt(end)) >= 0) {
            end++;
        }
        return answer.substring(0, end).strip();
    }

    /// @param state one of the three
    /// @param recipientCount recipients in it, of all mails
    public record CountJson(String state, long recipientCount) {}
}
