package org.meetingmigration.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.meetingmigration.calendar.folder.FolderLock;
import org.meetingmigration.calendar.folder.FolderLookup;
import org.meetingmigration.durable.DurableFiles;
import org.meetingmigration.server.config.ServerConfiguration.Calendars;

/// Folders of calendars, as configured. Nobody else may write to them while this is open: it holds their locks.
final class CalendarFolders implements AutoCloseable {

    private final Map<Path, FolderLock> locks = new HashMap<>();
    private final Leftovers leftovers = new Leftovers();
    private final InstantSource clock;

    CalendarFolders(InstantSource clock) {
        this.clock = clock;
    }

    /// To be called before [#start]. Two tenants may share a folder.
    ///
    /// @throws StartFault if it cannot be used, or another program works on it
    FolderLookup open(String tenant, Calendars.Folder configured) {
        var folder = folder(tenant, configured.path());
        var lookup = new FolderLookup(folder, configured.timeZone(), clock);
        if (!locks.containsKey(folder)) {
            var lock = FolderLock.tryAcquire(folder)
                    .orElseThrow(() -> StartFault.busy("Another mms works on the calendars of " + tenant + ", " + folder
                            + ". Wait until it has ended, then start again."));
            locks.put(folder, lock);
            leftovers.add(lookup, lock);
        }
        return lookup;
    }

    void start() {
        leftovers.start();
    }

    private static Path folder(String tenant, Path path) {
        try {
            DurableFiles.createPrivateDirectory(path);
            return path.toRealPath();
        } catch (IOException e) {
            throw new StartFault("tenants." + tenant + ".calendars.path: " + path + " is no folder that can be used");
        }
    }

    @Override
    public void close() {
        leftovers.close();
        new ArrayList<>(locks.values()).forEach(FolderLock::close);
        locks.clear();
    }
}
