package org.meetingmigration.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.meetingmigration.directory.Directory.UnknownTenant;
import org.meetingmigration.directory.Directory.Versioned;
import org.meetingmigration.directory.TenantSettings;

/// Tenants and their settings.
final class TenantTable {

    private static final String ADD = """
            insert into tenant (
                id, version, migration_enabled, migrate_user_meetings, replace_acp_provider, migrate_on_sip_address,
                migrate_on_meeting_url, hold, whom_to_tell, full_updates, unique_conference_ids, upgrade_policy,
                meeting_url, status_kept)
            values (
                :id, 1, :migrationEnabled, :migrateUserMeetings, :replaceAcpProvider, :migrateOnSipAddress,
                :migrateOnMeetingUrl, :hold, :whomToTell, :fullUpdates, :uniqueConferenceIds, :upgradePolicy,
                :meetingUrl, :statusKept)
            on conflict (id) do nothing
            """;

    private static final String SAVE = """
            update tenant set
                version = version + 1,
                migration_enabled = :migrationEnabled,
                migrate_user_meetings = :migrateUserMeetings,
                replace_acp_provider = :replaceAcpProvider,
                migrate_on_sip_address = :migrateOnSipAddress,
                migrate_on_meeting_url = :migrateOnMeetingUrl,
                hold = :hold,
                whom_to_tell = :whomToTell,
                full_updates = :fullUpdates,
                unique_conference_ids = :uniqueConferenceIds,
                upgrade_policy = :upgradePolicy,
                meeting_url = :meetingUrl,
                status_kept = :statusKept
            where id = :id and version = :expected
            """;

    private final Database database;

    TenantTable(Database database) {
        this.database = database;
    }

    List<String> ids() {
        return database.read("select id from tenant order by id")
                .query(String.class)
                .list();
    }

    void add(String tenant) {
        database.write(ADD).params(columns(tenant, TenantSettings.DEFAULT)).update();
    }

    Versioned<TenantSettings> settings(String tenant) {
        return database.read("select * from tenant where id = :id")
                .param("id", tenant)
                .query(TenantTable::settings)
                .optional()
                .orElseThrow(() -> new UnknownTenant(tenant));
    }

    boolean save(String tenant, TenantSettings settings, long expected) {
        return database.write(SAVE)
                        .params(columns(tenant, settings))
                        .param("expected", expected)
                        .update()
                > 0;
    }

    private static Map<String, Object> columns(String tenant, TenantSettings settings) {
        var columns = new HashMap<String, Object>();
        columns.put("id", tenant);
        columns.put("migrationEnabled", Values.flag(settings.meetingMigrationEnabled()));
        columns.put("migrateUserMeetings", Values.flag(settings.automaticallyMigrateUserMeetings()));
        columns.put("replaceAcpProvider", Values.flag(settings.automaticallyReplaceAcpProvider()));
        columns.put("migrateOnSipAddress", Values.flag(settings.migrateOnSipAddressChange()));
        columns.put("migrateOnMeetingUrl", Values.flag(settings.migrateOnMeetingUrlChange()));
        columns.put("hold", settings.hold().toMillis());
        columns.put("whomToTell", settings.whomToTell());
        columns.put("fullUpdates", Values.flag(settings.fullUpdates()));
        columns.put("uniqueConferenceIds", Values.flag(settings.uniqueConferenceIds()));
        columns.put("upgradePolicy", settings.upgradePolicy());
        columns.put("meetingUrl", settings.meetingUrl());
        columns.put("statusKept", settings.statusKept().toMillis());
        return columns;
    }

    private static Versioned<TenantSettings> settings(ResultSet row, @SuppressWarnings("unused") int number)
            throws SQLException {
        var settings = new TenantSettings(
                Values.flag(row, "migration_enabled"),
                Values.flag(row, "migrate_user_meetings"),
                Values.flag(row, "replace_acp_provider"),
                Values.flag(row, "migrate_on_sip_address"),
                Values.flag(row, "migrate_on_meeting_url"),
                Duration.ofMillis(row.getLong("hold")),
                row.getString("whom_to_tell"),
                Values.flag(row, "full_updates"),
                Values.flag(row, "unique_conference_ids"),
                row.getString("upgrade_policy"),
                row.getString("meeting_url"),
                Duration.ofMillis(row.getLong("status_kept")));
        return new Versioned<>(settings, row.getLong("version"));
    }
}
