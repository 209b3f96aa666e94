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

    /// A look past all the recipients of domains that wait takes the longer the more they are.
    private static final Duration PAST_MANY = Duration.ofSeconds(5);

    private final String tenant;
    private final MailQueue queue;
    private final RateCaps caps;
    private final Queue<DueMail> ahead = new ArrayDeque<>();
    private final Set<String> underWay = new HashSet<>();
    private Vain vain = new Vain(Set.of(), Instant.EPOCH, Duration.ZERO);

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
        var without = caps.reached(now);
        if (vain.isKnown(without, now)) {
            return false;
        }
        var due = queue.due(tenant, now, without, AHEAD);
        due.stream().filter(mail -> !underWay.contains(mail.messageId())).forEach(ahead::add);
        if (ahead.isEmpty()) {
            vain = new Vain(without, now, due.isEmpty() && !without.isEmpty() ? PAST_MANY : BETWEEN_LOOKS);
        }
        return !ahead.isEmpty();
    }

    /// A look that found nothing. With fewer domains left out, another may.
    private record Vain(Set<String> without, Instant at, Duration holds) {

        boolean isKnown(Set<String> leftOut, Instant now) {
            var age = Duration.between(at, now);
            return !age.isNegative() && age.compareTo(holds) < 0 && leftOut.containsAll(without);
        }
    }

    /// To be called when it is recorded what became of the mail: until then no look takes it, as it may be from before.
    synchronized void done(DueMail mail) {
        underWay.remove(mail.messageId());
    }
}
