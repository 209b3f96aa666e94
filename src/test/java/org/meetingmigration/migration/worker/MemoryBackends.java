package org.meetingmigration.migration.worker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.meetingmigration.calendar.Calendar;
import org.meetingmigration.calendar.memory.MemoryCalendar;
import org.meetingmigration.conferencing.ConferencingProvider;
import org.meetingmigration.conferencing.RoomKey;
import org.meetingmigration.conferencing.RoomNames;
import org.meetingmigration.conferencing.jitsi.JitsiProvider;
import org.meetingmigration.directory.User;
import org.meetingmigration.migration.Mailing;
import org.meetingmigration.notice.ImipMessage;

/// Calendars in memory, Jitsi rooms, and an outbox in a map. Each tenant has a calendar host of its own.
final class MemoryBackends implements Backends {

    /// What happens at a calendar before it does what it is asked to.
    interface Trouble {
        default void beforeScan() {}

        /// @return whether the save is refused
        default boolean beforeSave(String objectId) {
            return false;
        }
    }

    final Map<String, MemoryCalendar> calendars = new HashMap<>();
    final Map<String, String> mails = new LinkedHashMap<>();
    final List<String> handedOver = new ArrayList<>();
    Trouble trouble = new Trouble() {};
    String online = "jitsi";
    int hostLimit = 1000;

    MemoryCalendar calendarOf(String mailbox) {
        return calendars.computeIfAbsent(mailbox, owner -> new MemoryCalendar(owner, Service.NOW, ZoneOffset.UTC));
    }

    @Override
    public Optional<Calendar> calendar(User user, Instant moment) {
        return Optional.ofNullable(calendars.get(user.mailbox()))
                .map(calendar -> new TroubledCalendar(calendar, () -> trouble));
    }

    @Override
    public SortedSet<String> providers(String tenant) {
        return new TreeSet<>(List.of("jitsi"));
    }

    @Override
    public String onlineProvider(String tenant) {
        return online;
    }

    @Override
    public ConferencingProvider provider(String tenant, String name) {
        if (!name.equals("jitsi")) {
            throw new IllegalArgumentException("There is no provider " + name + "; there is jitsi");
        }
        return new JitsiProvider("https://meet.example.org", new RoomNames(RoomKey.of(new byte[32])), Optional.empty());
    }

    @Override
    public Mailing mailing(String tenant) {
        return notice -> {
            var message = ImipMessage.compose(notice);
            var text = new ByteArrayOutputStream();
            try {
                message.writeTo(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            handedOver.add(message.messageId());
            mails.putIfAbsent(message.messageId(), notice.uid());
            return message.messageId();
        };
    }

    @Override
    public String calendarHost(String tenant) {
        return "calendar." + tenant + ".example";
    }

    @Override
    public int hostLimit(String calendarHost) {
        return hostLimit;
    }
}
