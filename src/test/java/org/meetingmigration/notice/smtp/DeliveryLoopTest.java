package org.meetingmigration.notice.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meetingmigration.notice.smtp.ScriptedSmtp.DROP;
import static org.meetingmigration.notice.smtp.ScriptedSmtp.HANG;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meetingmigration.notice.MailQueue.QueuedMail;
import org.meetingmigration.notice.MailState;
import org.meetingmigration.notice.smtp.SmtpSettings.Timeouts;
import org.meetingmigration.notice.smtp.SmtpSettings.Tls;
import org.meetingmigration.store.Store;
import org.meetingmigration.store.StoreConfig;

/// Threads, SMTP and the store together, with a mail server that misbehaves.
class DeliveryLoopTest {

    private static final String TENANT = "contoso";

    @TempDir
    private Path dir;

    private final SteppedClock clock = new SteppedClock();
    private ScriptedSmtp smtp;
    private Store store;

    @BeforeEach
    void open() throws IOException {
        smtp = new ScriptedSmtp(Optional.empty());
        store = Store.open(StoreConfig.embedded(dir.resolve("data")));
        store.directory().addTenant(TENANT);
    }

    @AfterEach
    void close() throws IOException {
        store.close();
        smtp.close();
    }

    private DeliveryLoop started() {
        var quick = new Timeouts(Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(2));
        var server = new SmtpServer(
                new SmtpSettings("127.0.0.1", smtp.port(), Tls.NONE, Optional.empty(), Optional.empty(), quick));
        var settings = new DeliverySettings("", 100_000, 100_000, clock, RandomGenerator.getDefault());
        var loop = new DeliveryLoop(TENANT, store.mails(), server, settings, DeliveryEvents.NONE);
        loop.start();
        return loop;
    }

    private void put(int number) {
        var text = "Message-ID: <" + number + "@x>\r\n\r\ntext\r\n";
        store.mails()
                .put(
                        TENANT,
                        new QueuedMail(
                                "<" + number + "@x>",
                                "r",
                                "uid",
                                "anne@contoso.com",
                                List.of("a" + number + "@x.org"),
                                text.getBytes(StandardCharsets.UTF_8)),
                        clock.instant());
    }

    private long count(MailState state) {
        return store.mails().count(TENANT).getOrDefault(state, 0L);
    }

    private void await(BooleanSupplier wanted) {
        for (int i = 0; i < 1000 && !wanted.getAsBoolean(); i++) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            clock.pass(Duration.ofSeconds(1));
        }
        assertThat(wanted.getAsBoolean()).isTrue();
    }

    @Test
    void everyMailShouldGoOnceOverAFewConnections() {
        IntStream.range(0, 300).forEach(this::put);

        try (var _ = started()) {
            await(() -> count(MailState.Sent) == 300);
        }

        assertThat(smtp.taken)
                .extracting(ScriptedSmtp.Taken::messageId)
                .doesNotHaveDuplicates()
                .hasSize(300);
        assertThat(smtp.connections).hasValueBetween(1, DeliveryLoop.THREADS + 4);
    }

    /// Whether the server has it cannot be known: it goes again, under the same Message-ID; the others go once.
    @ParameterizedTest
    @ValueSource(strings = {"250 " + DROP, DROP, HANG})
    void mailWhoseAnswerWasLostShouldGoAgain(String misbehaviour) {
        var once = new AtomicBoolean(true);
        smtp.script(command -> command.equals(".") && once.compareAndSet(true, false) ? misbehaviour : "");
        IntStream.range(0, 20).forEach(this::put);

        try (var _ = started()) {
            await(() -> count(MailState.Sent) == 20);
        }

        var ids = smtp.taken.stream().map(ScriptedSmtp.Taken::messageId).toList();
        assertThat(ids.stream().distinct()).hasSize(20);
        assertThat(ids).hasSize(misbehaviour.startsWith("250") ? 21 : 20);
        assertThat(store.mails().list(TENANT, MailState.Sent, null, 99).stream().filter(row -> row.attempts() == 2))
                .hasSize(1);
    }

    @Test
    void whatWasRecordedShouldNotGoAgainWithTheNextStart() {
        IntStream.range(0, 5).forEach(this::put);
        try (var _ = started()) {
            await(() -> count(MailState.Sent) == 5);
        }
        store.close();
        store = Store.open(StoreConfig.embedded(dir.resolve("data")));
        IntStream.range(0, 6).forEach(this::put);

        try (var _ = started()) {
            await(() -> count(MailState.Sent) == 6);
        }

        assertThat(smtp.taken)
                .extracting(ScriptedSmtp.Taken::messageId)
                .doesNotHaveDuplicates()
                .hasSize(6);
    }

    @Test
    void closeShouldWaitForTheMailThatIsUnderWay() throws InterruptedException {
        var underWay = new CountDownLatch(1);
        var closing = new CountDownLatch(1);
        smtp.script(command -> {
            if (command.equals(".")) {
                underWay.countDown();
                awaitQuietly(closing);
            }
            return "";
        });
        put(1);
        var loop = started();
        assertThat(underWay.await(20, TimeUnit.SECONDS)).isTrue();

        put(2);
        var closer = Thread.ofVirtual().start(loop::close);
        closing.countDown();
        closer.join();

        assertThat(smtp.taken).isNotEmpty();
        assertThat(count(MailState.Sent)).isEqualTo(smtp.taken.size());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void mailsShouldWaitForAServerThatIsDown() throws IOException {
        smtp.script(command -> command.equals("CONNECT") ? "554 not today" : "");
        IntStream.range(0, 10).forEach(this::put);
        try (var _ = started()) {
            await(() -> smtp.connections.get() > 3);
            assertThat(store.mails().list(TENANT, null, null, 99)).allMatch(row -> row.attempts() == 0);

            smtp.script(command -> "");
            await(() -> count(MailState.Sent) == 10);
        }
    }

    @Test
    void refusedRecipientsShouldFailWithTheServersAnswer() {
        smtp.script(command -> command.startsWith("RCPT TO:<a1@") ? "550 5.1.1 <a1@x.org> unknown" : "");
        put(1);
        put(2);

        try (var _ = started()) {
            await(() -> count(MailState.Owed) == 0);
        }

        assertThat(store.mails().list(TENANT, MailState.Failed, null, 9))
                .extracting(row -> row.recipient() + " " + row.answer())
                .containsExactly("a1@x.org 550 5.1.1 <...> unknown");
    }
}
