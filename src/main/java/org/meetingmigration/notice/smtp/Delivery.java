package org.meetingmigration.notice.smtp;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.meetingmigration.notice.MailQueue;
import org.meetingmigration.notice.MailQueue.DueMail;
import org.meetingmigration.notice.MailQueue.Recipient;
import org.meetingmigration.notice.MailQueue.Result;
import org.meetingmigration.notice.MailState;
import org.meetingmigration.notice.smtp.MailServer.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends the mails of one tenant, one with each [#step]: to the server, then into the queue what it answered. Who dies
/// between the two sends that mail again, under the same Message-ID. Safe for use by several threads of one process;
/// each of them sends another mail.
final class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final String tenant;
    private final MailQueue queue;
    private final MailServer server;
    private final DeliverySettings settings;
    private final DeliveryEvents events;
    private final Retries retries;
    private final Pause pause;
    private final Agenda agenda;
    private final ConcurrentLinkedQueue<Attempt> unrecorded = new ConcurrentLinkedQueue<>();

    Delivery(String tenant, MailQueue queue, MailServer server, DeliverySettings settings, DeliveryEvents events) {
        this.tenant = tenant;
        this.queue = queue;
        this.server = server;
        this.settings = settings;
        this.events = events;
        this.retries = new Retries(settings.random());
        this.pause = new Pause(tenant, retries, events);
        this.agenda = new Agenda(
                tenant,
                queue,
                new RateCaps(
                        settings.perMinute(),
                        settings.perDomain(),
                        settings.clock().instant()));
        events.available(tenant, true);
    }

    /// What is to be recorded of a mail.
    private record Attempt(DueMail mail, List<Result> results) {}

    /// Sends the next mail.
    ///
    /// @return false when there is none that may go now
    boolean step() {
        // The store could not take these; before it does, nothing more is sent that it could not take either.
        for (var attempt = unrecorded.poll(); attempt != null; attempt = unrecorded.poll()) {
            record(attempt);
        }
        var now = settings.clock().instant();
        if (pause.isOn(now)) {
            return false;
        }
        var mail = agenda.next(now);
        mail.ifPresent(this::deliver);
        return mail.isPresent();
    }

    private void deliver(DueMail mail) {
        Map<String, Answer> answers;
        try {
            var content = queue.content(tenant, mail.messageId());
            if (content.isEmpty()) {
                agenda.done(mail);
                return;
            }
            answers = send(mail, content.get());
            pause.end();
        } catch (MailServer.Unavailable e) {
            pause.begin(e, settings.clock().instant());
            agenda.done(mail);
            return;
        } catch (RuntimeException e) {
            agenda.done(mail);
            throw e;
        }
        var now = settings.clock().instant();
        record(new Attempt(
                mail,
                mail.recipients().stream()
                        .map(recipient -> result(recipient, answers, now))
                        .toList()));
    }

    private Map<String, Answer> send(DueMail mail, byte[] content) {
        var addresses = mail.recipients().stream().map(Recipient::address).toList();
        var envelopeSender = settings.envelopeSender().isEmpty() ? mail.sender() : settings.envelopeSender();
        return server.send(new MailServer.Mail(mail.messageId(), envelopeSender, addresses, content));
    }

    private Result result(Recipient recipient, Map<String, Answer> answers, Instant now) {
        var answer = answers.getOrDefault(recipient.address(), new Answer.Deferred(""));
        return switch (answer) {
            case Answer.Taken(var text) -> new Result(recipient.address(), MailState.Sent, now, text);
            case Answer.Refused(var text) -> new Result(recipient.address(), MailState.Failed, now, text);
            case Answer.Deferred(var text) ->
                retries.next(recipient, now)
                        .map(due -> new Result(recipient.address(), MailState.Owed, due, text))
                        .orElseGet(() -> new Result(recipient.address(), MailState.Failed, now, text));
        };
    }

    private void record(Attempt attempt) {
        try {
            queue.record(
                    tenant,
                    attempt.mail().messageId(),
                    attempt.results(),
                    settings.clock().instant());
        } catch (RuntimeException e) {
            unrecorded.add(attempt);
            throw e;
        }
        agenda.done(attempt.mail());
        tell(attempt);
    }

    private void tell(Attempt attempt) {
        var sent = count(attempt, MailState.Sent);
        var failed = count(attempt, MailState.Failed);
        events.sent(tenant, sent);
        events.failed(tenant, failed);
        LOG.debug(
                "Mail {} of tenant {}: {} sent, {} failed, {} later",
                attempt.mail().messageId(),
                tenant,
                sent,
                failed,
                attempt.results().size() - sent - failed);
    }

    private static long count(Attempt attempt, MailState state) {
        return attempt.results().stream()
                .filter(result -> result.state() == state)
                .count();
    }
}
