package org.meetingmigration.calendar.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/// Our temporary files: `.name.mms-<16 hex digits>.tmp` beside the file, on the same disk, hidden from calendar
/// servers.
final class TemporaryFile {

    private static final Pattern OURS = Pattern.compile("\\..{0,40}\\.mms-[0-9a-f]{16}\\.tmp", Pattern.DOTALL);
    private static final SecureRandom RANDOM = new SecureRandom();

    /// Names end at 255 bytes on most file systems, and a character may take four.
    private static final int LONGEST_NAME = 40;

    private TemporaryFile() {}

    static Path beside(Path file) {
        var name = EntryName.of(file);
        int end = Math.min(name.length(), LONGEST_NAME);
        if (Character.isHighSurrogate(name.charAt(end - 1))) {
            end--;
        }
        var random = HexFormat.of().toHexDigits(RANDOM.nextLong());
        return file.resolveSibling("." + name.substring(0, end) + ".mms-" + random + ".tmp");
    }

    static boolean isOurs(String name) {
        return OURS.matcher(name).matches();
    }

    static int removeAllBelow(Path directory) {
        var removed = new AtomicInteger();
        try {
            Files.walkFileTree(directory, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (attributes.isRegularFile() && isOurs(EntryName.of(file)) && Files.deleteIfExists(file)) {
                        removed.incrementAndGet();
                    }
                    return FileVisitResult.CONTINUE;
                }

                // What cannot be read now is reported by the scan.
                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("A file left by a killed run could not be removed", e);
        }
        return removed.get();
    }
}
