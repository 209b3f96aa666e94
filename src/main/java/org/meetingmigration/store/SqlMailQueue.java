package org.meetingmigration.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.notice.MailQueue;
import org.meetingmigration.notice.MailState;
import org.springframework.jdbc.core.RowCallbackHandler;

/// Mails in SQL.
final class SqlMailQueue implements MailQueue {

    private static final String ADD = """
            insert into mail (tenant, message_id, request, uid, sender, owed, modified, content)
            values (:tenant, :id, :request, :uid, :sender, :owed, :now, :content)
            on conflict (tenant, message_id) do nothing
            """;

    private static final String ADD_RECIPIENT = """
            insert into mail_recipient (
                tenant, message_id, recipient, domain, state, attempts, first_tried, due, answer, modified)
            values (?, ?, ?, ?, 'Owed', 0, null, ?, '', ?)
            """;

    private static final String DUE = """
            select mail_recipient.message_id, sender, recipient, attempts, first_tried
            from mail_recipient join mail
                on mail.tenant = mail_recipient.tenant and mail.message_id = mail_recipient.message_id
            where mail_recipient.tenant = :tenant and state = 'Owed' and due <= :now
            """;

    private static final String LONGEST_DUE_FIRST = " order by due, mail_recipient.message_id limit :limit";

    private static final String CONTENT =
            "select content from mail where tenant = :tenant and message_id = :id and content is not null";

    private static final String RECORD = """
            update mail_recipient set
                state = ?, due = ?, answer = ?, attempts = attempts + 1, first_tried = coalesce(first_tried, ?),
                modified = ?
            where tenant = ? and message_id = ? and recipient = ? and state = 'Owed'
            """;

    private static final String STILL_OWED =
            "select count(*) from mail_recipient where tenant = :tenant and message_id = :id and state = 'Owed'";

    private static final String SETTLE =
            "update mail set modified = :now, owed = :owed where tenant = :tenant and message_id = :id";

    private static final String SETTLE_AND_EMPTY = """
            update mail set modified = :now, owed = :owed, content = null where tenant = :tenant and message_id = :id
            """;

    private static final String LIST = """
            select mail_recipient.*, request, uid
            from mail_recipient join mail
                on mail.tenant = mail_recipient.tenant and mail.message_id = mail_recipient.message_id
            where mail_recipient.tenant = :tenant
            """;

    private static final String LAST_FIRST = " order by mail_recipient.modified desc, number desc limit :limit";

    private static final String BEHIND = " and (mail_recipient.modified, number) < (:after, :afterNumber)";

    private static final String REMOVE = """
            delete from mail where tenant = :tenant and message_id in (
                select message_id from mail as ended
                where tenant = :tenant and owed = 0 and modified < :modified
                and not exists (select 1 from migration_request where id = ended.request)
                limit :limit)
            """;

    private final Database database;

    SqlMailQueue(Database database) {
        this.database = database;
    }

    @Override
    public boolean put(String tenant, QueuedMail mail, Instant now) {
        return database.run(() -> {
            var added = database.write(ADD)
                    .param("tenant", tenant)
                    .param("id", mail.messageId())
                    .param("request", mail.requestId())
                    .param("uid", mail.uid())
                    .param("sender", mail.sender())
                    .param("owed", mail.recipients().size())
                    .param("now", Values.micros(now))
                    .param("content", mail.content())
                    .update();
            if (added == 0) {
                return false;
            }
            database.forEach(ADD_RECIPIENT, mail.recipients(), (statement, recipient) -> {
                var micros = Values.micros(now);
                Values.bind(
                        statement, tenant, mail.messageId(), recipient, Recipient.domain(recipient), micros, micros);
                return statement.executeUpdate();
            });
            return true;
        });
    }

    @Override
    public List<DueMail> due(String tenant, Instant now, Set<String> domains, int recipients) {
        var statement = database.read(
                        DUE + (domains.isEmpty() ? "" : " and domain not in (:domains)") + LONGEST_DUE_FIRST)
                .param("tenant", tenant)
                .param("now", Values.micros(now))
                .param("limit", recipients);
        if (!domains.isEmpty()) {
            statement.param("domains", domains);
        }
        Map<String, List<Recipient>> mails = new LinkedHashMap<>();
        Map<String, String> senders = new LinkedHashMap<>();
        statement.query((RowCallbackHandler) row -> {
            var id = row.getString("message_id");
            senders.put(id, row.getString("sender"));
            mails.computeIfAbsent(id, unknown -> new ArrayList<>())
                    .add(new Recipient(
                            row.getString("recipient"),
                            row.getInt("attempts"),
                            Values.instantOrNull(row, "first_tried")));
        });
        return senders.entrySet().stream()
                .map(sender ->
                        new DueMail(sender.getKey(), sender.getValue(), mails.getOrDefault(sender.getKey(), List.of())))
                .toList();
    }

    @Override
    public Optional<byte[]> content(String tenant, String messageId) {
        return database.read(CONTENT)
                .param("tenant", tenant)
                .param("id", messageId)
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }

    @Override
    public void record(String tenant, String messageId, List<Result> results, Instant now) {
        var micros = Values.micros(now);
        database.run(() -> {
            database.forEach(RECORD, results, (statement, result) -> {
                Values.bind(
                        statement,
                        result.state().name(),
                        Values.micros(result.due()),
                        result.answer(),
                        micros,
                        micros,
                        tenant,
                        messageId,
                        result.recipient());
                return statement.executeUpdate();
            });
            var owed = database.read(STILL_OWED)
                    .param("tenant", tenant)
                    .param("id", messageId)
                    .query(Integer.class)
                    .single();
            return database.write(owed == 0 ? SETTLE_AND_EMPTY : SETTLE)
                    .param("tenant", tenant)
                    .param("id", messageId)
                    .param("now", micros)
                    .param("owed", owed)
                    .update();
        });
    }

    @Override
    public Map<MailState, Long> count(String tenant) {
        var counts = new EnumMap<MailState, Long>(MailState.class);
        for (var state : MailState.values()) {
            counts.put(state, 0L);
        }
        database.read("select state, count(*) as mails from mail_recipient where tenant = :tenant group by state")
                .param("tenant", tenant)
                .query((RowCallbackHandler)
                        row -> counts.put(MailState.valueOf(row.getString("state")), row.getLong("mails")));
        return counts;
    }

    @Override
    public List<Row> list(String tenant, @Nullable MailState state, @Nullable Cursor after, int limit) {
        var conditions = (state == null ? "" : " and state = :state") + (after == null ? "" : BEHIND);
        var statement = database.read(LIST + conditions + LAST_FIRST)
                .param("tenant", tenant)
                .param("limit", limit);
        if (state != null) {
            statement.param("state", state.name());
        }
        if (after != null) {
            statement.param("after", Values.micros(after.modified())).param("afterNumber", after.number());
        }
        return statement.query(SqlMailQueue::row).list();
    }

    private static Row row(ResultSet row, @SuppressWarnings("unused") int number) throws SQLException {
        return new Row(
                row.getLong("number"),
                row.getString("message_id"),
                row.getString("request"),
                row.getString("uid"),
                row.getString("recipient"),
                MailState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Values.instant(row, "due"),
                row.getString("answer"),
                Values.instant(row, "modified"));
    }

    @Override
    public int removeEndedBefore(String tenant, Instant modified, int limit) {
        return database.write(REMOVE)
                .param("tenant", tenant)
                .param("modified", Values.micros(modified))
                .param("limit", limit)
                .update();
    }
}
