package org.meetingmigration.notice.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meetingmigration.notice.MailQueue;
import org.meetingmigration.notice.MailQueue.QueuedMail;
import org.meetingmigration.notice.MailQueue.Row;
import org.meetingmigration.notice.MailState;
import org.meetingmigration.notice.MemoryMailQueue;
import org.meetingmigration.notice.smtp.MailServer.Answer;
import org.meetingmigration.notice.smtp.MailServer.Mail;
import org.meetingmigration.testing.Crash;
import org.meetingmigration.testing.Crash.Died;

/// One tenant's delivery, step by step.
class DeliveryTest {

    private static final String TENANT = "contoso";
    private static final Duration LOOK = Duration.ofMillis(500);

    private final SteppedClock clock = new SteppedClock();
    private final MailQueue queue = new MemoryMailQueue();
    private final FakeMailServer server = new FakeMailServer();
    private final List<String> events = new ArrayList<>();

    private Delivery delivery(MailQueue queue, MailServer server, int perMinute, int perDomain) {
        var settings = new DeliverySettings("", perMinute, perDomain, clock, new Random(1));
        return new Delivery(TENANT, queue, server, settings, new Heard());
    }

    private Delivery delivery() {
        return delivery(queue, server, 100_000, 100_000);
    }

    private final class Heard implements DeliveryEvents {
        @Override
        public void sent(String tenant, long recipients) {
            events.addAll(Collections.nCopies((int) recipients, "sent"));
        }

        @Override
        public void failed(String tenant, long recipients) {
            events.addAll(Collections.nCopies((int) recipients, "failed"));
        }

        @Override
        public void available(String tenant, boolean available) {
            events.add(available ? "available" : "unavailable");
        }
    }

    private void put(int number, String... recipients) {
        var text = ("Subject: " + number + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        queue.put(
                TENANT,
                new QueuedMail("<" + number + "@x>", "r", "uid", "anne@contoso.com", List.of(recipients), text),
                clock.instant());
    }

    /// Until nothing may go now.
    private static int run(Delivery delivery) {
        var steps = 0;
        while (delivery.step()) {
            steps++;
        }
        return steps;
    }

    private int runLater(Delivery delivery, Duration later) {
        clock.pass(later);
        return run(delivery);
    }

    private Row row(String recipient) {
        return queue.list(TENANT, null, null, 999).stream()
                .filter(row -> row.recipient().equals(recipient))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void mailShouldGoOnceToAllItsRecipientsInOneTransaction() {
        put(1, "a@x.org", "b@y.org");
        var delivery = delivery();

        assertThat(run(delivery)).isEqualTo(1);
        assertThat(runLater(delivery, Duration.ofDays(9))).isZero();

        assertThat(server.taken).hasSize(1);
        assertThat(server.taken.getFirst().recipients()).containsExactly("a@x.org", "b@y.org");
        assertThat(server.taken.getFirst().envelopeSender()).isEqualTo("anne@contoso.com");
        assertThat(queue.count(TENANT)).containsEntry(MailState.Sent, 2L);
        assertThat(events).containsExactly("available", "sent", "sent");
    }

    @Test
    void bounceOfOneAddressShouldNotStopTheOthers() {
        server.answers.put("gone@x.org", new Answer.Refused("550 5.1.1 no such user"));
        server.answers.put("busy@x.org", new Answer.Deferred("451 4.3.0 later"));
        put(1, "gone@x.org", "a@x.org", "busy@x.org");
        var delivery = delivery();

        run(delivery);

        assertThat(row("gone@x.org").state()).isEqualTo(MailState.Failed);
        assertThat(row("gone@x.org").answer()).isEqualTo("550 5.1.1 no such user");
        assertThat(row("a@x.org").state()).isEqualTo(MailState.Sent);
        assertThat(row("busy@x.org").state()).isEqualTo(MailState.Owed);
        assertThat(events).containsExactly("available", "sent", "failed");

        server.answers.clear();
        runLater(delivery, Duration.ofMinutes(2));

        assertThat(server.taken.getLast().recipients()).containsExactly("busy@x.org");
        assertThat(row("busy@x.org").state()).isEqualTo(MailState.Sent);
    }

    @Test
    void deferredRecipientShouldBeTriedLessAndLessOftenAndGivenUpAfterThreeDays() {
        server.answers.put("a@x.org", new Answer.Deferred("451 later"));
        put(1, "a@x.org");
        var delivery = delivery();
        var waits = new ArrayList<Duration>();
        var last = clock.instant();
        run(delivery);
        while (row("a@x.org").state() == MailState.Owed) {
            if (runLater(delivery, Duration.ofSeconds(5)) > 0) {
                waits.add(Duration.between(last, clock.instant()));
                last = clock.instant();
            }
        }

        assertThat(waits.getFirst()).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(80));
        assertThat(waits.get(1)).isBetween(Duration.ofSeconds(120), Duration.ofSeconds(155));
        assertThat(waits).allMatch(wait -> wait.compareTo(Duration.ofMinutes(61)) < 0);
        assertThat(waits.getLast()).isGreaterThan(Duration.ofMinutes(47));
        assertThat(Duration.between(SteppedClock.START, last)).isBetween(Duration.ofDays(3), Duration.ofHours(73));
        assertThat(row("a@x.org").answer()).isEqualTo("451 later");
    }

    @Test
    void unavailableServerShouldUseUpNobodysAttempt() {
        server.unavailable = true;
        put(1, "a@x.org");
        put(2, "b@x.org");
        var delivery = delivery();

        for (int i = 0; i < 1000; i++) {
            runLater(delivery, Duration.ofMinutes(10));
        }

        assertThat(queue.list(TENANT, MailState.Owed, null, 9))
                .allMatch(row -> row.attempts() == 0)
                .hasSize(2);
        assertThat(server.asked).isEqualTo(1000);
        assertThat(events).containsExactly("available", "unavailable");

        server.unavailable = false;
        runLater(delivery, Duration.ofMinutes(10));

        assertThat(queue.count(TENANT)).containsEntry(MailState.Sent, 2L);
        assertThat(events).containsExactly("available", "unavailable", "available", "sent", "sent");
    }

    @Test
    void unavailableServerShouldBeLeftAloneLongerEachTime() {
        server.unavailable = true;
        put(1, "a@x.org");
        var delivery = delivery();

        for (int i = 0; i < 3600; i++) {
            runLater(delivery, Duration.ofSeconds(1));
        }

        assertThat(server.asked).isBetween(15, 25);
    }

    @Test
    void capOfADomainShouldNotHoldUpOtherDomains() {
        IntStream.range(0, 3000).forEach(i -> put(i, i + "@big.org"));
        IntStream.range(3000, 3100).forEach(i -> put(i, i + "@small.org"));
        var delivery = delivery(queue, server, 100_000, 120);

        var first = run(delivery);

        assertThat(first).isEqualTo(24);
        for (int second = 0; second < 60; second++) {
            runLater(delivery, Duration.ofSeconds(1));
        }
        assertThat(sentTo("big.org")).isBetween(130L, 132L);
        assertThat(sentTo("small.org")).isEqualTo(100);
    }

    /// Each look past them reads them all.
    @Test
    void manyThatWaitForTheirCapShouldSeldomBeLookedPast() {
        IntStream.range(0, 3000).forEach(i -> put(i, i + "@big.org"));
        var looksPast = new ArrayList<Object>();
        var watched = (MailQueue) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {MailQueue.class}, (_, method, arguments) -> {
                    if (method.getName().equals("due") && !((Set<?>) arguments[2]).isEmpty()) {
                        looksPast.add(arguments[2]);
                    }
                    return method.invoke(queue, arguments);
                });
        var delivery = delivery(watched, server, 100_000, 120);

        run(delivery);
        for (int second = 0; second < 60; second++) {
            runLater(delivery, Duration.ofSeconds(1));
        }

        assertThat(server.taken).hasSizeBetween(130, 132);
        assertThat(looksPast).hasSizeBetween(12, 13);
        put(9999, "a@small.org");
        IntStream.range(0, 5).forEach(_ -> runLater(delivery, Duration.ofSeconds(1)));
        assertThat(sentTo("small.org")).isEqualTo(1);
    }

    @Test
    void capOfATenantShouldHoldForAllDomainsTogether() {
        IntStream.range(0, 1000).forEach(i -> put(i, i + "@" + i + ".org"));
        var delivery = delivery(queue, server, 60, 120);

        assertThat(run(delivery)).isEqualTo(6);
        for (int second = 0; second < 60; second++) {
            runLater(delivery, Duration.ofSeconds(1));
        }

        assertThat(server.taken).hasSize(66);
    }

    @Test
    void recipientsAboveACapShouldGetTheMailLaterAndOnce() {
        var many = IntStream.range(0, 300).mapToObj(i -> i + "@big.org").toArray(String[]::new);
        put(1, many);
        var delivery = delivery(queue, server, 100_000, 1200);

        for (int second = 0; second < 60; second++) {
            runLater(delivery, Duration.ofSeconds(1));
        }

        var told = server.taken.stream()
                .flatMap(mail -> mail.recipients().stream())
                .toList();
        assertThat(told).containsExactlyInAnyOrder(many);
        assertThat(server.taken).allMatch(mail -> mail.recipients().size() <= 100);
    }

    private long sentTo(String domain) {
        return server.taken.stream()
                .flatMap(mail -> mail.recipients().stream())
                .filter(recipient -> recipient.endsWith("@" + domain))
                .count();
    }

    /// What is read ahead of a mail goes with it: it is from before the record.
    @Test
    void mailReadAheadWhileItIsUnderWayShouldNotGoTwice() {
        put(1, "a@x.org");
        IntStream.range(2, 5).forEach(i -> put(i, "b@x.org"));
        var inner = new Delivery[1];
        var nested = new MailServer() {
            @Override
            public Map<String, Answer> send(Mail mail) {
                if (mail.messageId().equals("<1@x>")) {
                    run(inner[0]);
                    put(9, "c@x.org");
                    clock.pass(LOOK);
                    run(inner[0]);
                }
                return server.send(mail);
            }

            @Override
            public void rest() {}

            @Override
            public void close() {}
        };
        inner[0] = delivery(queue, nested, 100_000, 100_000);

        run(inner[0]);
        runLater(inner[0], LOOK);

        assertThat(server.taken)
                .extracting(Mail::messageId)
                .doesNotHaveDuplicates()
                .hasSize(5);
    }

    @Test
    void whatTheStoreCouldNotTakeShouldBeRecordedBeforeAnythingMoreIsSent() {
        put(1, "a@x.org");
        put(2, "a@x.org");
        // Calls: due, content, record.
        var delivery = delivery(new Crash(3, false).through(MailQueue.class, queue), server, 100_000, 100_000);

        assertThatThrownBy(delivery::step).isInstanceOf(Died.class);
        assertThat(queue.count(TENANT)).containsEntry(MailState.Sent, 0L);
        runLater(delivery, LOOK);

        assertThat(server.taken).extracting(Mail::messageId).containsExactly("<1@x>", "<2@x>");
        assertThat(queue.count(TENANT)).containsEntry(MailState.Sent, 2L);
    }

    /// Who dies at any call, before or after it, and is started anew: everybody is told, under the same Message-ID, and
    /// nobody who was recorded as sent is told again.
    @ParameterizedTest
    @CsvSource({"false", "true"})
    void killAtEachCallShouldLoseNoMailAndRepeatNoneThatWasRecorded(boolean afterwards) {
        for (int at = 1; ; at++) {
            var fresh = new DeliveryTest();
            fresh.server.answers.put("gone@x.org", new Answer.Refused("550 no"));
            fresh.put(1, "a@x.org", "gone@x.org");
            fresh.put(2, "b@x.org");
            var crash = new Crash(at, afterwards);
            if (!fresh.survives(crash)) {
                assertThat(at).isGreaterThan(7);
                return;
            }
        }
    }

    /// @return whether the crash came
    private boolean survives(Crash crash) {
        var dying = delivery(
                crash.through(MailQueue.class, queue), crash.through(MailServer.class, server), 100_000, 100_000);
        try {
            run(dying);
        } catch (Died _) {
            // Nothing of that delivery goes on.
        }
        var recorded = queue.list(TENANT, MailState.Sent, null, 9).stream()
                .map(Row::messageId)
                .toList();
        var before = server.taken.size();

        run(delivery());

        var again = server.taken.subList(before, server.taken.size());
        assertThat(again).extracting(Mail::messageId).noneMatch(recorded::contains);
        assertThat(server.taken.stream().map(Mail::messageId).distinct()).containsExactlyInAnyOrder("<1@x>", "<2@x>");
        assertThat(queue.count(TENANT)).containsEntry(MailState.Sent, 2L).containsEntry(MailState.Failed, 1L);
        assertThat(server.taken).hasSizeLessThanOrEqualTo(3);
        return crash.happened();
    }

    @Test
    void memoryShouldNotGrowWithTheQueue() {
        IntStream.range(0, 2000).forEach(i -> put(i, "a@" + i + ".org"));
        var read = new ArrayList<Integer>();
        var watched = (MailQueue) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {MailQueue.class}, (_, method, arguments) -> {
                    var result = method.invoke(queue, arguments);
                    if (result instanceof List<?> list) {
                        read.add(list.size());
                    }
                    return result;
                });

        run(delivery(watched, server, 100_000, 100_000));

        assertThat(server.taken).hasSize(2000);
        assertThat(read).isNotEmpty().allMatch(size -> size <= 500);
    }
}
