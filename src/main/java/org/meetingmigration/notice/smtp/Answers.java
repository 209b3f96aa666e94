package org.meetingmigration.notice.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.notice.smtp.MailServer.Answer;

/// What the server said of each recipient, read from what the library throws.
final class Answers {

    private static final int OK = 250;

    /// The server closes the connection.
    private static final int CLOSING = 421;

    /// Nobody else's mail would fare better: sign-in required, mechanism too weak, encryption required (RFC 4954 6,
    /// RFC 3207 4).
    private static final List<Integer> SIGN_IN = List.of(530, 534, 535, 538);

    private final Map<String, Answer> byRecipient = new LinkedHashMap<>();
    private final List<String> recipients;
    private boolean complete = true;

    Answers(List<String> recipients) {
        this.recipients = recipients;
    }

    Map<String, Answer> byRecipient() {
        return byRecipient;
    }

    /// Whether every command was answered, so that the connection can be used again.
    boolean isComplete() {
        return complete;
    }

    /// @param response to the mail's text
    void taken(String response) {
        others(new Answer.Taken(AnswerText.of(response)));
    }

    /// @throws MailServer.Unavailable if the server wants somebody signed in
    void failed(MessagingException fault, String place) {
        for (Exception each = fault; each instanceof MessagingException next; each = next.getNextException()) {
            if (next instanceof SMTPAddressFailedException recipient && isCode(recipient.getReturnCode())) {
                byRecipient.put(
                        recipient.getAddress().getAddress(), answer(recipient.getReturnCode(), recipient.getMessage()));
            }
        }
        switch (fault) {
            case SMTPSendFailedException end when end.getReturnCode() == OK -> taken(String.valueOf(end.getMessage()));
            case SMTPSendFailedException end
            when isCode(end.getReturnCode()) -> {
                if (SIGN_IN.contains(end.getReturnCode())) {
                    throw new MailServer.Unavailable(
                            place + " wants to know who we are (" + end.getReturnCode() + ")", end);
                }
                others(answer(end.getReturnCode(), end.getMessage()));
            }
            case SendFailedException _ when byRecipient.keySet().containsAll(recipients) -> {}
            default -> broken();
        }
    }

    /// Nobody knows whether the server has the mail.
    void broken() {
        complete = false;
        others(new Answer.Deferred("the connection broke"));
    }

    private void others(Answer answer) {
        recipients.forEach(recipient -> byRecipient.putIfAbsent(recipient, answer));
    }

    private static boolean isCode(int code) {
        return code >= 400 && code <= 599;
    }

    private Answer answer(int code, @Nullable String response) {
        if (code == CLOSING) {
            complete = false;
        }
        var text = AnswerText.of(String.valueOf(response));
        return code < 500 ? new Answer.Deferred(text) : new Answer.Refused(text);
    }
}
