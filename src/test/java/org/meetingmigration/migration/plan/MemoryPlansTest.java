package org.meetingmigration.migration.plan;

class MemoryPlansTest extends PlanStoreContract {

    private final MemoryPlans store = new MemoryPlans();

    @Override
    protected PlanStore store() {
        return store;
    }
}
