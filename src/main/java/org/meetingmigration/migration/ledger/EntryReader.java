package org.meetingmigration.migration.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// Reads the entries of a ledger one at a time.
final class EntryReader extends AbstractSpliterator<Entry> {

    private final Path file;
    private final Lines lines;

    private EntryReader(Path file, Lines lines) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.file = file;
        this.lines = lines;
    }

    /// @return to be closed; throws [DamagedLedger] when it comes to damage
    static Stream<Entry> entries(Path file) {
        try {
            var lines = Lines.of(file);
            return StreamSupport.stream(new EntryReader(file, lines), false).onClose(() -> close(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean tryAdvance(Consumer<? super Entry> action) {
        try {
            var line = lines.next();
            if (line == null) {
                return false;
            }
            action.accept(parse(file, lines.number(), line));
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    static Entry parse(Path file, long number, byte[] line) {
        var entry = parsed(line);
        if (entry == null) {
            throw new DamagedLedger(file, number, "not an entry of a ledger");
        }
        if ((number == 1) != entry instanceof Entry.Started) {
            throw new DamagedLedger(file, number, "a ledger begins with `started` and has no other");
        }
        return entry;
    }

    private static @Nullable Entry parsed(byte[] line) {
        try {
            return EntryJson.read(line);
        } catch (JacksonException e) {
            // Its message would show what the line holds.
            return null;
        }
    }

    private static void close(Lines lines) {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
