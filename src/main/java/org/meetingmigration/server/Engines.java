package org.meetingmigration.server;

import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.meetingmigration.migration.engine.scheduler.DbSchedulerEngine;
import org.meetingmigration.migration.engine.scheduler.SchedulerSettings;
import org.meetingmigration.migration.worker.Admission;
import org.meetingmigration.migration.worker.AdmissionLoop;
import org.meetingmigration.migration.worker.Backends;
import org.meetingmigration.migration.worker.MigrationWorker;
import org.meetingmigration.migration.worker.WorkerEvents;
import org.meetingmigration.migration.worker.WorkerPorts;
import org.meetingmigration.migration.worker.WorkerSettings;
import org.meetingmigration.server.config.ServerConfiguration.Work;
import org.meetingmigration.store.Store;

/// The workers of this process and what wakes them.
final class Engines implements AutoCloseable {

    private final DbSchedulerEngine engine;
    private final AdmissionLoop admission;
    private final MigrationWorker worker;

    Engines(Store store, Backends backends, WorkerEvents events, Work work, InstantSource clock) {
        var settings = SchedulerSettings.withThreads(work.threads());
        engine = new DbSchedulerEngine(store.engineDataSource(), settings);
        var ports =
                new WorkerPorts(store.requests(), store.ledgers(), store.plans(), store.directory(), backends, events);
        worker = new MigrationWorker(
                ports, new WorkerSettings(work.slice(), clock, RandomGenerator.getDefault(), engine::isClosing));
        var handingOut = new Admission(store.requests(), engine, backends, clock, work.threads());
        // The store is locked by this process: nobody else can be at work.
        handingOut.startAlone();
        admission = new AdmissionLoop(handingOut);
    }

    void start() {
        engine.work(admission.waking(worker));
        admission.start();
    }

    /// Waits for running slices, which stop between two meetings.
    @Override
    public void close() {
        admission.close();
        engine.close();
    }
}
