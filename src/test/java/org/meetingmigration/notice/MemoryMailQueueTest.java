package org.meetingmigration.notice;

class MemoryMailQueueTest extends MailQueueContract {

    private final MailQueue queue = new MemoryMailQueue();

    @Override
    protected MailQueue queue() {
        return queue;
    }
}
