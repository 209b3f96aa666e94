package org.meetingmigration.cmdlet.migration;

import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.Parameter.Pipe;

/// The parameter that names a request.
final class CorrelationId {

    static final String NAME = "CorrelationId";

    static final Parameter PARAMETER = Parameter.guid(NAME)
            .from(Pipe.PROPERTY)
            .help("The request, as Get-CsMeetingMigrationStatus shows it; comes before -Identity.");

    private CorrelationId() {}
}
