package org.meetingmigration.administration;

class MemoryRetirementStoreTest extends RetirementStoreContract {

    @Override
    protected RetirementStore store() {
        return new MemoryRetirementStore();
    }
}
