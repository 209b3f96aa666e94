package org.meetingmigration.calendar.memory;

import org.meetingmigration.calendar.ByteCalendarContract;
import org.meetingmigration.calendar.Calendar;

class MemoryCalendarTest extends ByteCalendarContract {

    private final MemoryCalendar calendar = new MemoryCalendar(OWNER, NOW, ZONE);

    @Override
    protected Calendar calendar() {
        return calendar;
    }

    @Override
    protected void put(String name, byte[] content) {
        calendar.put(name, content);
    }

    @Override
    protected void delete(String name) {
        calendar.delete(name);
    }

    @Override
    protected byte[] content(String name) {
        return calendar.content(name).orElseThrow();
    }

    @Override
    protected String idOf(String name) {
        return name;
    }
}
