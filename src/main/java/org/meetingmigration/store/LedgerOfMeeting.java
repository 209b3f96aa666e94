package org.meetingmigration.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.meetingmigration.migration.ledger.Entry;
import org.meetingmigration.migration.request.RequestLedgers.Recorded;

/// What one ledger holds about one meeting. An object may be an export file with thousands of others.
final class LedgerOfMeeting {

    private static final int READ_AT_ONCE = 200;

    private static final String PAGE = """
            select number, written, kind, organizer, object_id, uid, recurrence_id,
                outcome, reason, from_provider, to_provider, payload
            from ledger_entry where request = :request and number > :after
            and (object_id = :object and uid in (:uid, '') or kind = 'mailed' and uid = :uid)
            and exists (select 1 from migration_request where id = :request and tenant = :tenant)
            order by number limit :limit
            """;

    private final Database database;
    private final String tenant;
    private final String request;
    private final String objectId;
    private final String uid;

    LedgerOfMeeting(Database database, String tenant, String request, String objectId, String uid) {
        this.database = database;
        this.tenant = tenant;
        this.request = request;
        this.objectId = objectId;
        this.uid = uid;
    }

    List<Recorded> entries() {
        var own = new ArrayList<Recorded>();
        var page = page(0);
        while (!page.isEmpty()) {
            page.stream().filter(this::isOwn).forEach(own::add);
            page = page.size() < READ_AT_ONCE ? List.of() : page(page.getLast().number());
        }
        return own;
    }

    private List<Recorded> page(long after) {
        return database.read(PAGE)
                .param("tenant", tenant)
                .param("request", request)
                .param("object", objectId)
                .param("uid", uid)
                .param("after", after)
                .param("limit", READ_AT_ONCE)
                .query(LedgerOfMeeting::recorded)
                .list();
    }

    private static Recorded recorded(ResultSet row, @SuppressWarnings("unused") int number) throws SQLException {
        return new Recorded(
                row.getLong("number"),
                Values.instant(row, "written"),
                LedgerPages.entry(row, row.getString("payload")));
    }

    private boolean isOwn(Recorded recorded) {
        return !(recorded.entry() instanceof Entry.Intent intent) || intent.changes(uid);
    }
}
