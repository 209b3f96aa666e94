package org.meetingmigration.migration.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.meetingmigration.calendar.Calendar;
import org.meetingmigration.calendar.folder.FolderLookup;
import org.meetingmigration.conferencing.ConferencingProvider;
import org.meetingmigration.conferencing.RoomKey;
import org.meetingmigration.conferencing.RoomNames;
import org.meetingmigration.conferencing.jitsi.JitsiProvider;
import org.meetingmigration.directory.User;
import org.meetingmigration.migration.Mailing;
import org.meetingmigration.notice.ImipMessage;
import org.meetingmigration.notice.OutboxFolder;

/// Calendars in a folder, Jitsi rooms, and an outbox folder; the same for all tenants.
public final class FolderBackends implements Backends {

    private final FolderLookup calendars;
    private final OutboxFolder outbox;

    public FolderBackends(Path calendars, Path outbox) {
        this.calendars = new FolderLookup(calendars, ZoneOffset.UTC, InstantSource.system());
        this.outbox = new OutboxFolder(outbox);
    }

    @Override
    public Optional<Calendar> calendar(User user, Instant moment) {
        return calendars.find(user.mailbox(), moment).map(Calendar.class::cast);
    }

    @Override
    public SortedSet<String> providers(String tenant) {
        return new TreeSet<>(List.of("jitsi"));
    }

    @Override
    public String onlineProvider(String tenant) {
        return "jitsi";
    }

    @Override
    public ConferencingProvider provider(String tenant, String name) {
        return new JitsiProvider("https://meet.example.org", new RoomNames(RoomKey.of(new byte[32])), Optional.empty());
    }

    @Override
    public Mailing mailing(String tenant) {
        return notice -> {
            var message = ImipMessage.compose(notice);
            try {
                synchronized (outbox) {
                    outbox.put(message);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return message.messageId();
        };
    }

    @Override
    public String calendarHost(String tenant) {
        return "folder";
    }

    @Override
    public int hostLimit(String calendarHost) {
        return Integer.MAX_VALUE;
    }
}
