package org.meetingmigration.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.joinblock.link.LinkCatalogue;

/// What points to one host of one provider.
///
/// @param place among the hosts of its scan, from 1: dead ones first, of those and of the others the ones with most
///     meetings
/// @param host see [FoundMeeting#host]
/// @param next start of the next meeting; null when no start can be told
public record HostLine(
        long place,
        String provider,
        String host,
        long meetings,
        long organizers,
        @Nullable Instant next,
        HostState state) {

    /// How people know the provider.
    public String providerName() {
        return LinkCatalogue.standard().displayName(provider).orElse(provider);
    }
}
