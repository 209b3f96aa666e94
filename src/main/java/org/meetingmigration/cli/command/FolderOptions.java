package org.meetingmigration.cli.command;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.calendar.folder.FolderCalendars;
import org.meetingmigration.cli.ExitCodes;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which calendars a command works on.
final class FolderOptions {

    private static final String LAYOUT = """
            A folder of calendars looks like this:
              DIR/ada@example.org/work/*.ics   one calendar of ada@example.org, a meeting in each file
              DIR/ben@example.org.ics          an export with all meetings of ben@example.org""";

    @Parameters(paramLabel = "DIR", description = "Folder of calendars; see the layout in mms --help.")
    private Path dir = Path.of("");

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Time zone of meetings that name none, for example Europe/Copenhagen."
                    + " Default: that of this machine.")
    private @Nullable ZoneId zone;

    @Option(names = "--now", paramLabel = "INSTANT", hidden = true)
    private @Nullable Instant now;

    /// Absolute.
    Path dir(Session session) {
        return session.directory().resolve(dir);
    }

    /// As the person wrote it.
    String written() {
        return dir.toString();
    }

    Instant now(Session session) {
        return now == null ? session.clock().instant() : now;
    }

    ZoneId zone(Session session) {
        return zone == null ? session.clock().getZone() : zone;
    }

    /// @throws CommandFailed if there are no calendars
    FolderCalendars open(Session session) {
        return open(session, now(session));
    }

    /// @param moment what starts after it is upcoming
    /// @throws CommandFailed if there are no calendars
    FolderCalendars open(Session session, Instant moment) {
        Path folder = dir(session);
        if (!Files.isDirectory(folder)) {
            String what = Files.exists(folder) ? " is not a folder." : " does not exist.";
            throw new CommandFailed(ExitCodes.NOTHING_FOUND, dir + what + "\n" + LAYOUT);
        }
        try {
            return checked(new FolderCalendars(folder, moment, zone(session)));
        } catch (UncheckedIOException e) {
            throw new CommandFailed(ExitCodes.NOTHING_FOUND, dir + " cannot be read: " + Faults.describe(e));
        }
    }

    private FolderCalendars checked(FolderCalendars calendars) {
        if (!calendars.organizers().isEmpty()) {
            return calendars;
        }
        var message = new StringBuilder("No calendars were found in " + dir + ".");
        calendars.ignored().stream()
                .limit(3)
                .forEach(entry -> message.append("\n  " + entry.path() + ": " + entry.reason()));
        throw new CommandFailed(ExitCodes.NOTHING_FOUND, message + "\n" + LAYOUT);
    }
}
