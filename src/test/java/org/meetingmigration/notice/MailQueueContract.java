package org.meetingmigration.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.meetingmigration.notice.MailQueue.DueMail;
import org.meetingmigration.notice.MailQueue.QueuedMail;
import org.meetingmigration.notice.MailQueue.Recipient;
import org.meetingmigration.notice.MailQueue.Result;
import org.meetingmigration.notice.MailQueue.Row;

/// What every queue of mails keeps to.
public abstract class MailQueueContract {

    protected static final Instant NOW = Instant.parse("2026-11-22T12:00:00.123456Z");
    protected static final String TENANT = "contoso";
    private static final String ONE = "<1@mms.contoso.com>";

    /// An empty queue of a store that has the tenants `contoso` and `fabrikam`.
    protected abstract MailQueue queue();

    protected static QueuedMail mail(String messageId, String... recipients) {
        var text = "Subject: 20\u0000\r\n\r\n\u00e9".getBytes(StandardCharsets.UTF_8);
        return new QueuedMail(messageId, "request-1", "uid-1", "anne@contoso.com", List.of(recipients), text);
    }

    private void put(String messageId, String... recipients) {
        assertThat(queue().put(TENANT, mail(messageId, recipients), NOW)).isTrue();
    }

    private static Result sent(String recipient) {
        return new Result(recipient, MailState.Sent, NOW, "250 ok");
    }

    private static Result failed(String recipient) {
        return new Result(recipient, MailState.Failed, NOW, "550 no");
    }

    private static Result later(String recipient, Instant due) {
        return new Result(recipient, MailState.Owed, due, "451 later");
    }

    private List<DueMail> due(Instant now) {
        return queue().due(TENANT, now, Set.of(), 100);
    }

    @Test
    void putShouldOweTheMailToEachRecipientAtOnce() {
        put(ONE, "a@x.org", "b@Y.org");

        assertThat(due(NOW))
                .containsExactly(new DueMail(
                        ONE,
                        "anne@contoso.com",
                        List.of(new Recipient("a@x.org", 0, null), new Recipient("b@Y.org", 0, null))));
        assertThat(queue().content(TENANT, ONE)).contains(mail(ONE, "x@y").content());
        assertThat(queue().count(TENANT)).containsEntry(MailState.Owed, 2L);
    }

    @Test
    void putShouldChangeNothingWhenTheMailIsKnown() {
        put(ONE, "a@x.org");
        queue().record(TENANT, ONE, List.of(sent("a@x.org")), NOW);

        assertThat(queue().put(TENANT, mail(ONE, "a@x.org", "b@x.org"), NOW.plusSeconds(9)))
                .isFalse();

        assertThat(due(NOW.plusSeconds(99))).isEmpty();
        assertThat(queue().content(TENANT, ONE)).isEmpty();
        assertThat(queue().count(TENANT)).isEqualTo(counts(0, 1, 0));
    }

    @Test
    void putShouldTakeAMailOnceWhenSeveralThreadsHaveIt() throws Exception {
        Callable<Boolean> put = () -> queue().put(TENANT, mail(ONE, "a@x.org"), NOW);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var taken = 0;
            for (var each : threads.invokeAll(List.of(put, put, put, put))) {
                taken += each.get() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(1);
        }
        assertThat(queue().count(TENANT)).containsEntry(MailState.Owed, 1L);
    }

    @Test
    void tenantsShouldNotSeeOneAnothersMails() {
        put(ONE, "a@x.org");
        assertThat(queue().put("fabrikam", mail(ONE, "a@x.org"), NOW)).isTrue();
        queue().record(TENANT, ONE, List.of(sent("a@x.org")), NOW);

        assertThat(queue().due("fabrikam", NOW, Set.of(), 9)).hasSize(1);
        assertThat(queue().content("fabrikam", ONE)).isPresent();
        assertThat(queue().list("fabrikam", MailState.Sent, null, 9)).isEmpty();
        assertThat(queue().count("fabrikam")).isEqualTo(counts(1, 0, 0));
    }

    @Test
    void dueShouldGiveTheLongestDueFirstAndNothingEarly() {
        put(ONE, "a@x.org", "b@x.org");
        put("<2@mms.contoso.com>", "a@x.org");
        var first = NOW.plusSeconds(60);
        queue().record(TENANT, ONE, List.of(later("a@x.org", first.plusSeconds(1)), later("b@x.org", first)), NOW);

        assertThat(due(NOW)).extracting(DueMail::messageId).containsExactly("<2@mms.contoso.com>");
        assertThat(due(first)).extracting(DueMail::messageId).containsExactly("<2@mms.contoso.com>", ONE);
        assertThat(due(first).getLast().recipients()).containsExactly(new Recipient("b@x.org", 1, NOW));
        assertThat(due(first.plusSeconds(1)).getLast().recipients()).hasSize(2);
    }

    @Test
    void dueShouldLeaveOutDomainsInAnyCase() {
        put(ONE, "a@X.org", "b@y.org");

        assertThat(queue().due(TENANT, NOW, Set.of("x.org"), 9).getFirst().recipients())
                .extracting(Recipient::address)
                .containsExactly("b@y.org");
        assertThat(queue().due(TENANT, NOW, Set.of("x.org", "y.org"), 9)).isEmpty();
    }

    @Test
    void dueShouldGiveNoMoreRecipientsThanAskedFor() {
        put(ONE, "a@x.org", "b@x.org");
        put("<2@mms.contoso.com>", "a@x.org", "b@x.org");

        assertThat(queue().due(TENANT, NOW, Set.of(), 3))
                .extracting(mail -> mail.recipients().size())
                .containsExactly(2, 1);
    }

    @Test
    void recordShouldKeepTheTextUntilNobodyIsOwed() {
        put(ONE, "a@x.org", "b@x.org", "c@x.org");

        queue().record(TENANT, ONE, List.of(sent("a@x.org"), later("b@x.org", NOW.plusSeconds(60))), NOW);
        queue().record(TENANT, ONE, List.of(failed("c@x.org")), NOW);

        assertThat(queue().content(TENANT, ONE)).isPresent();
        assertThat(queue().count(TENANT)).isEqualTo(counts(1, 1, 1));

        queue().record(TENANT, ONE, List.of(failed("b@x.org")), NOW);

        assertThat(queue().content(TENANT, ONE)).isEmpty();
        assertThat(queue().count(TENANT)).isEqualTo(counts(0, 1, 2));
    }

    @Test
    void recordShouldLeaveWhoWasSentIt() {
        put(ONE, "a@x.org");
        queue().record(TENANT, ONE, List.of(sent("a@x.org")), NOW);

        queue().record(TENANT, ONE, List.of(later("a@x.org", NOW)), NOW);

        assertThat(due(NOW.plusSeconds(99))).isEmpty();
        assertThat(queue().count(TENANT)).isEqualTo(counts(0, 1, 0));
    }

    @Test
    void recordShouldCountAttemptsAndKeepTheFirst() {
        put(ONE, "a@x.org");
        queue().record(TENANT, ONE, List.of(later("a@x.org", NOW.plusSeconds(1))), NOW.plusSeconds(1));
        queue().record(TENANT, ONE, List.of(later("a@x.org", NOW.plusSeconds(2))), NOW.plusSeconds(2));

        assertThat(due(NOW.plusSeconds(2)).getFirst().recipients())
                .containsExactly(new Recipient("a@x.org", 2, NOW.plusSeconds(1)));
        assertThat(queue().list(TENANT, null, null, 9))
                .containsExactly(new Row(
                        queue().list(TENANT, null, null, 9).getFirst().number(),
                        ONE,
                        "request-1",
                        "uid-1",
                        "a@x.org",
                        MailState.Owed,
                        2,
                        NOW.plusSeconds(2),
                        "451 later",
                        NOW.plusSeconds(2)));
    }

    @Test
    void listShouldGoOnBehindARowWithoutGapOrRepetition() {
        for (int i = 0; i < 4; i++) {
            put("<" + i + "@mms.contoso.com>", "a@x.org", "b@x.org");
        }
        queue().record(TENANT, "<1@mms.contoso.com>", List.of(failed("b@x.org")), NOW.plusSeconds(1));
        var whole = queue().list(TENANT, null, null, 99);

        var paged = new ArrayList<>(queue().list(TENANT, null, null, 3));
        while (paged.size() < whole.size()) {
            var page = queue().list(TENANT, null, paged.getLast().cursor(), 3);
            assertThat(page).isNotEmpty();
            paged.addAll(page);
        }

        assertThat(paged).isEqualTo(whole).hasSize(8);
        assertThat(whole.getFirst().state()).isEqualTo(MailState.Failed);
        assertThat(queue().list(TENANT, MailState.Failed, null, 99)).hasSize(1);
        assertThat(queue().list(TENANT, MailState.Failed, whole.getFirst().cursor(), 99))
                .isEmpty();
    }

    @Test
    void removeShouldForgetOldMailsThatAreOwedToNobody() {
        IntStream.range(0, 3).forEach(i -> put("<" + i + "@mms.contoso.com>", "a@x.org"));
        queue().record(TENANT, "<0@mms.contoso.com>", List.of(sent("a@x.org")), NOW);
        queue().record(TENANT, "<1@mms.contoso.com>", List.of(sent("a@x.org")), NOW.plus(Duration.ofDays(1)));

        assertThat(queue().removeEndedBefore(TENANT, NOW, 9)).isZero();
        assertThat(queue().removeEndedBefore(TENANT, NOW.plusSeconds(1), 9)).isEqualTo(1);
        assertThat(queue().removeEndedBefore(TENANT, NOW.plus(Duration.ofDays(9)), 9))
                .isEqualTo(1);

        assertThat(queue().list(TENANT, null, null, 9))
                .extracting(Row::messageId)
                .containsExactly("<2@mms.contoso.com>");
    }

    protected static Map<MailState, Long> counts(long owed, long sent, long failed) {
        return Map.of(MailState.Owed, owed, MailState.Sent, sent, MailState.Failed, failed);
    }
}
