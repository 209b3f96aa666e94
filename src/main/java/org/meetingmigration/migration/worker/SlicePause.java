package org.meetingmigration.migration.worker;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.migration.Pause;
import org.meetingmigration.migration.request.MigrationRequest;
import org.meetingmigration.migration.request.Requests;
import org.meetingmigration.migration.request.Requests.Interruption;

/// When a slice ends before its work does: its time is up, the engine closes, or the request is to rest.
final class SlicePause implements Pause {

    private static final Duration ASKED_EVERY = Duration.ofMillis(500);

    private final MigrationRequest request;
    private final Requests requests;
    private final WorkerSettings settings;
    private Instant asked = Instant.MIN;
    private @Nullable Instant firstPart;
    private Interruption interruption = Interruption.NONE;

    SlicePause(MigrationRequest request, Requests requests, WorkerSettings settings) {
        this.request = request;
        this.requests = requests;
        this.settings = settings;
    }

    /// Time counts from here: what was done before is passed over first, and that may take longer than a slice.
    void partDone() {
        if (firstPart == null) {
            firstPart = settings.clock().instant();
        }
    }

    @Override
    public boolean isDue() {
        var now = settings.clock().instant();
        if (interruption == Interruption.NONE && !now.isBefore(asked.plus(ASKED_EVERY))) {
            asked = now;
            interruption = requests.interruption(request.id(), request.epoch());
        }
        return interruption != Interruption.NONE
                || settings.closing().getAsBoolean()
                || (firstPart != null && !now.isBefore(firstPart.plus(settings.slice())));
    }

    Interruption interruption() {
        return interruption;
    }
}
