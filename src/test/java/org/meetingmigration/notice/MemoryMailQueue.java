package org.meetingmigration.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Mails in memory.
public final class MemoryMailQueue implements MailQueue {

    private final Map<String, Held> mails = new LinkedHashMap<>();
    private long last;

    private static final class Held {
        final QueuedMail mail;
        final Map<String, Row> rows = new LinkedHashMap<>();
        final Map<String, Instant> firstTried = new LinkedHashMap<>();
        boolean empty;
        Instant modified;

        Held(QueuedMail mail, Instant now) {
            this.mail = mail;
            this.modified = now;
        }

        boolean isOwed() {
            return rows.values().stream().anyMatch(row -> row.state() == MailState.Owed);
        }
    }

    private static String key(String tenant, String messageId) {
        return tenant + "/" + messageId;
    }

    @Override
    public synchronized boolean put(String tenant, QueuedMail mail, Instant now) {
        var held = new Held(mail, now);
        if (mails.putIfAbsent(key(tenant, mail.messageId()), held) != null) {
            return false;
        }
        for (String recipient : mail.recipients()) {
            held.rows.put(
                    recipient,
                    new Row(
                            ++last,
                            mail.messageId(),
                            mail.requestId(),
                            mail.uid(),
                            recipient,
                            MailState.Owed,
                            0,
                            now,
                            "",
                            now));
        }
        return true;
    }

    private List<Held> of(String tenant) {
        return mails.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(tenant + "/"))
                .map(Map.Entry::getValue)
                .toList();
    }

    private List<Row> rows(String tenant) {
        return of(tenant).stream().flatMap(held -> held.rows.values().stream()).toList();
    }

    @Override
    public synchronized List<DueMail> due(String tenant, Instant now, Set<String> domains, int recipients) {
        Map<String, List<Recipient>> due = new LinkedHashMap<>();
        rows(tenant).stream()
                .filter(row -> row.state() == MailState.Owed && !row.due().isAfter(now))
                .filter(row -> !domains.contains(Recipient.domain(row.recipient())))
                .sorted(Comparator.comparing(Row::due).thenComparing(Row::messageId))
                .limit(recipients)
                .forEach(row -> due.computeIfAbsent(row.messageId(), unknown -> new ArrayList<>())
                        .add(new Recipient(
                                row.recipient(),
                                row.attempts(),
                                held(tenant, row.messageId()).firstTried.get(row.recipient()))));
        return due.entrySet().stream()
                .map(entry -> new DueMail(
                        entry.getKey(), held(tenant, entry.getKey()).mail.sender(), entry.getValue()))
                .toList();
    }

    private Held held(String tenant, String messageId) {
        return Optional.ofNullable(mails.get(key(tenant, messageId))).orElseThrow();
    }

    @Override
    public synchronized Optional<byte[]> content(String tenant, String messageId) {
        return Optional.ofNullable(mails.get(key(tenant, messageId)))
                .filter(held -> !held.empty)
                .map(held -> held.mail.content());
    }

    @Override
    public synchronized void record(String tenant, String messageId, List<Result> results, Instant now) {
        var held = held(tenant, messageId);
        for (var result : results) {
            held.rows.computeIfPresent(
                    result.recipient(),
                    (recipient, row) -> row.state() == MailState.Owed ? after(row, result, now) : row);
            held.firstTried.putIfAbsent(result.recipient(), now);
        }
        held.modified = now;
        held.empty = !held.isOwed();
    }

    private static Row after(Row row, Result result, Instant now) {
        return new Row(
                row.number(),
                row.messageId(),
                row.requestId(),
                row.uid(),
                row.recipient(),
                result.state(),
                row.attempts() + 1,
                result.due(),
                result.answer(),
                now);
    }

    @Override
    public synchronized Map<MailState, Long> count(String tenant) {
        var counts = new EnumMap<MailState, Long>(MailState.class);
        for (var state : MailState.values()) {
            counts.put(
                    state,
                    rows(tenant).stream().filter(row -> row.state() == state).count());
        }
        return counts;
    }

    @Override
    public synchronized List<Row> list(String tenant, @Nullable MailState state, @Nullable Cursor after, int limit) {
        var order = Comparator.comparing(Row::modified).thenComparing(Row::number);
        return rows(tenant).stream()
                .filter(row -> state == null || row.state() == state)
                .filter(row -> after == null
                        || row.modified().isBefore(after.modified())
                        || (row.modified().equals(after.modified()) && row.number() < after.number()))
                .sorted(order.reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized int removeEndedBefore(String tenant, Instant modified, int limit) {
        var old = of(tenant).stream()
                .filter(held -> !held.isOwed() && held.modified.isBefore(modified))
                .limit(limit)
                .toList();
        old.forEach(held -> mails.remove(key(tenant, held.mail.messageId())));
        return old.size();
    }
}
