package org.meetingmigration.administration;

class MemoryTrailTest extends AuditTrailContract {

    @Override
    protected AuditTrail trail() {
        return new MemoryTrail();
    }
}
