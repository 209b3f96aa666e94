package org.meetingmigration.cmdlet.migration;

import org.meetingmigration.cmdlet.service.Shape;

/// What became of one meeting, as a row.
final class LedgerShape {

    static final String TYPE = "MeetingMigrationTransaction";
    static final String[] COLUMNS = {"At", "Uid", "Outcome", "Reason"};

    static final Shape ROW = Shape.of(TYPE)
            .with("CorrelationId", "Number")
            .moments("At")
            .with("Organizer", "Uid", "RecurrenceId", "Outcome", "Reason", "Advice", "FromProvider", "ToProvider")
            .with("ObjectId");

    private LedgerShape() {}
}
