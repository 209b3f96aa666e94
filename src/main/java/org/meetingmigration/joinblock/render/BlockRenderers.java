package org.meetingmigration.joinblock.render;

/// The shapes a join block can have.
public final class BlockRenderers {

    private BlockRenderers() {}

    /// The shape that clients expect of a provider.
    ///
    /// @param provider as in [org.meetingmigration.meeting.Coordinates#provider]: `teams` and `skype4b` have shapes
    ///     that Outlook knows, every other provider gets our own
    public static BlockRenderer forProvider(String provider) {
        return switch (provider) {
            case "teams" -> new TeamsBlock();
            case "skype4b" -> new SkypeBlock();
            default -> new OwnBlock();
        };
    }
}
