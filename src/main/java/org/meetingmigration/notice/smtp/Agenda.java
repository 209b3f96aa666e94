package org.meetingmigration.notice.smtp;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.meetingmigration.notice.MailQueue;
import org.meetingmigration.notice.MailQueue.DueMail;

/// Which mail goes next: reads some ahead, without their text, and holds back those over the caps. Gives no mail to two
/// threads at a time. Safe for use by several threads.
final class Agenda {

    private static final int AHEAD = 500;
    private static final int IN_ONE_TRANSACTION = 100;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(400);

    private final String tenant;
    private final MailQueue queue;
    private final RateCaps caps;
    private final Queue<DueMail> ahead = new ArrayDeque<>();
    private final Set<String> underWay = new HashSet<>();
    private Instant foundNothing = Instant.EPOCH;

    Agenda(String tenant, MailQueue queue, RateCaps caps) {
        this.tenant = tenant;
        this.queue = queue;
        this.caps = caps;
    }

    /// The mail, with those of its recipients who are due and below the caps; to be given back with [#done]. Empty when
    /// there is none now.
    synchronized Optional<DueMail> next(Instant now) {
        while (!caps.isReached(now) && (!ahead.isEmpty() || look(now))) {
            var mail = ahead.remove();
            var recipients = mail.recipients().stream()
                    .filter(recipient -> caps.take(recipient.domain(), now))
                    .limit(IN_ONE_TRANSACTION)
                    .toList();
            if (!recipients.isEmpty()) {
                underWay.add(mail.messageId());
                return Optional.of(new DueMail(mail.messageId(), mail.sender(), recipients));
            }
        }
        return Optional.empty();
    }

    /// Each look leaves out the domains whose recipients the last one found in vain, so that they hide nobody.
    ///
    /// @return whether there is something
    private boolean look(Instant now) {
        var age = Duration.between(foundNothing, now);
        if (!age.isNegative() && age.compareTo(BETWEEN_LOOKS) < 0) {
            return false;
        }
        queue.due(tenant, now, caps.reached(now), AHEAD).stream()
                .filter(mail -> !underWay.contains(mail.messageId()))
                .forEach(ahead::add);
        if (ahead.isEmpty()) {
            foundNothing = now;
        }
        return !ahead.isEmpty();
    }

    /// To be called when it is recorded what became of the mail. What was read ahead of it is from before that.
    synchronized void done(DueMail mail) {
        underWay.remove(mail.messageId());
        ahead.removeIf(read -> read.messageId().equals(mail.messageId()));
    }
}
