package org.meetingmigration.migration.request;

class MemoryRequestFiguresTest extends RequestFiguresContract {

    private final RequestHistory history = new MemoryRequestHistory();

    @Override
    protected RequestHistory history() {
        return history;
    }
}
