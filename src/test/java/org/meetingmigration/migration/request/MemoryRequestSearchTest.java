package org.meetingmigration.migration.request;

class MemoryRequestSearchTest extends RequestSearchContract {

    private final RequestHistory history = new MemoryRequestHistory();

    @Override
    protected RequestHistory history() {
        return history;
    }
}
