package org.meetingmigration.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What calendars keep to besides that store any bytes and give them back as they were.
public abstract class ByteCalendarContract extends CalendarContract {

    @Test
    void unreadableObjectShouldBeShownAndNotThrown() {
        put("work/a.ics", "this is no calendar\r\n");
        put("work/b.ics", WEEKLY);

        var objects = scanned();

        assertThat(objects).hasSize(2);
        assertThat(objects.getFirst().unreadable()).isNotBlank();
        assertThat(objects.getFirst().meetings()).isEmpty();
        assertThat(objects.getLast().unreadable()).isEmpty();
    }

    @Test
    void prepareOfAnUnreadableObjectShouldBeRefused() {
        put("work/a.ics", "this is no calendar\r\n");
        var object = scanned().getFirst();

        assertThatThrownBy(() -> calendar().prepare(object, List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
