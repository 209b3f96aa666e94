package org.meetingmigration.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.audit.FoundMeeting;
import org.meetingmigration.audit.Gap;
import org.meetingmigration.audit.HostLine;
import org.meetingmigration.audit.HostState;
import org.meetingmigration.audit.OrganizerLine;
import org.meetingmigration.audit.Scan;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// What a scan found, in pages that go on behind a key.
final class AuditPages {

    private static final String HOST_NAMES = """
            select distinct host from audit_host where scan = :scan and (:all = 1 or host > :after)
            order by host limit :limit
            """;

    private static final String HOSTS =
            "select * from audit_host where scan = :scan and place > :after order by place limit :limit";

    private static final String HOST =
            "select * from audit_host where scan = :scan and provider = :provider and host = :host";

    private static final String ORGANIZERS = """
            select organizer, count(*) as meetings, min(start) as next from audit_meeting
            where scan = :scan and provider = :provider and host = :host and organizer > :after
            group by organizer order by organizer limit :limit
            """;

    private static final String MEETINGS = meetings("");
    private static final String MEETINGS_OF_ONE = meetings("and organizer = :organizer");

    private static final String GAPS =
            "select * from audit_gap where scan = :scan and number > :after order by number limit :limit";

    private final Database database;

    AuditPages(Database database) {
        this.database = database;
    }

    private static String meetings(String condition) {
        return """
            select * from audit_meeting
            where scan = :scan and provider = :provider and host = :host %s
                and (organizer, start, number) > (:afterOrganizer, :afterStart, :afterNumber)
            order by organizer, start, number limit :limit
            """.formatted(condition);
    }

    List<String> hostNames(String scan, @Nullable String after, int limit) {
        return page(HOST_NAMES, scan, limit)
                .param("all", Values.flag(after == null))
                .param("after", after == null ? "" : after)
                .query(String.class)
                .list();
    }

    List<HostLine> hosts(String scan, long after, int limit) {
        return page(HOSTS, scan, limit)
                .param("after", after)
                .query(AuditPages::host)
                .list();
    }

    Optional<HostLine> host(String scan, String provider, String host) {
        return database.read(HOST)
                .param("scan", scan)
                .param("provider", provider)
                .param("host", host)
                .query(AuditPages::host)
                .optional();
    }

    List<OrganizerLine> organizers(String scan, String provider, String host, String after, int limit) {
        return page(ORGANIZERS, scan, limit)
                .param("provider", provider)
                .param("host", host)
                .param("after", after)
                .query((row, number) ->
                        new OrganizerLine(row.getString("organizer"), row.getLong("meetings"), start(row, "next")))
                .list();
    }

    List<FoundMeeting> meetings(
            String scan,
            String provider,
            String host,
            String organizer,
            FoundMeeting.@Nullable Place after,
            int limit) {
        return page(organizer.isEmpty() ? MEETINGS : MEETINGS_OF_ONE, scan, limit)
                .param("provider", provider)
                .param("host", host)
                .param("organizer", organizer)
                .param("afterOrganizer", after == null ? "" : after.organizer())
                .param("afterStart", after == null ? Long.MIN_VALUE : micros(after.start()))
                .param("afterNumber", after == null ? 0 : after.number())
                .query(AuditPages::meeting)
                .list();
    }

    List<Gap> gaps(String scan, long after, int limit) {
        return page(GAPS, scan, limit)
                .param("after", after)
                .query((row, number) -> new Gap(
                        row.getLong("number"),
                        row.getString("organizer"),
                        Gap.Kind.valueOf(row.getString("kind")),
                        row.getString("object"),
                        row.getString("why")))
                .list();
    }

    private StatementSpec page(String sql, String scan, int limit) {
        return database.read(sql).param("scan", scan).param("limit", limit);
    }

    /// A start that cannot be told comes last.
    static long micros(@Nullable Instant start) {
        return start == null ? Long.MAX_VALUE : Values.micros(start);
    }

    private static @Nullable Instant start(ResultSet row, String column) throws SQLException {
        long micros = row.getLong(column);
        return micros == Long.MAX_VALUE ? null : Values.instant(micros);
    }

    private static FoundMeeting meeting(ResultSet row, @SuppressWarnings("unused") int number) throws SQLException {
        return new FoundMeeting(
                row.getLong("number"),
                row.getString("provider"),
                row.getString("host"),
                row.getString("organizer"),
                row.getString("title"),
                row.getString("link"),
                start(row, "start"));
    }

    private static HostLine host(ResultSet row, @SuppressWarnings("unused") int number) throws SQLException {
        return new HostLine(
                row.getLong("place"),
                row.getString("provider"),
                row.getString("host"),
                row.getLong("meetings"),
                row.getLong("organizers"),
                start(row, "next"),
                HostState.valueOf(row.getString("state")));
    }

    static Scan scan(ResultSet row, @SuppressWarnings("unused") int number) throws SQLException {
        return new Scan(
                row.getString("id"),
                row.getString("tenant"),
                row.getString("search"),
                Scan.State.valueOf(row.getString("state")),
                Values.instant(row, "started"),
                Values.instantOrNull(row, "ended"),
                row.getString("requested_by"),
                Values.flag(row, "look_up"),
                new Scan.Progress(
                        row.getLong("users"),
                        row.getLong("done"),
                        row.getLong("calendars"),
                        row.getLong("meetings"),
                        row.getLong("unreadable"),
                        row.getLong("unreachable")),
                new Scan.Totals(row.getLong("hosts"), row.getLong("dead_hosts"), row.getLong("dead_meetings")),
                row.getString("message"));
    }
}
