package org.meetingmigration.directory.csv;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.directory.Acp;
import org.meetingmigration.directory.AudioConferencing;
import org.meetingmigration.directory.Bridge;
import org.meetingmigration.directory.Home;
import org.meetingmigration.directory.TenantSettings;
import org.meetingmigration.directory.User;

/// Makes users of rows. What the file has no column for stays as it is; a new user gets the tenant's defaults.
final class UserReader {

    private static final Acp NO_ACP = new Acp("", "", "", List.of(), "", "");

    private final String tenant;
    private final TenantSettings settings;
    private final Map<String, String> bridges;

    UserReader(String tenant, TenantSettings settings, List<Bridge> bridges) {
        this.tenant = tenant;
        this.settings = settings;
        this.bridges = new HashMap<>();
        bridges.forEach(bridge -> this.bridges.put(bridge.name().toLowerCase(Locale.ROOT), bridge.id()));
        bridges.forEach(bridge -> this.bridges.put(bridge.id().toLowerCase(Locale.ROOT), bridge.id()));
    }

    /// @param before the user as stored; null for a new one
    User read(Cells cells, @Nullable User before, Errors errors) {
        var reader = new CellReader(cells, errors);
        var userPrincipalName = reader.userPrincipalName();
        var old = before == null ? fresh(userPrincipalName) : before;
        var home = reader.text(Column.HOME, old.home().name()).strip();
        return new User(
                tenant,
                reader.id(old.id()),
                userPrincipalName,
                reader.address(Column.SIP_ADDRESS, old.sipAddress()),
                reader.text(Column.DISPLAY_NAME, old.displayName()),
                home.isBlank() ? old.home() : Home.of(home),
                reader.address(Column.MAILBOX, old.mailbox()),
                new LinkedHashSet<>(reader.list(Column.LICENCES, List.copyOf(old.licences()))),
                audio(reader, old.audio()),
                reader.flag(Column.PUBLIC_MEETINGS, old.publicMeetings()),
                reader.text(Column.UPGRADE_POLICY, old.upgradePolicy()),
                reader.language(old.language()),
                reader.timeZone(old.timeZone()),
                reader.flag(Column.OPTED_OUT, old.optedOut()));
    }

    private User fresh(String userPrincipalName) {
        return new User(
                tenant,
                userPrincipalName.isEmpty() ? "" : UserIds.of(tenant, userPrincipalName),
                userPrincipalName,
                "",
                "",
                Home.ON_PREMISES,
                userPrincipalName,
                Set.of(),
                AudioConferencing.OFF,
                !settings.uniqueConferenceIds(),
                settings.upgradePolicy(),
                "",
                "",
                false);
    }

    private AudioConferencing audio(CellReader reader, AudioConferencing old) {
        return new AudioConferencing(
                reader.flag(Column.AUDIO_ENABLED, old.enabled()),
                reader.bridge(bridges, old.bridgeId()),
                reader.number(Column.TOLL_NUMBER, old.tollNumber()),
                reader.number(Column.TOLL_FREE_NUMBER, old.tollFreeNumber()),
                reader.flag(Column.TOLL_FREE_ALLOWED, old.tollFreeAllowed()),
                reader.digits(Column.CONFERENCE_ID, old.conferenceId()),
                acp(reader, old.acp()));
    }

    private static @Nullable Acp acp(CellReader reader, @Nullable Acp before) {
        var old = before == null ? NO_ACP : before;
        var name = reader.text(Column.ACP_NAME, old.name());
        if (name.isEmpty()) {
            return null;
        }
        return new Acp(
                name,
                reader.text(Column.ACP_DOMAIN, old.domain()),
                reader.number(Column.ACP_TOLL_NUMBER, old.tollNumber()),
                reader.numbers(Column.ACP_TOLL_FREE_NUMBERS, old.tollFreeNumbers()),
                reader.digits(Column.ACP_PASSCODE, old.participantPasscode()),
                reader.text(Column.ACP_URL, old.url()));
    }
}
