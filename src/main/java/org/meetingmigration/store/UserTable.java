package org.meetingmigration.store;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.meetingmigration.directory.Directory.Conflict;
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

    /// One user at a time: given hundreds of names at once, SQLite reads the whole tenant instead of its indexes.
    private static final String OVERLAPPING = """
            select * from directory_user where tenant = ? and id_key = ?
            union all select * from directory_user where tenant = ? and upn_key = ?
            union all select * from directory_user where tenant = ? and sip_key <> '' and sip_key = ?
            union all select * from directory_user where tenant = ? and conference_id <> '' and conference_id = ?
            """;

    private static final String TWICE_ON_THE_DEFAULT_BRIDGE = """
            select implied.user_principal_name as implied, named.user_principal_name as named, named.conference_id
            from directory_user as implied
            join bridge on bridge.tenant = implied.tenant and bridge.is_default = 1
            join directory_user as named
                on named.tenant = implied.tenant and named.conference_id = implied.conference_id
                and named.bridge_id = bridge.id
            where implied.tenant = ? and implied.conference_id <> '' and named.conference_id <> ''
            and implied.conference_id = ? and implied.bridge_id = ''
            limit 1
            """;

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
                        + UserConditions.of(filter) + " order by upn_key limit :limit")
                .params(UserConditions.parameters(tenant, filter))
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
        return database.read("select count(*) from directory_user where tenant = :tenant" + UserConditions.of(filter))
                .params(UserConditions.parameters(tenant, filter))
                .query(Long.class)
                .single();
    }

    /// See [org.meetingmigration.directory.csv.Overlaps].
    List<User> overlapping(String tenant, List<User> users) {
        var found = new LinkedHashMap<String, User>();
        database.readForEach(OVERLAPPING, users, (statement, user) -> {
            var upn = Values.key(user.userPrincipalName());
            var sip = UserRow.sipKey(user.sipAddress());
            var conferenceId = user.audio().conferenceId();
            Values.bind(statement, tenant, Values.key(user.id()), tenant, upn, tenant, sip, tenant, conferenceId);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var other = UserRow.of(rows, 0);
                    found.put(other.id(), other);
                }
            }
            return found.size();
        });
        return List.copyOf(found.values());
    }

    void save(List<User> users) {
        database.run(() -> {
            write(users);
            checkDefaultBridge(users);
        });
    }

    /// Having no bridge means having the default one, which the index does not know.
    private void checkDefaultBridge(List<User> users) {
        var dialled = users.stream()
                .filter(user -> !user.audio().conferenceId().isEmpty())
                .toList();
        database.forEach(TWICE_ON_THE_DEFAULT_BRIDGE, dialled, (statement, user) -> {
            Values.bind(statement, user.tenant(), user.audio().conferenceId());
            try (var row = statement.executeQuery()) {
                if (row.next()) {
                    throw new Conflict(row.getString("implied") + " and " + row.getString("named")
                            + " have the conference ID " + row.getString("conference_id")
                            + " on the default bridge; one of them needs another");
                }
            }
            return user;
        });
    }

    private void write(List<User> users) {
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
}
