package org.meetingmigration.directory;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Port: what is stored about each tenant. Changes are made inside a transaction of the caller, see
/// [org.meetingmigration.administration.Transactions]; nothing here asks the policy. Safe for use by several
/// threads.
public interface Directory {

    /// Ids of all tenants, sorted.
    List<String> tenants();

    /// Makes the tenant known, with default settings; harmless when it is.
    void addTenant(String tenant);

    /// @throws UnknownTenant if there is no such tenant
    Versioned<TenantSettings> settings(String tenant);

    /// Compare-and-set.
    ///
    /// @param expected version that was read
    /// @return false if somebody else wrote meanwhile
    boolean saveSettings(String tenant, TenantSettings settings, long expected);

    /// The user that this names: object id, UPN, SIP address (with or without `sip:`), or, if only one has it,
    /// display name; in any case. Empty if there is none.
    Optional<User> user(String tenant, String identity);

    /// Users that match, by UPN.
    ///
    /// @param after the UPN to go on behind; empty to begin
    List<User> users(String tenant, UserFilter filter, String after, int limit);

    /// Every user that matches, by UPN, one at a time.
    void forEachUser(String tenant, UserFilter filter, Consumer<User> visitor);

    long countUsers(String tenant, UserFilter filter);

    /// Adds or replaces by id.
    ///
    /// @throws Conflict if another user has the UPN, the SIP address, or the conference ID on the same bridge
    void saveUsers(List<User> users);

    void removeUser(String tenant, String id);

    /// By name.
    List<Bridge> bridges(String tenant);

    void saveBridge(Bridge bridge);

    /// By number.
    List<ServiceNumber> numbers(String tenant);

    void saveNumber(ServiceNumber number);

    void removeNumber(String tenant, String number);

    /// A value and the version that a change of it must name.
    record Versioned<T>(T value, long version) {}

    /// There is no such tenant.
    final class UnknownTenant extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public UnknownTenant(String tenant) {
            super("There is no tenant " + tenant);
        }
    }

    /// Something must be unique and is not.
    final class Conflict extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /// @param message names the values and says what to do
        public Conflict(String message) {
            super(message);
        }
    }
}
