package org.meetingmigration.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.meetingmigration.directory.Directory.Conflict;
import org.meetingmigration.directory.NumberKind;
import org.meetingmigration.directory.User;
import org.meetingmigration.directory.UserFilter;

/// Users.
final class UserTable {

    private static final int PAGE = 1_000;

    /// In this order: what a name stands for first counts.
    private static final List<String> NAMED_BY = List.of(
            "id_key = :identity",
            "upn_key = :identity",
            "sip_key = :sip and sip_key <> ''",
            "display_name_key = :identity");

    private final Database database;

    UserTable(Database database) {
        this.database = database;
    }

    Optional<User> named(String tenant, String identity) {
        for (String condition : NAMED_BY) {
            var found = database.read(
                            "select * from directory_user where tenant = :tenant and " + condition + " limit 2")
                    .param("tenant", tenant)
                    .param("identity", Values.key(identity))
                    .param("sip", UserRow.sipKey(identity))
                    .query(UserRow::of)
                    .list();
            if (!found.isEmpty()) {
                return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    List<User> page(String tenant, UserFilter filter, String after, int limit) {
        return database.read("select * from directory_user where tenant = :tenant and upn_key > :after"
                        + conditions(filter) + " order by upn_key limit :limit")
                .params(parameters(tenant, filter))
                .param("after", Values.key(after))
                .param("limit", limit)
                .query(UserRow::of)
                .list();
    }

    /// Page by page, so that the visitor may change users and holds no connection.
    void forEach(String tenant, UserFilter filter, Consumer<User> visitor) {
        var page = page(tenant, filter, "", PAGE);
        while (!page.isEmpty()) {
            page.forEach(visitor);
            page = page.size() < PAGE
                    ? List.of()
                    : page(tenant, filter, page.getLast().userPrincipalName(), PAGE);
        }
    }

    long count(String tenant, UserFilter filter) {
        return database.read("select count(*) from directory_user where tenant = :tenant" + conditions(filter))
                .params(parameters(tenant, filter))
                .query(Long.class)
                .single();
    }

    void save(List<User> users) {
        database.forEach(UserRow.SAVE, users, (statement, user) -> {
            UserRow.bind(statement, user);
            try {
                return statement.executeUpdate();
            } catch (SQLException e) {
                throw conflict(user, e);
            }
        });
    }

    void remove(String tenant, String id) {
        database.write("delete from directory_user where tenant = :tenant and id = :id")
                .param("tenant", tenant)
                .param("id", id)
                .update();
    }

    /// The database names the columns or the index, both of which have these words.
    private static RuntimeException conflict(User user, SQLException fault) throws SQLException {
        var message = String.valueOf(fault.getMessage());
        if (message.contains("upn_key")) {
            return new Conflict(
                    "Another user has the user principal name " + user.userPrincipalName() + "; change that one first");
        }
        if (message.contains("sip_key")) {
            return new Conflict("Another user has the SIP address " + user.sipAddress() + "; "
                    + user.userPrincipalName() + " needs one of their own");
        }
        if (message.contains("conference_id")) {
            return new Conflict("Another user on the same bridge has the conference ID "
                    + user.audio().conferenceId() + "; " + user.userPrincipalName() + " needs another");
        }
        if (message.contains("id_key")) {
            return new Conflict("Another user has the id " + user.id() + " in other case; " + user.userPrincipalName()
                    + " needs another");
        }
        throw fault;
    }

    private static String conditions(UserFilter filter) {
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

    private static Map<String, Object> parameters(String tenant, UserFilter filter) {
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
