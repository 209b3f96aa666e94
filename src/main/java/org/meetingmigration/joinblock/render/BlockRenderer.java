package org.meetingmigration.joinblock.render;

import java.util.Locale;
import org.meetingmigration.meeting.Coordinates;

/// Writes the join block of one online meeting. Pure: the same arguments always give the same block.
public interface BlockRenderer {

    /// Writes the block.
    ///
    /// Every text of `coordinates`, and `displayName`, is taken for hostile: control characters and line breaks are
    /// dropped, HTML is escaped, and no value can end the block early by looking like a rule. A join URL that is a
    /// valid URL stands in the block exactly as given; only http and https become a link.
    ///
    /// @param coordinates facts that are absent are left out with their label
    /// @param displayName how people know the provider, for example `Jitsi Meet`; the Teams and Skype shapes bring
    ///     their own names and ignore it
    /// @param language of the block, for example `da` or `sv-FI`; see [Phrases#of] for languages that are not there
    RenderedBlock render(Coordinates coordinates, String displayName, Locale language);
}
