package org.meetingmigration.migration.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meetingmigration.migration.worker.Service.ANNA;
import static org.meetingmigration.migration.worker.Service.NOW;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.meetingmigration.meeting.TransientFailure;
import org.meetingmigration.migration.worker.NumberScan.Result;

class CalendarNumberScanTest {

    private final MemoryBackends backends = new MemoryBackends();

    private Result search() {
        return new CalendarNumberScan(backends, () -> NOW).search(Service.user("contoso", "anna"), "+4589881234");
    }

    private void put(String uid, String description) {
        backends.calendarOf(ANNA).put(uid + ".ics", Events.event(ANNA, uid, "", description));
    }

    @Test
    void meetingThatShowsTheNumberShouldBeCounted() {
        put("a", "Call +45 89 88 12 34");
        put("b", "Call +45 89 88 99 99");

        assertThat(search()).isEqualTo(new Result.Shown(1));
    }

    @Test
    void userWithoutItShouldShowNothing() {
        assertThat(search()).isEqualTo(new Result.NotShown());
        put("b", "Call +45 89 88 99 99");

        assertThat(search()).isEqualTo(new Result.NotShown());
    }

    @Test
    void calendarThatCannotBeReadShouldNotCountAsFreeOfIt() {
        backends.calendarOf(ANNA).put("c.ics", new byte[] {'x'});

        assertThat(search()).isInstanceOf(Result.Unsearchable.class);
    }

    @Test
    void faultShouldBeAResultWithoutContents() {
        put("a", "Call +45 89 88 12 34");
        backends.trouble = new MemoryBackends.Trouble() {
            @Override
            public void beforeScan() {
                throw new TransientFailure("calendar.contoso.example answered 503", Optional.empty());
            }
        };
        assertThat(search()).isEqualTo(new Result.Unsearchable("calendar.contoso.example answered 503"));

        backends.trouble = new MemoryBackends.Trouble() {
            @Override
            public void beforeScan() {
                throw new IllegalStateException("a secret subject");
            }
        };
        assertThat(search().toString()).contains("IllegalStateException").doesNotContain("secret");
    }
}
