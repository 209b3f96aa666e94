package org.meetingmigration.notice.smtp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A mail server that takes everything, unless told otherwise.
final class FakeMailServer implements MailServer {

    final List<Mail> taken = new ArrayList<>();
    final Map<String, Answer> answers = new HashMap<>();
    boolean unavailable;
    int asked;

    @Override
    public synchronized Map<String, Answer> send(Mail mail) {
        asked++;
        if (unavailable) {
            throw new Unavailable("mail.test:25 cannot be reached", new IllegalStateException());
        }
        var result = new LinkedHashMap<String, Answer>();
        for (String recipient : mail.recipients()) {
            result.put(recipient, answers.getOrDefault(recipient, new Answer.Taken("250 ok")));
        }
        if (result.values().stream().anyMatch(Answer.Taken.class::isInstance)) {
            taken.add(mail);
        }
        return result;
    }

    @Override
    public void rest() {}

    @Override
    public void close() {}
}
