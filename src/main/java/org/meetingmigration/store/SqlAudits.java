package org.meetingmigration.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.audit.Audits;
import org.meetingmigration.audit.FoundMeeting;
import org.meetingmigration.audit.Gap;
import org.meetingmigration.audit.HostLine;
import org.meetingmigration.audit.HostState;
import org.meetingmigration.audit.OrganizerLine;
import org.meetingmigration.audit.Scan;

/// Scans and what they found, in SQL. What is read of a scan is in [AuditPages].
final class SqlAudits implements Audits {

    private static final String BEGIN = """
            insert into audit_scan (
                id, tenant, search, state, started, requested_by, look_up, users, done, calendars, meetings, unreadable,
                unreachable, hosts, dead_hosts, dead_meetings, message)
            values (
                :id, :tenant, :search, 'Running', :started, :requestedBy, :lookUp, :users, 0, 0, 0, 0, 0, 0, 0, 0, '')
            on conflict do nothing
            """;

    private static final String ADD_MEETING = """
            insert into audit_meeting (scan, number, provider, host, organizer, start, title, link)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String ADD_GAP =
            "insert into audit_gap (scan, number, organizer, kind, object, why) values (?, ?, ?, ?, ?, ?)";

    private static final String COUNT = """
            update audit_scan set
                done = done + :done, calendars = calendars + :calendars, meetings = meetings + :meetings,
                unreadable = unreadable + :unreadable, unreachable = unreachable + :unreachable
            where id = :scan
            """;

    private static final String CONCLUDE = """
            insert into audit_host (scan, provider, host, meetings, organizers, next, state, place)
            select scan, provider, host, count(*), count(distinct organizer), min(start), 'UNKNOWN', 0
            from audit_meeting where scan = :scan group by scan, provider, host
            """;

    private static final String DEAD = Arrays.stream(HostState.values())
            .filter(HostState::isDead)
            .map(state -> "'" + state + "'")
            .collect(Collectors.joining(", ", "state in (", ")"));

    private static final String PLACE = """
            update audit_host set place = sorted.place
            from (
                select provider, host, row_number() over (
                    order by case when %s then 0 else 1 end, meetings desc, host, provider) as place
                from audit_host where scan = :scan) as sorted
            where audit_host.scan = :scan and audit_host.provider = sorted.provider and audit_host.host = sorted.host
            """.formatted(DEAD);

    private static final String FINISH = """
            update audit_scan set
                state = 'Finished', ended = :now,
                hosts = (select count(*) from audit_host where scan = :scan),
                dead_hosts = (select count(*) from audit_host where scan = :scan and %1$s),
                dead_meetings = (select coalesce(sum(meetings), 0) from audit_host where scan = :scan and %1$s)
            where id = :scan and state = 'Running'
            """.formatted(DEAD);

    private static final String END = """
            update audit_scan set state = :state, message = :message, ended = :now
            where id = :scan and state = 'Running'
            """;

    private static final String FINISHED = """
            select * from audit_scan where tenant = :tenant and state = 'Finished' order by ended desc, id desc limit 1
            """;

    private static final String LATEST =
            "select * from audit_scan where tenant = :tenant order by started desc, id desc limit 1";

    private final Database database;
    private final AuditPages pages;
    private final AuditRemoval removal;

    SqlAudits(Database database) {
        this.database = database;
        this.pages = new AuditPages(database);
        this.removal = new AuditRemoval(database);
    }

    @Override
    public boolean begin(Scan scan) {
        return database.write(BEGIN)
                        .param("id", scan.id())
                        .param("tenant", scan.tenant())
                        .param("search", scan.search())
                        .param("started", Values.micros(scan.started()))
                        .param("requestedBy", scan.requestedBy())
                        .param("lookUp", Values.flag(scan.lookUp()))
                        .param("users", scan.progress().users())
                        .update()
                == 1;
    }

    @Override
    public Optional<Scan> latest(String tenant) {
        return scan(LATEST, tenant);
    }

    @Override
    public Optional<Scan> finished(String tenant) {
        return scan(FINISHED, tenant);
    }

    private Optional<Scan> scan(String sql, String tenant) {
        return database.read(sql)
                .param("tenant", tenant)
                .query(AuditPages::scan)
                .optional();
    }

    @Override
    public void add(String scan, Found found) {
        database.run(() -> {
            database.forEach(ADD_MEETING, found.meetings(), (statement, meeting) -> {
                Values.bind(
                        statement,
                        scan,
                        meeting.number(),
                        meeting.provider(),
                        meeting.host(),
                        meeting.organizer(),
                        AuditPages.micros(meeting.start()),
                        meeting.title(),
                        meeting.link());
                return statement.executeUpdate();
            });
            database.forEach(ADD_GAP, found.gaps(), (statement, gap) -> {
                Values.bind(
                        statement,
                        scan,
                        gap.number(),
                        gap.organizer(),
                        gap.kind().name(),
                        gap.object(),
                        gap.why());
                return statement.executeUpdate();
            });
            return database.write(COUNT)
                    .param("scan", scan)
                    .param("done", found.users())
                    .param("calendars", found.calendars())
                    .param("meetings", found.meetings().size())
                    .param("unreadable", found.unreadable())
                    .param("unreachable", found.unreachable())
                    .update();
        });
    }

    @Override
    public void conclude(String scan) {
        database.write(CONCLUDE).param("scan", scan).update();
    }

    @Override
    public List<String> hostNames(String scan, @Nullable String after, int limit) {
        return pages.hostNames(scan, after, limit);
    }

    @Override
    public void judge(String scan, Map<String, HostState> states) {
        database.forEach(
                "update audit_host set state = ? where scan = ? and host = ?",
                List.copyOf(states.entrySet()),
                (statement, judged) -> {
                    Values.bind(statement, judged.getValue().name(), scan, judged.getKey());
                    return statement.executeUpdate();
                });
    }

    @Override
    public void finish(String scan, Instant now) {
        database.run(() -> {
            database.write(PLACE).param("scan", scan).update();
            return database.write(FINISH)
                    .param("scan", scan)
                    .param("now", Values.micros(now))
                    .update();
        });
    }

    @Override
    public void end(String scan, Scan.State state, String message, Instant now) {
        database.write(END)
                .param("scan", scan)
                .param("state", state.name())
                .param("message", message)
                .param("now", Values.micros(now))
                .update();
    }

    @Override
    public void interruptAll(Instant now) {
        database.write("update audit_scan set state = 'Interrupted', ended = :now where state = 'Running'")
                .param("now", Values.micros(now))
                .update();
    }

    @Override
    public int sweep(String tenant, Instant kept, int limit) {
        return removal.sweep(tenant, kept, limit);
    }

    @Override
    public List<HostLine> hosts(String scan, long after, int limit) {
        return pages.hosts(scan, after, limit);
    }

    @Override
    public Optional<HostLine> host(String scan, String provider, String host) {
        return pages.host(scan, provider, host);
    }

    @Override
    public List<OrganizerLine> organizers(String scan, String provider, String host, String after, int limit) {
        return pages.organizers(scan, provider, host, after, limit);
    }

    @Override
    public List<FoundMeeting> meetings(
            String scan,
            String provider,
            String host,
            String organizer,
            FoundMeeting.@Nullable Place after,
            int limit) {
        return pages.meetings(scan, provider, host, organizer, after, limit);
    }

    @Override
    public List<Gap> gaps(String scan, long after, int limit) {
        return pages.gaps(scan, after, limit);
    }
}
