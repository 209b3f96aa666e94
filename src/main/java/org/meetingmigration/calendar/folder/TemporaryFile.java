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
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Our temporary files: `.name.mms-<16 hex digits>.tmp` beside the file, on the same disk, hidden from calendar
/// servers. The first eight digits are those of the process.
final class TemporaryFile {

    private static final Pattern OURS = Pattern.compile("\\..{0,40}\\.mms-[0-9a-f]{16}\\.tmp", Pattern.DOTALL);
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String PROCESS = HexFormat.of().toHexDigits(RANDOM.nextInt());
    private static final Pattern OF_THIS_PROCESS =
            Pattern.compile(".*\\.mms-" + PROCESS + "[0-9a-f]{8}\\.tmp", Pattern.DOTALL);

    /// Names end at 255 bytes on most file systems, and a character may take four.
    private static final int LONGEST_NAME = 40;

    private TemporaryFile() {}

    static Path beside(Path file) {
        var name = EntryName.of(file);
        int end = Math.min(name.length(), LONGEST_NAME);
        if (Character.isHighSurrogate(name.charAt(end - 1))) {
            end--;
        }
        var random = PROCESS + HexFormat.of().toHexDigits(RANDOM.nextInt());
        return file.resolveSibling("." + name.substring(0, end) + ".mms-" + random + ".tmp");
    }

    static boolean isOurs(String name) {
        return OURS.matcher(name).matches();
    }

    static int removeAllBelow(Path directory) {
        return remove(directory, TemporaryFile::isOurs, () -> false);
    }

    /// Those that this process is writing stay.
    ///
    /// @param stop asked at each file whether to leave the rest
    static int removeOfOthersBelow(Path directory, BooleanSupplier stop) {
        return remove(
                directory,
                name -> isOurs(name) && !OF_THIS_PROCESS.matcher(name).matches(),
                stop);
    }

    private static int remove(Path directory, Predicate<String> which, BooleanSupplier stop) {
        var removed = new AtomicInteger();
        try {
            Files.walkFileTree(directory, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (stop.getAsBoolean()) {
                        return FileVisitResult.TERMINATE;
                    }
                    if (attributes.isRegularFile() && which.test(EntryName.of(file)) && Files.deleteIfExists(file)) {
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
