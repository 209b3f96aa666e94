package org.meetingmigration.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import org.meetingmigration.directory.Acp;
import org.meetingmigration.directory.AudioConferencing;
import org.meetingmigration.directory.Home;
import org.meetingmigration.directory.User;

/// A user as their row has them.
final class UserRow {

    static final String SAVE = """
            insert into directory_user (
                tenant, id, id_key, user_principal_name, upn_key, sip_address, sip_key, display_name, display_name_key,
                home, mailbox, licences, licensed, audio_enabled, bridge_id, toll_number, toll_free_number,
                toll_free_allowed, conference_id, acp, public_meetings, upgrade_policy, language, time_zone, opted_out)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (tenant, id) do update set
                user_principal_name = excluded.user_principal_name,
                upn_key = excluded.upn_key,
                sip_address = excluded.sip_address,
                sip_key = excluded.sip_key,
                display_name = excluded.display_name,
                display_name_key = excluded.display_name_key,
                home = excluded.home,
                mailbox = excluded.mailbox,
                licences = excluded.licences,
                licensed = excluded.licensed,
                audio_enabled = excluded.audio_enabled,
                bridge_id = excluded.bridge_id,
                toll_number = excluded.toll_number,
                toll_free_number = excluded.toll_free_number,
                toll_free_allowed = excluded.toll_free_allowed,
                conference_id = excluded.conference_id,
                acp = excluded.acp,
                public_meetings = excluded.public_meetings,
                upgrade_policy = excluded.upgrade_policy,
                language = excluded.language,
                time_zone = excluded.time_zone,
                opted_out = excluded.opted_out
            """;

    private UserRow() {}

    static void bind(PreparedStatement statement, User user) throws SQLException {
        var audio = user.audio();
        var acp = audio.acp();
        Values.bind(
                statement,
                user.tenant(),
                user.id(),
                Values.key(user.id()),
                user.userPrincipalName(),
                Values.key(user.userPrincipalName()),
                user.sipAddress(),
                sipKey(user.sipAddress()),
                user.displayName(),
                Values.key(user.displayName()),
                user.home().name(),
                user.mailbox(),
                Values.sortedJson(user.licences()),
                Values.flag(user.hasAudioLicence()),
                Values.flag(audio.enabled()),
                audio.bridgeId(),
                audio.tollNumber(),
                audio.tollFreeNumber(),
                Values.flag(audio.tollFreeAllowed()),
                audio.conferenceId(),
                acp == null ? null : Values.json(acp),
                Values.flag(user.publicMeetings()),
                user.upgradePolicy(),
                user.language(),
                user.timeZone(),
                Values.flag(user.optedOut()));
    }

    /// With or without `sip:` and in any case, it is the same address.
    static String sipKey(String sipAddress) {
        var key = Values.key(sipAddress);
        return key.startsWith("sip:") ? key.substring("sip:".length()) : key;
    }

    static User of(ResultSet row, @SuppressWarnings("unused") int number) throws SQLException {
        return new User(
                row.getString("tenant"),
                row.getString("id"),
                row.getString("user_principal_name"),
                row.getString("sip_address"),
                row.getString("display_name"),
                Home.of(row.getString("home")),
                row.getString("mailbox"),
                Set.copyOf(Values.texts(row.getString("licences"))),
                audio(row),
                Values.flag(row, "public_meetings"),
                row.getString("upgrade_policy"),
                row.getString("language"),
                row.getString("time_zone"),
                Values.flag(row, "opted_out"));
    }

    private static AudioConferencing audio(ResultSet row) throws SQLException {
        var acp = row.getString("acp");
        return new AudioConferencing(
                Values.flag(row, "audio_enabled"),
                row.getString("bridge_id"),
                row.getString("toll_number"),
                row.getString("toll_free_number"),
                Values.flag(row, "toll_free_allowed"),
                row.getString("conference_id"),
                acp == null ? null : Values.read(acp, Acp.class));
    }
}
