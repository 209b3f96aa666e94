package org.meetingmigration.http;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.meetingmigration.meeting.TransientFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What each call to a host passes: limits, the host's wish to be left alone, and the circuit.
final class HostGate {

    private static final Logger LOG = LoggerFactory.getLogger(HostGates.class);

    private final String host;
    private final InstantSource clock;
    private final Pause pause;
    private final Line line = new Line();
    private final MailboxLimits mailboxes = new MailboxLimits();
    private final Pace pace = new Pace();
    private final Circuit circuit = new Circuit();

    HostGate(String host, InstantSource clock, Pause pause) {
        this.host = host;
        this.clock = clock;
        this.pause = pause;
    }

    /// Waits until a call may begin.
    ///
    /// @throws TransientFailure when the circuit is open, or the host asked to be left alone for too long
    Pass enter(String mailbox, Limits limits, Patience patience) throws InterruptedException {
        check();
        mailboxes.enter(mailbox, limits.perMailbox());
        try {
            line.acquire(limits.perHost());
        } catch (InterruptedException e) {
            mailboxes.leave(mailbox);
            throw e;
        }
        var begun = false;
        try {
            waitForPace(limits, patience);
            var pass = begin(mailbox, limits);
            begun = true;
            return pass;
        } finally {
            if (!begun) {
                leave(mailbox);
            }
        }
    }

    HostState state() {
        synchronized (circuit) {
            return line.state(host, circuit.state());
        }
    }

    /// Whoever stands in line behind a dead host must not stand there longer than it takes to see that.
    private void check() {
        synchronized (circuit) {
            circuit.closedFor(clock.instant()).ifPresent(remaining -> {
                throw new TransientFailure(
                        host + " has not answered several times in a row and is left alone for a while",
                        Optional.of(remaining));
            });
        }
    }

    private Pass begin(String mailbox, Limits limits) {
        synchronized (circuit) {
            check();
            return new Pass(mailbox, limits, circuit.begin(), line.cuts());
        }
    }

    private void waitForPace(Limits limits, Patience patience) throws InterruptedException {
        waitWhilePaused(patience);
        var space = pace.space(clock.instant(), limits.perSecond());
        if (space.isPositive()) {
            pause.sleep(space);
            waitWhilePaused(patience);
        }
    }

    private void waitWhilePaused(Patience patience) throws InterruptedException {
        for (var left = pace.paused(clock.instant()); left.isPositive(); left = pace.paused(clock.instant())) {
            if (!patience.spend(left)) {
                throw new TransientFailure(host + " asked to be left alone for a while", Optional.of(left));
            }
            pause.sleep(left);
        }
    }

    private void leave(String mailbox) {
        line.release();
        mailboxes.leave(mailbox);
    }

    /// One call on its way. Says once how it went; to be closed.
    final class Pass implements AutoCloseable {

        private final String mailbox;
        private final Limits limits;
        private final boolean probe;
        private final int cuts;
        private boolean judged;

        private Pass(String mailbox, Limits limits, boolean probe, int cuts) {
            this.mailbox = mailbox;
            this.limits = limits;
            this.probe = probe;
            this.cuts = cuts;
        }

        /// The host is well, and could take more.
        void answered() {
            alive();
            line.grow(limits.perHost());
        }

        private void alive() {
            synchronized (circuit) {
                judged = true;
                if (circuit.answered(probe)) {
                    LOG.warn("{} answers again", host);
                }
            }
        }

        /// The connection broke, or the host is not well.
        void failed() {
            synchronized (circuit) {
                judged = true;
                if (circuit.failed(probe, clock.instant())) {
                    LOG.warn("{} does not answer; left alone for {}", host, circuit.length());
                }
            }
        }

        /// The host is well, but it is too much.
        void busy(Optional<Duration> retryAfter) {
            alive();
            slowDown();
            retryAfter.ifPresent(wish -> pace.pause(clock.instant().plus(wish)));
        }

        /// Half as many at a time from now on.
        void slowDown() {
            line.cut(limits.perHost(), cuts);
        }

        @Override
        public void close() {
            if (!judged) {
                synchronized (circuit) {
                    circuit.ended(probe);
                }
            }
            leave(mailbox);
        }
    }
}
