package org.meetingmigration.migration.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The ledgers of all requests on a folder, for reading.
public final class Ledgers {

    private static final String SUFFIX = ".jsonl";
    private static final Pattern REQUEST_ID = Pattern.compile("[0-9a-z][0-9a-z-]{0,63}");

    private final Path dir;

    /// @param dir the folder of calendars; need not have any ledgers
    public Ledgers(Path dir) {
        this.dir = dir;
    }

    /// All requests, newest first. Ledgers in which not even `started` survived are left out: nothing was done yet.
    ///
    /// @throws DamagedLedger for a file that is none of ours
    public List<RecordedRequest> requests() {
        return ids().stream().flatMap(requestId -> find(requestId).stream()).toList();
    }

    /// Requests to take up again, newest first.
    public List<RecordedRequest> unfinished() {
        return requests().stream().filter(request -> !request.isFinished()).toList();
    }

    /// Empty if there is no such request.
    public Optional<RecordedRequest> find(String requestId) {
        if (!REQUEST_ID.matcher(requestId).matches() || !Files.isRegularFile(fileOf(dir, requestId))) {
            return Optional.empty();
        }
        return summarize(fileOf(dir, requestId));
    }

    /// What happened in the request, in order, one entry at a time.
    ///
    /// @return to be closed; throws [DamagedLedger] when it comes to damage
    /// @throws UncheckedIOException if there is no such request
    public Stream<Entry> entries(String requestId) {
        return EntryReader.entries(fileOf(dir, requestId));
    }

    static Path ownDirectory(Path dir) {
        return dir.resolve(".mms");
    }

    static Path directory(Path dir) {
        return ownDirectory(dir).resolve("requests");
    }

    static Path fileOf(Path dir, String requestId) {
        if (!REQUEST_ID.matcher(requestId).matches()) {
            throw new IllegalArgumentException("Not a request id: " + requestId);
        }
        return directory(dir).resolve(requestId + SUFFIX);
    }

    private List<String> ids() {
        if (!Files.isDirectory(directory(dir))) {
            return List.of();
        }
        try (var files = Files.list(directory(dir))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .filter(REQUEST_ID.asMatchPredicate())
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + directory(dir), e);
        }
    }

    /// Reads two entries and looks at the first bytes of the others: a ledger may be gigabytes of images.
    private static Optional<RecordedRequest> summarize(Path file) {
        try (var lines = Lines.of(file)) {
            var first = lines.next();
            if (first == null) {
                return Optional.empty();
            }
            var started = (Entry.Started) EntryReader.parse(file, 1, first);
            Optional<Entry.Finished> finished = Optional.empty();
            for (var line = lines.next(); line != null; line = lines.next()) {
                if (EntryJson.isOf(line, Entry.FINISHED)) {
                    finished = Optional.of((Entry.Finished) EntryReader.parse(file, lines.number(), line));
                }
            }
            return Optional.of(new RecordedRequest(
                    started.requestId(),
                    started.at(),
                    started.options(),
                    finished.map(Entry.Finished::at),
                    finished.map(Entry.Finished::counts).orElse(Map.of())));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
