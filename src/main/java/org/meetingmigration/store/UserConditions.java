package org.meetingmigration.store;

import java.util.HashMap;
import java.util.Map;
import org.meetingmigration.directory.NumberKind;
import org.meetingmigration.directory.UserFilter;

/// A filter of users as SQL.
final class UserConditions {

    private UserConditions() {}

    static String of(UserFilter filter) {
        var conditions = new StringBuilder();
        if (filter.home() != null) {
            conditions.append(" and home = :home");
        }
        if (filter.licensed() != null) {
            conditions.append(" and licensed = ").append(Values.flag(filter.licensed()));
        }
        if (filter.audioEnabled() != null) {
            conditions.append(" and audio_enabled = ").append(Values.flag(filter.audioEnabled()));
        }
        if (filter.thirdPartyAudio() != null) {
            conditions.append(filter.thirdPartyAudio() ? " and acp is not null" : " and acp is null");
        }
        if (!filter.bridgeId().isEmpty()) {
            conditions.append(" and bridge_id = :bridge");
        }
        if (!filter.number().isEmpty()) {
            conditions.append(filter.kind() == NumberKind.TOLL ? " and toll_number" : " and toll_free_number");
            conditions.append(filter.number().equals(UserFilter.WITHOUT_NUMBER) ? " = ''" : " = :number");
        }
        if (!filter.upgradePolicy().isEmpty()) {
            conditions.append(" and lower(upgrade_policy) = :policy");
        }
        if (!filter.search().isEmpty()) {
            conditions.append(" and (upn_key like :search escape '!' or sip_key like :search escape '!'"
                    + " or display_name_key like :search escape '!')");
        }
        return conditions.toString();
    }

    static Map<String, Object> parameters(String tenant, UserFilter filter) {
        var parameters = new HashMap<String, Object>();
        parameters.put("tenant", tenant);
        var home = filter.home();
        parameters.put("home", home == null ? "" : home.name());
        parameters.put("bridge", filter.bridgeId());
        parameters.put("number", filter.number());
        parameters.put("policy", Values.key(filter.upgradePolicy()));
        var search = UserRow.sipKey(filter.search())
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        parameters.put("search", "%" + search + "%");
        return parameters;
    }
}
