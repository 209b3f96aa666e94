package org.meetingmigration.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/// The content of every calendar file in a folder, as hashes by path; without what `mms` keeps there itself.
record Snapshot(Map<String, String> hashes) {

    static Snapshot of(Path dir) {
        var hashes = new TreeMap<String, String>();
        try (var files = Files.walk(dir)) {
            for (var file : (Iterable<Path>) files::iterator) {
                String name = dir.relativize(file).toString();
                if (Files.isRegularFile(file) && !name.startsWith(".mms")) {
                    hashes.put(name, hash(Files.readAllBytes(file)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + dir, e);
        }
        return new Snapshot(hashes);
    }

    /// How many files are another than then, new or gone.
    int differences(Snapshot other) {
        var all = new TreeMap<>(hashes);
        other.hashes.forEach((name, hash) -> all.merge(name, hash, (mine, theirs) -> mine.equals(theirs) ? "" : "x"));
        all.values().removeIf(String::isEmpty);
        return all.size();
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
