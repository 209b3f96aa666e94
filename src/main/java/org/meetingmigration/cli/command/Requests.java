package org.meetingmigration.cli.command;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.meetingmigration.calendar.folder.FolderLock;
import org.meetingmigration.cli.ExitCodes;
import org.meetingmigration.migration.ledger.Entry;
import org.meetingmigration.migration.ledger.FileLedger;
import org.meetingmigration.migration.ledger.Ledger;
import org.meetingmigration.migration.ledger.Ledgers;
import org.meetingmigration.migration.ledger.RecordedRequest;
import org.meetingmigration.migration.ledger.RequestIds;

/// The requests on a folder.
final class Requests {

    private final Session session;
    private final Path dir;
    private final String written;

    /// @param written the folder as the person wrote it, for messages
    Requests(Session session, Path dir, String written) {
        this.session = session;
        this.dir = dir;
        this.written = written;
    }

    /// Does the work while nobody else writes to the folder.
    ///
    /// @throws CommandFailed if somebody does
    int locked(LockedWork work) {
        try (var lock = FolderLock.tryAcquire(dir)
                .orElseThrow(() -> new CommandFailed(
                        ExitCodes.BUSY,
                        "Another mms works on " + written + ". Wait until it has ended, then run this again."))) {
            return work.run(lock);
        }
    }

    /// What is done while the lock is held.
    interface LockedWork {
        int run(FolderLock lock);
    }

    /// The unfinished request that these options take up again, or a new one.
    ///
    /// @throws CommandFailed if another request is unfinished
    RecordedRequest open(Map<String, String> options, Supplier<Instant> now) {
        List<RecordedRequest> unfinished = new Ledgers(dir).unfinished();
        for (RecordedRequest request : unfinished) {
            if (request.options().equals(options)) {
                return request;
            }
        }
        if (!unfinished.isEmpty()) {
            throw new CommandFailed(ExitCodes.REFUSED, otherUnfinished(unfinished.getFirst()));
        }
        String id = new RequestIds(session.clock(), new SecureRandom()).next();
        return new RecordedRequest(id, now.get(), options, Optional.empty(), Map.of());
    }

    private String otherUnfinished(RecordedRequest request) {
        var options = new StringBuilder();
        request.options().forEach((name, value) -> {
            if (!value.isEmpty() && !value.equals("false")) {
                options.append(" --").append(name).append(value.equals("true") ? "" : " " + value);
            }
        });
        return "Request " + request.requestId() + " was begun and not finished. Finish it with the same options:\n"
                + "  mms apply " + written + options + "\nor take it back:\n"
                + "  mms undo " + written + " --request " + request.requestId();
    }

    boolean isBegun(RecordedRequest request) {
        return new Ledgers(dir).find(request.requestId()).isPresent();
    }

    /// The ledger of the request, begun where it is new.
    Ledger ledger(RecordedRequest request) {
        boolean begun = isBegun(request);
        var ledger = FileLedger.open(dir, request.requestId());
        if (!begun) {
            ledger.append(new Entry.Started(request.requestId(), request.startedAt(), request.options()));
            ledger.force();
        }
        return ledger;
    }
}
