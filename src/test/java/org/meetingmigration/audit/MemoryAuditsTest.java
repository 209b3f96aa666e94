package org.meetingmigration.audit;

class MemoryAuditsTest extends AuditsContract {

    private final MemoryAudits audits = new MemoryAudits();

    @Override
    protected Audits audits() {
        return audits;
    }
}
