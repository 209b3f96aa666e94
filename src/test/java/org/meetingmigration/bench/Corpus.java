package org.meetingmigration.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// The calendar files of a folder, held in memory so that no disk is measured.
///
/// @param files every `.ics` file with an event, in the order of their paths
record Corpus(List<byte[]> files) {

    private static final Pattern EVENT = Pattern.compile("^BEGIN:VEVENT", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

    static Corpus read(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            return new Corpus(paths.filter(path -> path.toString().endsWith(".ics"))
                    .sorted()
                    .map(Corpus::bytes)
                    .filter(ics -> countEvents(ics) > 0)
                    .toList());
        }
    }

    /// The files that a library reads without an error and writes with as many events as it was given.
    Corpus readableBy(Rewriting rewriting) {
        return new Corpus(
                files.stream().filter(ics -> keepsEvents(rewriting, ics)).toList());
    }

    void writeTo(Path folder) throws IOException {
        for (int i = 0; i < files.size(); i++) {
            Files.write(folder.resolve("%06d.ics".formatted(i)), files.get(i));
        }
    }

    long events() {
        return files.stream().mapToLong(Corpus::countEvents).sum();
    }

    private static boolean keepsEvents(Rewriting rewriting, byte[] ics) {
        try {
            return countEvents(rewriting.rewrite(ics)) == countEvents(ics);
        } catch (Exception e) {
            return false;
        }
    }

    private static long countEvents(byte[] ics) {
        return EVENT.matcher(new String(ics, ISO_8859_1)).results().count();
    }

    private static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
