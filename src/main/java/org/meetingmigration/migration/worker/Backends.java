package org.meetingmigration.migration.worker;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.meetingmigration.calendar.Calendar;
import org.meetingmigration.conferencing.ConferencingProvider;
import org.meetingmigration.directory.User;
import org.meetingmigration.migration.Mailing;

/// Port: where a tenant's calendars are, what conferencing systems it has, and how its mails go out; from the
/// configuration. Safe for use by several threads.
public interface Backends {

    /// The calendars of a user, to be used by one thread; empty when the user has none.
    ///
    /// @param moment of the run: what starts after it is upcoming
    Optional<Calendar> calendar(User user, Instant moment);

    /// Names of the providers that a tenant may migrate to.
    SortedSet<String> providers(String tenant);

    /// What `Online` means for a tenant: one of [#providers]; empty when none is configured.
    String onlineProvider(String tenant);

    /// @throws IllegalArgumentException if the tenant has no such provider; names those it has
    ConferencingProvider provider(String tenant, String name);

    /// The tenant's own hosts by provider, which only it can know, for example `skype4b` →
    /// `meet.contoso.com`; see [org.meetingmigration.joinblock.link.LinkCatalogue#withHosts].
    default Map<String, List<String>> hosts(String tenant) {
        return Map.of();
    }

    Mailing mailing(String tenant);

    /// Names the calendar server that the tenant's requests load, for limits, for example `caldav.contoso.com`.
    String calendarHost(String tenant);

    /// How many users of one calendar host may be worked on at once.
    int hostLimit(String calendarHost);
}
