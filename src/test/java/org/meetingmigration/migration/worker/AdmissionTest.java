package org.meetingmigration.migration.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meetingmigration.migration.request.Order;
import org.meetingmigration.migration.request.Requests.NewRequest;

class AdmissionTest {

    private static final int WINDOW = 32;

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

    private void enqueue(String tenant, int users) {
        service.store.directory().addTenant(tenant);
        service.store
                .directory()
                .saveUsers(IntStream.range(0, users)
                        .mapToObj(i -> Service.user(tenant, "u" + i))
                        .toList());
        service.store
                .requests()
                .enqueue(IntStream.range(0, users)
                        .mapToObj(i -> new NewRequest(
                                tenant,
                                "u" + i + "-id",
                                "u" + i + "@" + tenant + ".example",
                                Order.toHome(),
                                "MANUAL",
                                service.clock.instant(),
                                "admin"))
                        .toList());
    }

    @Test
    void windowShouldNotOverflow() {
        enqueue("large", 100);

        assertThat(service.admission.fill()).isEqualTo(WINDOW);
        assertThat(service.admission.fill()).isZero();
        service.engine.step();
        assertThat(service.admission.fill()).isEqualTo(1);
        assertThat(service.wakeups.size()).isEqualTo(WINDOW);
    }

    @Test
    void smallTenantShouldComeWithinOneWindow() {
        enqueue("large", 500);
        service.admission.fill();
        enqueue("small", 3);

        int steps = 0;
        while (service.finished.stream().filter("small Succeeded"::equals).count() < 3) {
            service.admission.fill();
            assertThat(service.engine.step()).isTrue();
            steps++;
        }

        assertThat(steps).isLessThanOrEqualTo(WINDOW + 3);
        assertThat(service.finished).filteredOn("large Succeeded"::equals).isNotEmpty();
    }

    @Test
    void placesThatOneTenantCannotFillShouldGoToAnother() {
        enqueue("large", 100);
        enqueue("small", 3);

        assertThat(service.admission.fill()).isEqualTo(WINDOW);
        assertThat(service.store.requests().handedOut())
                .filteredOn(request -> request.tenant().equals("small"))
                .hasSize(3);
    }

    @Test
    void calendarHostShouldNotHaveMoreThanItsLimit() {
        service.backends.hostLimit = 5;
        enqueue("one", 50);
        enqueue("two", 50);

        assertThat(service.admission.fill()).isEqualTo(10);
        service.engine.step();
        assertThat(service.admission.fill()).isEqualTo(1);
    }

    @Test
    void everythingShouldBeWorkedInTheEnd() {
        enqueue("one", 120);
        enqueue("two", 7);

        service.run();

        assertThat(service.finished).hasSize(127).allMatch(ended -> ended.endsWith("Succeeded"));
        assertThat(service.store.requests().handedOut()).isEmpty();
    }

    @Test
    void whatWasHandedOutShouldBeHandedOutAnewAfterAStart() {
        enqueue("one", 40);
        service.admission.fill();
        var lost = new ArrayList<String>();
        service.store.requests().handedOut().forEach(request -> lost.add(request.id()));
        lost.forEach(service.engine::cancel);

        service.admission.startAlone();
        service.run();

        assertThat(lost).hasSize(WINDOW);
        assertThat(service.finished).hasSize(40);
    }

    @Test
    void lostWakeUpShouldComeAgain() {
        enqueue("one", 1);
        service.admission.fill();
        service.engine.cancel(service.store.requests().handedOut().getFirst().id());

        service.run();
        assertThat(service.finished).isEmpty();
        service.clock.advance(Duration.ofSeconds(30));
        service.run();

        assertThat(service.finished).isEqualTo(List.of("one Succeeded"));
    }

    @Test
    void loopShouldWakeForWhatIsNewAndEnd() throws InterruptedException {
        enqueue("one", 3);
        try (var loop = new AdmissionLoop(service.admission)) {
            loop.start();
            loop.wake();
            while (service.store.requests().handedOut().size() < 3) {
                Thread.onSpinWait();
            }
            assertThat(loop.waking(request -> true).work("x")).isTrue();
            assertThat(loop.waking(request -> false).work("x")).isFalse();
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("admission");
    }
}
