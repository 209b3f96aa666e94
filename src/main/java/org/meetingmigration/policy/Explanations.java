package org.meetingmigration.policy;

import org.meetingmigration.directory.User;

/// Sentences for people: why nothing is migrated, and the command that does it nevertheless.
final class Explanations {

    static final String MIGRATION_DISABLED =
            "MeetingMigrationEnabled is off for the whole tenant, and what is missed now is not made up for later; "
                    + "switch it on with Set-CsTenantMigrationConfiguration -MeetingMigrationEnabled $true, then "
                    + "start those concerned with Start-CsExMeetingMigration.";

    static final String TENANT_WIDE_GRANT =
            "A policy for the whole tenant migrates nobody by itself; start the users with Start-CsExMeetingMigration, "
                    + "or grant the policy to each of them.";

    static final String MEETING_URL_NOT_FOLLOWED =
            "A new meeting URL migrates nobody in this tenant; set MigrateOnMeetingUrlChange first if meetings are to "
                    + "follow, or start the users with Start-CsExMeetingMigration.";

    private Explanations() {}

    static String nothingShown(String what) {
        return "Invitations do not show this (" + what + "), so there is nothing to migrate or to do.";
    }

    static String optedOut(User user) {
        return "The user is opted out of automatic migration; " + start(user) + ", or take the opt-out back.";
    }

    static String audioMigrationDisabled(User user) {
        return "AutomaticallyMigrateUserMeetings is off, so audio changes migrate nothing; " + start(user)
                + ", or switch it on with Set-CsOnlineDialInConferencingTenantSettings "
                + "-AutomaticallyMigrateUserMeetings $true.";
    }

    static String movedToOnPremises(User user) {
        return "Moving to OnPremises migrates nothing; start it with Start-CsExMeetingMigration -Identity "
                + quoted(user) + " -TargetProvider followed by the provider's name.";
    }

    static String forcedMove(User user) {
        return "A move with -Force leaves the meetings behind; " + start(user) + " if they are to follow.";
    }

    static String optedOutOfGrant(User user) {
        return "This command said that meetings stay as they are; " + start(user) + " if they are to follow.";
    }

    static String modeKeepsMeetings(String mode) {
        return "Mode " + (mode.isEmpty() ? "(none)" : mode) + " leaves meetings where they are; modes TeamsOnly and "
                + "SfBWithTeamsCollabAndMeetings migrate, so grant one of these if meetings are to move.";
    }

    static String privateMeetings(User user) {
        return "The user has private meetings, each with a conference ID of its own, so the new one shows in none of "
                + "them; " + start(user) + " if they are to be looked at all the same.";
    }

    static String thirdPartyAudio(User user) {
        return "The user is on a third-party audio provider, whose numbers stay; convert the user to the own bridge "
                + "with Enable-CsOnlineDialInConferencingUser -Identity " + quoted(user)
                + " -ReplaceProvider, or set AutomaticallyReplaceAcpProvider before licences are assigned.";
    }

    static String notLicensed(User user) {
        return "The user has no Audio Conferencing licence, so no own bridge takes the provider's place; assign the "
                + "licence, or " + start(user) + " to take the old numbers out of the invitations.";
    }

    static String noAudioConferencing(User user) {
        return "Audio conferencing is not enabled for the user, so no invitation shows this; enable it with "
                + "Enable-CsOnlineDialInConferencingUser -Identity " + quoted(user) + ".";
    }

    static String sipAddressNotFollowed(User user) {
        return "A new SIP address migrates nothing in this tenant; " + start(user)
                + ", or set MigrateOnSipAddressChange so that such changes migrate by themselves.";
    }

    static String meetingUrlNotFollowed(User user) {
        return "A new meeting URL migrates nothing in this tenant; " + start(user)
                + ", or set MigrateOnMeetingUrlChange so that such changes migrate by themselves.";
    }

    private static String start(User user) {
        return "start it with Start-CsExMeetingMigration -Identity " + quoted(user);
    }

    /// A quote mark within a name would end the word where an admin pastes the command.
    private static String quoted(User user) {
        var name = user.userPrincipalName();
        return name.chars().allMatch(c -> Character.isLetterOrDigit(c) || "@.-_+".indexOf(c) >= 0)
                ? name
                : "'" + name.replace("'", "''") + "'";
    }
}
