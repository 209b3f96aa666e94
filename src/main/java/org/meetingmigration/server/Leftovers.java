package org.meetingmigration.server;

import java.util.ArrayList;
import java.util.List;
import org.meetingmigration.calendar.folder.FolderLock;
import org.meetingmigration.calendar.folder.FolderLookup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Removes half-written files that a killed service left in folders of calendars. On a thread of its own: there
/// may be a million files to look at, and nothing waits for it.
final class Leftovers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);

    private final List<Folder> folders = new ArrayList<>();
    private final Thread thread = Thread.ofPlatform().name("leftovers").daemon().unstarted(this::remove);
    private volatile boolean stopped;

    private record Folder(FolderLookup calendars, FolderLock lock) {}

    /// To be called before [#start].
    void add(FolderLookup calendars, FolderLock lock) {
        folders.add(new Folder(calendars, lock));
    }

    void start() {
        thread.start();
    }

    private void remove() {
        for (var folder : folders) {
            try {
                int removed = folder.calendars().removeLeftovers(folder.lock(), () -> stopped);
                if (removed > 0) {
                    LOG.info("Removed {} half-written files of a service that was killed", removed);
                }
            } catch (RuntimeException e) {
                LOG.warn("Half-written files of a service that was killed could not be removed", e);
            }
        }
    }

    /// Returns when nothing more is removed: only then may the locks be given back.
    @Override
    public void close() {
        stopped = true;
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
