package org.meetingmigration.cmdlet.audio;

import org.meetingmigration.cmdlet.service.Pasted;

/// Settings of the original's bridges that have nothing to do with migrating meetings.
final class MeaninglessSettings {

    static final Pasted[] ALL = {
        Pasted.any("AutomaticallySendEmailsToUsers"),
        Pasted.any("MigrateServiceNumbersOnCrossForestMove"),
        Pasted.any("EnableDialOutJoinConfirmation"),
        Pasted.any("IncludeTollFreeNumberInMeetingInvites"),
        Pasted.any("AllowPSTNOnlyMeetingsByDefault"),
        Pasted.any("PinLength"),
        Pasted.any("EnableEntryExitNotifications"),
        Pasted.any("EnableNameRecording"),
        Pasted.any("EntryExitAnnouncementsType"),
        Pasted.any("MaskPstnNumbersType"),
        Pasted.any("SendEmailFromAddress"),
        Pasted.any("SendEmailFromDisplayName"),
        Pasted.any("SendEmailFromOverride"),
        Pasted.any("AllowedDialOutExternalDomains"),
        Pasted.any("AllowFederatedUsersToDialOutToSelf"),
        Pasted.any("AllowFederatedUsersToDialOutToThirdParty"),
        Pasted.any("MsftInternalProcessingMode"),
        Pasted.INSTANCE,
        Pasted.FORCE
    };

    private MeaninglessSettings() {}
}
