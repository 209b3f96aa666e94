package org.meetingmigration.migration.worker;

import java.time.Instant;
import org.meetingmigration.migration.Fenced;
import org.meetingmigration.migration.engine.Engine;
import org.meetingmigration.migration.request.MigrationRequest;
import org.meetingmigration.migration.request.Order;
import org.meetingmigration.migration.request.Requests.Interruption;

/// Does slices of requests: claims, works, records what comes next. Whatever goes wrong with a calendar or a
/// conferencing system ends up in the request; only faults of the store get out, to the engine, which tries
/// again. Safe for use by several threads.
public final class MigrationWorker implements Engine.Worker {

    private final WorkerPorts ports;
    private final WorkerSettings settings;
    private final MigrationSlice migrations;
    private final UndoSlice undos;

    public MigrationWorker(WorkerPorts ports, WorkerSettings settings) {
        this.ports = ports;
        this.settings = settings;
        this.migrations = new MigrationSlice(ports, settings);
        this.undos = new UndoSlice(ports, settings);
    }

    @Override
    public boolean work(String request) {
        try {
            return ports.requests()
                    .claim(request, settings.clock().instant())
                    .map(this::slice)
                    .orElse(false);
        } catch (Fenced _) {
            return false;
        }
    }

    private boolean slice(MigrationRequest request) {
        var end = request.order().kind() == Order.Kind.UNDO ? undos.run(request) : migrations.run(request);
        if (end instanceof SliceEnd.Broken broken && broken.retryAfter().isPresent()) {
            ports.events().throttled(ports.backends().calendarHost(request.tenant()));
        }
        return settle(request, NextStep.after(end, request, stopped(request, end), now(), settings.random()));
    }

    private String stopped(MigrationRequest request, SliceEnd end) {
        var isStopped = end instanceof SliceEnd.Paused paused && paused.why() == Interruption.STOPPED;
        return isStopped
                ? ports.requests()
                        .find(request.tenant(), request.id())
                        .map(MigrationRequest::message)
                        .filter(message -> !message.isEmpty())
                        .orElse("Stopped")
                : "";
    }

    /// @return whether another slice is to follow at once
    private boolean settle(MigrationRequest request, NextStep next) {
        var requests = ports.requests();
        switch (next) {
            case NextStep.GoOn(var counts) -> requests.progress(request.id(), request.epoch(), counts, now());
            case NextStep.Later later -> {
                requests.progress(request.id(), request.epoch(), later.counts(), now());
                requests.release(
                        request.id(),
                        request.epoch(),
                        later.due(),
                        later.retries(),
                        later.code(),
                        later.message(),
                        now());
            }
            case NextStep.End end -> {
                requests.finish(
                        request.id(), request.epoch(), end.state(), end.counts(), end.code(), end.message(), now());
                ports.events().requestFinished(request.tenant(), end.state());
            }
            case NextStep.Leave _ -> {}
        }
        return next instanceof NextStep.GoOn;
    }

    private Instant now() {
        return settings.clock().instant();
    }
}
