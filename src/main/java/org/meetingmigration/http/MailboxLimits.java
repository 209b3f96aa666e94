package org.meetingmigration.http;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;

/// A few calls at a time for each mailbox, first come, first served. Remembers only mailboxes that are in use.
final class MailboxLimits {

    private final ConcurrentMap<String, Room> rooms = new ConcurrentHashMap<>();

    private record Room(Semaphore places, int guests) {
        Room with(int more) {
            return new Room(places, guests + more);
        }
    }

    void enter(String mailbox, int most) throws InterruptedException {
        if (mailbox.isEmpty()) {
            return;
        }
        var room = rooms.merge(mailbox, new Room(new Semaphore(most, true), 1), (known, _) -> known.with(1));
        try {
            room.places().acquire();
        } catch (InterruptedException e) {
            forget(mailbox);
            throw e;
        }
    }

    void leave(String mailbox) {
        if (mailbox.isEmpty()) {
            return;
        }
        rooms.computeIfPresent(mailbox, (_, room) -> {
            room.places().release();
            return room;
        });
        forget(mailbox);
    }

    int inUse() {
        return rooms.size();
    }

    private void forget(String mailbox) {
        rooms.computeIfPresent(mailbox, (_, room) -> room.guests() == 1 ? null : room.with(-1));
    }
}
