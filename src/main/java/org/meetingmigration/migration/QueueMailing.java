package org.meetingmigration.migration;

import java.time.InstantSource;
import org.meetingmigration.notice.ImipMessage;
import org.meetingmigration.notice.MailQueue;
import org.meetingmigration.notice.Notice;

/// Puts mails of a tenant into a queue, from which they are sent. Safe for use by several threads.
public final class QueueMailing implements Mailing {

    private final String tenant;
    private final MailQueue queue;
    private final InstantSource clock;

    public QueueMailing(String tenant, MailQueue queue, InstantSource clock) {
        this.tenant = tenant;
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public String take(Notice notice) {
        var message = ImipMessage.compose(notice);
        queue.put(tenant, message.queued(), clock.instant());
        return message.messageId();
    }
}
