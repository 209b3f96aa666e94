package org.meetingmigration.migration.worker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.meetingmigration.migration.worker.Service.ANNA;
import static org.meetingmigration.migration.worker.Service.NOW;
import static org.meetingmigration.migration.worker.Service.TENANT;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meetingmigration.directory.Home;
import org.meetingmigration.meeting.TransientFailure;
import org.meetingmigration.migration.request.Counts;
import org.meetingmigration.migration.request.Order;
import org.meetingmigration.migration.request.RequestState;

class MigrationWorkerTest {

    @TempDir
    private Path temp;

    private Service service;

    @BeforeEach
    void open() {
        service = new Service(temp);
    }

    @AfterEach
    void close() {
        service.close();
    }

    private final class BeforeSave implements MemoryBackends.Trouble {
        private final int which;
        private final Runnable action;
        private int saves;

        BeforeSave(int which, Runnable action) {
            this.which = which;
            this.action = action;
        }

        @Override
        public boolean beforeSave(String objectId) {
            saves++;
            if (saves == which) {
                action.run();
            }
            return false;
        }
    }

    @Test
    void meetingsShouldBeMigratedAndCounted() {
        service.meetings("a", "b", "c");
        service.backends.calendarOf(ANNA).put("d.ics", Events.event(ANNA, "d", "", "no block"));

        var id = service.enqueue(Order.toHome());
        service.run();

        var request = service.request(id);
        assertThat(request.state()).isEqualTo(RequestState.Succeeded);
        assertThat(request.counts()).isEqualTo(new Counts(3, 3, 0, 0, 3));
        assertThat(request.message()).isEmpty();
        assertThat(service.outcomes(id))
                .containsExactlyInAnyOrder("a Migrated", "b Migrated", "c Migrated", "d Skipped");
        assertThat(service.isMigrated("a")).isTrue();
        assertThat(service.backends.mails.values()).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(service.finished).containsExactly("contoso Succeeded");
        assertThat(service.events)
                .containsEntry("Migrated", 3)
                .containsEntry("Skipped", 1)
                .containsKey("call calendar.contoso.example");
        assertThat(service.wakeups.size()).isZero();
    }

    @Test
    void secondMigrationShouldChangeNothing() {
        service.meetings("a");
        service.enqueue(Order.toHome());
        service.run();
        var after = service.content("a");

        var id = service.enqueue(Order.toHome());
        service.run();

        assertThat(service.outcomes(id)).containsExactly("a Unchanged");
        assertThat(service.request(id).counts()).isEqualTo(new Counts(1, 1, 0, 0, 0));
        assertThat(service.content("a")).isEqualTo(after);
        assertThat(service.backends.handedOver).hasSize(1);
    }

    @Test
    void linksShouldFollowTheMeetingUrlOfTheTenant() {
        service.meetings("a");
        service.runToTheEnd(service.enqueue(Order.toHome()));
        service.meetingUrl("https://join.contoso.example/meet/");
        var id = service.enqueue(Order.toHome());
        service.runToTheEnd(id);

        assertThat(service.outcomes(id)).containsExactly("a Migrated");
        assertThat(service.content("a").replace("\r\n ", ""))
                .doesNotContain("meet.example.org")
                .containsPattern("https://join\\.contoso\\.example/meet/[a-z0-9-]{29}\\\\n");
        var again = service.enqueue(Order.toHome());
        service.runToTheEnd(again);
        assertThat(service.outcomes(again)).containsExactly("a Unchanged");
    }

    @Test
    void requestShouldSucceedWhenTheUserHasNoCalendar() {
        var id = service.enqueue(Order.toHome());
        service.run();

        assertThat(service.request(id).state()).isEqualTo(RequestState.Succeeded);
        assertThat(service.request(id).message()).isEqualTo("No calendar of " + ANNA + " was found.");
    }

    @Test
    void requestShouldFailWhenTheUserIsGone() {
        var id = service.enqueue(Order.toHome());
        service.store.directory().removeUser(TENANT, "anna-id");
        service.run();

        assertThat(service.request(id).state()).isEqualTo(RequestState.Failed);
        assertThat(service.request(id).code()).isEqualTo("USER_GONE");
    }

    @Test
    void requestShouldFailWithAdviceWhenThereIsNoTarget() {
        service.store.directory().saveUsers(List.of(Service.user(TENANT, "anna").withHome(Home.ON_PREMISES)));
        var id = service.enqueue(Order.toHome());
        service.run();

        assertThat(service.request(id).code()).isEqualTo("NO_TARGET");
        assertThat(service.request(id).message())
                .contains("Start-CsExMeetingMigration -Identity " + ANNA + " -TargetProvider")
                .contains("jitsi");
    }

    @Test
    void requestShouldFailWhenItsTargetIsNotConfigured() {
        var order = new Order(Order.Kind.MIGRATE, "AllToTeams", "teams", Set.of(), false, "", "", "");
        var id = service.enqueue(order);
        service.run();

        assertThat(service.request(id).code()).isEqualTo("NO_TARGET");
        assertThat(service.request(id).message()).isEqualTo("There is no provider teams; there is jitsi");
    }

    @Test
    void longRequestShouldBeDoneInSlices() {
        service.meetings("a", "b", "c", "d", "e", "f");
        service.backends.trouble = new MemoryBackends.Trouble() {
            @Override
            public boolean beforeSave(String objectId) {
                service.clock.advance(Duration.ofSeconds(9));
                return false;
            }
        };

        var id = service.enqueue(Order.toHome());
        service.admission.fill();
        assertThat(service.worker.work(id)).isTrue();

        var between = service.request(id);
        assertThat(between.state()).isEqualTo(RequestState.InProgress);
        assertThat(between.counts().succeeded()).isBetween(2, 5);
        service.run();
        assertThat(service.request(id).counts()).isEqualTo(new Counts(6, 6, 0, 0, 6));
        assertThat(service.request(id).moment()).isEqualTo(NOW);
        assertThat(service.backends.handedOver).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void stopShouldComeBetweenTwoMeetings() {
        service.meetings("a", "b", "c", "d");
        var id = service.enqueue(Order.toHome());
        service.backends.trouble = new BeforeSave(2, () -> {
            service.store.requests().stop(TENANT, id, "kim@contoso.example", service.clock.instant());
            service.clock.advance(Duration.ofSeconds(1));
        });
        service.run();

        var request = service.request(id);
        assertThat(request.state()).isEqualTo(RequestState.Failed);
        assertThat(request.code()).isEqualTo("STOPPED");
        assertThat(request.message())
                .isEqualTo("Stopped by kim@contoso.example; start it again with"
                        + " Start-CsExMeetingMigration -Identity " + ANNA);
        assertThat(request.counts()).isEqualTo(new Counts(2, 2, 0, 0, 2));
        assertThat(List.of(service.isMigrated("b"), service.isMigrated("c"))).containsExactly(true, false);
    }

    @Test
    void tenantThatIsSwitchedOffShouldGoOnWhenItIsOnAgain() {
        service.meetings("a", "b", "c");
        var id = service.enqueue(Order.toHome());
        service.backends.trouble = new BeforeSave(1, () -> {
            service.switchMigration(false);
            service.clock.advance(Duration.ofSeconds(1));
        });
        service.run();

        var request = service.request(id);
        assertThat(request.state()).isEqualTo(RequestState.Pending);
        assertThat(request.code()).isEqualTo("TENANT_DISABLED");
        assertThat(request.retries()).isZero();
        assertThat(request.counts().succeeded()).isEqualTo(1);
        service.run();
        assertThat(service.request(id).counts().succeeded()).isEqualTo(1);

        service.switchMigration(true);
        service.run();
        assertThat(service.request(id).state()).isEqualTo(RequestState.Succeeded);
        assertThat(service.request(id).counts()).isEqualTo(new Counts(3, 3, 0, 0, 3));
        assertThat(service.backends.handedOver).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void requestThatWasHandedOutShouldNotBeginOnceTheTenantIsSwitchedOff() {
        service.meetings("a");
        var id = service.enqueue(Order.toHome());
        service.admission.fill();
        service.switchMigration(false);
        service.run();

        assertThat(service.request(id).state()).isEqualTo(RequestState.Pending);
        assertThat(service.isMigrated("a")).isFalse();
    }

    @Test
    void closingEngineShouldPauseTheSliceForTheNextProcess() {
        service.meetings("a", "b", "c");
        var id = service.enqueue(Order.toHome());
        service.backends.trouble = new BeforeSave(1, () -> service.closing.set(true));
        service.admission.fill();

        assertThat(service.worker.work(id)).isTrue();
        assertThat(service.request(id).state()).isEqualTo(RequestState.InProgress);
        assertThat(service.isMigrated("b")).isFalse();

        service.closing.set(false);
        service.admission.startAlone();
        service.run();
        assertThat(service.request(id).counts()).isEqualTo(new Counts(3, 3, 0, 0, 3));
    }

    @Test
    void faultThatPassesShouldBeFollowedByAnotherTry() {
        service.meetings("a");
        var scans = new AtomicInteger();
        service.backends.trouble = new MemoryBackends.Trouble() {
            @Override
            public void beforeScan() {
                if (scans.incrementAndGet() == 1) {
                    throw new TransientFailure(
                            "calendar.contoso.example answered 503.", Optional.of(Duration.ofMinutes(7)));
                }
            }
        };
        var id = service.enqueue(Order.toHome());
        service.run();

        var waiting = service.request(id);
        assertThat(waiting.state()).isEqualTo(RequestState.Pending);
        assertThat(waiting.due()).isEqualTo(NOW.plus(Duration.ofMinutes(7)));
        assertThat(waiting.retries()).isEqualTo(1);
        assertThat(waiting.message())
                .isEqualTo("calendar.contoso.example answered 503. Retry 1 of 9 is due at 2026-11-22T12:07:00Z.");
        assertThat(service.events).containsEntry("throttled calendar.contoso.example", 1);

        service.runToTheEnd(id);
        assertThat(service.request(id).state()).isEqualTo(RequestState.Succeeded);
        assertThat(service.request(id).message()).isEmpty();
    }

    @Test
    void faultThatStaysShouldFailAfterNineRetriesInADay() {
        service.meetings("a");
        service.backends.trouble = new MemoryBackends.Trouble() {
            @Override
            public void beforeScan() {
                throw new IllegalStateException("with a secret subject");
            }
        };
        var id = service.enqueue(Order.toHome());

        var tried = service.runToTheEnd(id);

        assertThat(tried).hasSize(10);
        assertThat(Duration.between(tried.getFirst(), tried.getLast()))
                .isBetween(Duration.ofHours(21), Duration.ofHours(25));
        assertThat(service.request(id).state()).isEqualTo(RequestState.Failed);
        assertThat(service.request(id).code()).isEqualTo("RETRIES_USED_UP");
        assertThat(service.request(id).message())
                .contains("IllegalStateException", "tried 10 times", "Start-CsExMeetingMigration -Identity " + ANNA)
                .doesNotContain("secret");
    }

    @Test
    void meetingThatCannotBeWrittenShouldBeTriedAgainAlone() {
        service.meetings("a", "b", "c");
        var refused = new ArrayList<String>();
        service.backends.trouble = new MemoryBackends.Trouble() {
            @Override
            public boolean beforeSave(String objectId) {
                var refuses = objectId.equals("b.ics") && refused.size() < 2;
                if (refuses) {
                    refused.add(objectId);
                }
                return refuses;
            }
        };
        var id = service.enqueue(Order.toHome());
        service.run();

        assertThat(service.request(id).state()).isEqualTo(RequestState.Pending);
        assertThat(service.request(id).counts()).isEqualTo(new Counts(3, 2, 1, 0, 2));
        assertThat(service.request(id).message()).startsWith("1 meeting could not be written. Retry 1 of 9 is due");
        var tried = service.runToTheEnd(id);

        assertThat(tried).hasSize(3);
        assertThat(service.request(id).state()).isEqualTo(RequestState.Succeeded);
        assertThat(service.request(id).counts()).isEqualTo(new Counts(3, 3, 0, 0, 3));
        assertThat(service.events).containsEntry("Migrated", 3).containsEntry("Failed", 2);
        assertThat(service.backends.handedOver).hasSize(3).doesNotHaveDuplicates();
        assertThat(service.isMigrated("b")).isTrue();
    }

    @Test
    void meetingThatCanNeverBeWrittenShouldFailTheRequestInTheEnd() {
        service.meetings("a", "b");
        service.backends.trouble = new MemoryBackends.Trouble() {
            @Override
            public boolean beforeSave(String objectId) {
                return objectId.equals("a.ics");
            }
        };
        var id = service.enqueue(Order.toHome());

        assertThat(service.runToTheEnd(id)).hasSize(10);
        assertThat(service.request(id).state()).isEqualTo(RequestState.Failed);
        assertThat(service.request(id).code()).isEqualTo("MEETINGS_FAILED");
        assertThat(service.request(id).message())
                .isEqualTo("1 of 2 meetings failed (1 could not be written, 0 could not be read); see"
                        + " Get-CsMeetingMigrationTransactionHistory -Identity " + ANNA + " -CorrelationId " + id);
        assertThat(service.request(id).counts()).isEqualTo(new Counts(2, 1, 1, 0, 1));
    }

    @Test
    void objectThatCannotBeReadShouldFailTheRequestAtOnce() {
        service.meetings("a");
        service.backends.calendarOf(ANNA).put("b.ics", new byte[] {'x'});
        var id = service.enqueue(Order.toHome());
        service.run();

        assertThat(service.request(id).state()).isEqualTo(RequestState.Failed);
        assertThat(service.request(id).counts()).isEqualTo(new Counts(2, 1, 1, 0, 1));
        assertThat(service.request(id).message()).contains("0 could not be written, 1 could not be read");
    }

    @Test
    void meetingsForReviewShouldBeNamedInTheMessage() {
        service.meetings("a");
        service.backends.calendarOf(ANNA).put("b.ics", Events.doubtful(ANNA, "b"));
        var id = service.enqueue(Order.toHome());
        service.run();

        assertThat(service.request(id).state()).isEqualTo(RequestState.Succeeded);
        assertThat(service.request(id).counts()).isEqualTo(new Counts(2, 1, 0, 1, 1));
        assertThat(service.request(id).message())
                .startsWith("1 meeting was left for a person to decide; see Get-CsMeetingMigration");
    }

    @Test
    void triggerWhileTheUserIsMigratedShouldBeFollowedUp() {
        service.meetings("a", "b");
        var followUp = new ArrayList<String>();
        service.backends.trouble = new BeforeSave(1, () -> followUp.add(service.enqueue(Order.toHome())));
        var id = service.enqueue(Order.toHome());
        service.run();

        assertThat(followUp).doesNotContain(id);
        assertThat(service.request(id).state()).isEqualTo(RequestState.Succeeded);
        assertThat(service.request(followUp.getFirst()).state()).isEqualTo(RequestState.Succeeded);
        assertThat(service.outcomes(followUp.getFirst())).containsExactlyInAnyOrder("a Unchanged", "b Unchanged");
    }

    @Test
    void requestThatWaitsShouldNotBeWorkedOnceStopped() {
        service.meetings("a");
        var id = service.enqueue(Order.toHome());
        service.store.requests().stop(TENANT, id, "kim", service.clock.instant());
        service.run();

        assertThat(service.request(id).code()).isEqualTo("STOPPED");
        assertThat(service.isMigrated("a")).isFalse();
    }

    @Test
    void workerThatWakesAfterItWasOvertakenShouldWriteNothing() {
        service.meetings("a", "b", "c");
        var id = service.enqueue(Order.toHome());
        var other = service.worker();
        var atTakeover = new ArrayList<String>();
        service.backends.trouble = new BeforeSave(2, () -> {
            service.backends.trouble = new MemoryBackends.Trouble() {};
            assertThat(other.work(id)).isFalse();
            atTakeover.add(service.content("a") + service.content("b") + service.content("c"));
            atTakeover.add(service.backends.mails.toString());
            atTakeover.add(service.rows(id).toString());
        });
        service.admission.fill();

        assertThat(service.worker.work(id)).isFalse();

        assertThat(atTakeover)
                .containsExactly(
                        service.content("a") + service.content("b") + service.content("c"),
                        service.backends.mails.toString(),
                        service.rows(id).toString());
        assertThat(service.request(id).counts()).isEqualTo(new Counts(3, 3, 0, 0, 3));
        assertThat(service.finished).hasSize(1);
        assertThat(service.backends.mails.values()).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void undoShouldRestoreEveryByte() {
        service.meetings("a", "b");
        var before = service.content("a");
        var migration = service.enqueue(Order.toHome());
        service.run();

        var id = service.enqueue(Order.undo(migration, ""));
        service.run();

        assertThat(service.content("a")).isEqualTo(before);
        assertThat(service.request(id).state()).isEqualTo(RequestState.Succeeded);
        assertThat(service.request(id).counts()).isEqualTo(new Counts(2, 2, 0, 0, 0));
        assertThat(service.outcomes(migration)).containsExactlyInAnyOrder("a Undone", "b Undone");
        assertThat(service.events).containsEntry("Undone", 2);
    }

    @Test
    void undoOfOneMeetingShouldLeaveTheOthers() {
        service.meetings("a", "b");
        var migration = service.enqueue(Order.toHome());
        service.run();

        var id = service.enqueue(Order.undo(migration, "b"));
        service.run();

        assertThat(List.of(service.isMigrated("a"), service.isMigrated("b"))).containsExactly(true, false);
        assertThat(service.request(id).counts()).isEqualTo(new Counts(1, 1, 0, 0, 0));
    }

    @Test
    void undoShouldLeaveWhatWasEditedSince() {
        service.meetings("a", "b");
        var migration = service.enqueue(Order.toHome());
        service.run();
        var edited = service.content("a").replace("meet.example.org", "meet.example.net");
        service.backends.calendarOf(ANNA).put("a.ics", edited.getBytes(UTF_8));

        var id = service.enqueue(Order.undo(migration, ""));
        service.run();

        assertThat(service.content("a")).isEqualTo(edited);
        assertThat(service.request(id).state()).isEqualTo(RequestState.Succeeded);
        assertThat(service.request(id).counts()).isEqualTo(new Counts(2, 1, 0, 1, 0));
        assertThat(service.request(id).code()).isEqualTo("REVIEW");
    }

    @Test
    void undoThatCannotWriteShouldBeTriedAgain() {
        service.meetings("a", "b");
        var migration = service.enqueue(Order.toHome());
        service.run();
        var saves = new AtomicInteger();
        service.backends.trouble = new MemoryBackends.Trouble() {
            @Override
            public boolean beforeSave(String objectId) {
                return saves.incrementAndGet() == 1;
            }
        };

        var id = service.enqueue(Order.undo(migration, ""));

        assertThat(service.runToTheEnd(id)).hasSize(2);
        assertThat(service.request(id).counts()).isEqualTo(new Counts(2, 2, 0, 0, 0));
        assertThat(service.isMigrated("a")).isFalse();
    }

    @Test
    void planShouldShowWhatTheWorkerWouldDo() {
        service.meetings("a");
        service.backends.calendarOf(ANNA).put("b.ics", new byte[] {'x'});
        var plans = new Plans(service.store.directory(), service.backends);
        var shown = new ArrayList<String>();

        plans.run(
                Service.user(TENANT, "anna"),
                Order.toHome(),
                NOW,
                plan -> shown.add(
                        plan.object().id() + " " + plan.decisions().getFirst().outcome()),
                object -> shown.add(object.id() + " unreadable"));

        assertThat(shown).containsExactly("a.ics Migrated[]", "b.ics unreadable");
        assertThat(service.isMigrated("a")).isFalse();
    }
}
