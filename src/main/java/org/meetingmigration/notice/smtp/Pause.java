package org.meetingmigration.notice.smtp;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Leaves a mail server alone that takes nothing from us: for five seconds, longer each time, to five minutes. Says so
/// once. Safe for use by several threads.
final class Pause {

    private static final Logger LOG = LoggerFactory.getLogger(Pause.class);
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(4);

    private final String tenant;
    private final Retries retries;
    private final DeliveryEvents events;
    private int times;
    private Instant until = Instant.EPOCH;

    Pause(String tenant, Retries retries, DeliveryEvents events) {
        this.tenant = tenant;
        this.retries = retries;
        this.events = events;
    }

    synchronized boolean isOn(Instant now) {
        return now.isBefore(until);
    }

    /// Several threads that fail together count once.
    synchronized void begin(MailServer.Unavailable why, Instant now) {
        if (isOn(now)) {
            return;
        }
        if (times == 0) {
            LOG.warn("Mails of tenant {} wait: {}. It is tried again and again.", tenant, why.getMessage());
            LOG.debug("Mail server", why);
            events.available(tenant, false);
        }
        until = now.plus(retries.jittered(Retries.doubled(FIRST, times, LONGEST)));
        times++;
    }

    synchronized void end() {
        if (times > 0) {
            LOG.info("The mail server of tenant {} takes mails again", tenant);
            events.available(tenant, true);
        }
        times = 0;
        until = Instant.EPOCH;
    }
}
