package org.meetingmigration.administration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Retires service numbers: re-points the users, migrates, waits, verifies that no future invitation shows the
/// number, releases. Durable: [#advance] takes each retirement one bounded step further, after a restart too.
public interface Retirements {

    /// @param number E.164
    /// @param replacement E.164 of the number that users get; empty where no user may have it any more: then
    ///     the number is only verified and released (`Unregister-CsOnlineDialInConferencingServiceNumber`)
    /// @throws Refused with NUMBER_IN_USE when users have it and there is no replacement, or it is a bridge's
    ///     default
    Retirement start(Admin admin, String number, String replacement);

    /// Refuses as [#start] would, and changes nothing: for those who ask before they do it.
    void check(Admin admin, String number, String replacement);

    /// Ids of requests that it waits for, by id; none once it has ended.
    ///
    /// @param after the id to go on behind; empty to begin
    List<String> awaited(String tenant, String id, String after, int limit);

    Optional<Retirement> find(String tenant, String id);

    /// Newest first.
    List<Retirement> list(String tenant);

    /// Gives up; the number stays assigned.
    Retirement cancel(Admin admin, String id);

    /// One bounded step of every open retirement; called again and again by the service.
    void advance();

    /// @param state see [State]
    /// @param users who were re-pointed
    /// @param waiting users whose requests are not ended
    /// @param verified users whose calendars were searched
    /// @param showing users with future invitations that still show the number, or whose calendars could not be
    ///     searched
    /// @param examples UPNs of some of those, at most 20
    /// @param message for people: what happens, or what to do
    record Retirement(
            String id,
            String tenant,
            String number,
            String replacement,
            State state,
            long users,
            long waiting,
            long verified,
            long showing,
            List<String> examples,
            String message,
            Instant created,
            Instant modified,
            String requestedBy) {}

    /// How far a retirement is.
    enum State {
        Repointing,
        Migrating,
        Verifying,
        Released,
        /// Invitations still show the number; it stays assigned.
        Blocked,
        Cancelled
    }
}
