package org.meetingmigration.cmdlet.migration;

import org.meetingmigration.cmdlet.service.Shape;

/// Requests as the original shows them, and ours behind.
final class RequestShape {

    static final String TYPE = "MeetingMigrationStatus";

    static final Shape STATUS = Shape.of(TYPE)
            .with("CorrelationId", "UserId", "UserPrincipalName", "State", "MigrationType")
            .moments("CreateDate", "ModifiedDate")
            .with("TotalMeeting", "SucceededMeeting", "FailedMeeting", "InvitesUpdate", "RetryCount", "LastMessage")
            .from("LastErrorMessage", "lastMessage")
            .with("ReviewMeeting");

    static final String[] STATES = {"Pending", "InProgress", "Failed", "Succeeded"};

    private RequestShape() {}
}
