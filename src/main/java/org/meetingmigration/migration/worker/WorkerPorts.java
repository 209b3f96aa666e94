package org.meetingmigration.migration.worker;

import org.meetingmigration.directory.Directory;
import org.meetingmigration.migration.plan.PlanStore;
import org.meetingmigration.migration.request.RequestLedgers;
import org.meetingmigration.migration.request.Requests;

/// What a worker works with.
public record WorkerPorts(
        Requests requests,
        RequestLedgers ledgers,
        PlanStore plans,
        Directory directory,
        Backends backends,
        WorkerEvents events) {}
