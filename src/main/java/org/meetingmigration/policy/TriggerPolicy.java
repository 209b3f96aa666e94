package org.meetingmigration.policy;

import java.util.Optional;
import org.meetingmigration.directory.Change;
import org.meetingmigration.directory.TenantSettings;
import org.meetingmigration.directory.User;
import org.meetingmigration.policy.Verdict.Enqueue;
import org.meetingmigration.policy.Verdict.Ignore;

/// Which change migrates a user's meetings by itself. Total: every change has a verdict. What is asked first
/// decides, in this order:
///
/// 1. a change that invitations do not show is no trigger, whatever the switches say;
/// 2. `MeetingMigrationEnabled` of the tenant;
/// 3. the opt-out of the user;
/// 4. for audio changes, `AutomaticallyMigrateUserMeetings` of the tenant;
/// 5. the rule for the change itself, beginning with what the admin said in the command.
///
/// `AutomaticallyReplaceAcpProvider` is not asked here: where it is on, a licence makes the administration
/// convert the user, and the change that arrives is [Change.AcpReplaced].
public final class TriggerPolicy {

    private TriggerPolicy() {}

    /// @param user as they are after the change
    public static Verdict decide(Change.OfUser change, TenantSettings settings, User user) {
        if (change instanceof Change.NothingShown(var what)) {
            return new Ignore(IgnoreReason.NOTHING_SHOWN, Explanations.nothingShown(what));
        }
        Optional<Verdict> off = switchedOff(change, settings, user);
        return off.orElseGet(() -> ofChange(change, settings, user));
    }

    /// Never enqueues: whom it concerns is left to the admin.
    public static Ignore decide(Change.UpgradePolicyGrantedToTenant change, TenantSettings settings) {
        if (!settings.meetingMigrationEnabled()) {
            return new Ignore(IgnoreReason.MIGRATION_DISABLED, Explanations.MIGRATION_DISABLED);
        }
        if (!movesMeetings(change.mode())) {
            return new Ignore(IgnoreReason.MODE_KEEPS_MEETINGS, Explanations.modeKeepsMeetings(change.mode()));
        }
        return new Ignore(IgnoreReason.TENANT_WIDE_GRANT, Explanations.TENANT_WIDE_GRANT);
    }

    /// Why a new meeting URL concerns nobody in the tenant; empty when each user is to be asked.
    public static Optional<Ignore> meetingUrl(TenantSettings settings) {
        if (!settings.meetingMigrationEnabled()) {
            return Optional.of(new Ignore(IgnoreReason.MIGRATION_DISABLED, Explanations.MIGRATION_DISABLED));
        }
        return settings.migrateOnMeetingUrlChange()
                ? Optional.empty()
                : Optional.of(new Ignore(IgnoreReason.MEETING_URL_NOT_FOLLOWED, Explanations.MEETING_URL_NOT_FOLLOWED));
    }

    /// A service number that the user's invitations may show is to be released. An admin ordered that, so only
    /// the opt-out of the user stands against it; verification finds what was not migrated.
    public static Verdict numberRetired(User user) {
        if (user.optedOut()) {
            return new Ignore(IgnoreReason.OPTED_OUT, Explanations.optedOut(user));
        }
        return user.mailbox().isEmpty()
                ? new Ignore(IgnoreReason.NOTHING_SHOWN, Explanations.nothingShown("the user has no mailbox"))
                : new Enqueue(Trigger.NUMBER_RETIRED);
    }

    private static Optional<Verdict> switchedOff(Change.OfUser change, TenantSettings settings, User user) {
        if (!settings.meetingMigrationEnabled()) {
            return Optional.of(new Ignore(IgnoreReason.MIGRATION_DISABLED, Explanations.MIGRATION_DISABLED));
        }
        if (user.optedOut()) {
            return Optional.of(new Ignore(IgnoreReason.OPTED_OUT, Explanations.optedOut(user)));
        }
        if (isOfAudio(change) && !settings.automaticallyMigrateUserMeetings()) {
            return Optional.of(
                    new Ignore(IgnoreReason.AUDIO_MIGRATION_DISABLED, Explanations.audioMigrationDisabled(user)));
        }
        return Optional.empty();
    }

    private static boolean isOfAudio(Change.OfUser change) {
        return switch (change) {
            case Change.AudioLicenceChanged _,
                    Change.AudioConferencingSwitched _,
                    Change.ConferenceIdChanged _,
                    Change.BridgeChanged _,
                    Change.AcpReplaced _,
                    Change.AcpChanged _,
                    Change.DefaultNumberChanged _,
                    Change.TollFreeSwitched _ -> true;
            case Change.HomeMoved _,
                    Change.UpgradePolicyGranted _,
                    Change.SipAddressChanged _,
                    Change.MeetingUrlChanged _,
                    Change.NothingShown _ -> false;
        };
    }

    private static Verdict ofChange(Change.OfUser change, TenantSettings settings, User user) {
        return switch (change) {
            case Change.HomeMoved moved -> ofMove(moved, user);
            case Change.AudioLicenceChanged _ -> unlessThirdParty(Trigger.AUDIO_LICENCE, user);
            case Change.AudioConferencingSwitched _ -> unlessThirdParty(Trigger.AUDIO_CONFERENCING, user);
            case Change.ConferenceIdChanged _ -> ofConferenceId(user);
            case Change.BridgeChanged _ -> ifEnabled(Trigger.BRIDGE, user);
            case Change.AcpReplaced _ -> ifLicensed(Trigger.ACP_REPLACED, user);
            case Change.AcpChanged _ -> ofAcp(user);
            case Change.DefaultNumberChanged _ -> ifEnabled(Trigger.DEFAULT_NUMBER, user);
            case Change.TollFreeSwitched _ -> ifEnabled(Trigger.TOLL_FREE, user);
            case Change.UpgradePolicyGranted granted -> ofGrant(granted, user);
            case Change.SipAddressChanged _ ->
                settings.migrateOnSipAddressChange()
                        ? new Enqueue(Trigger.SIP_ADDRESS)
                        : new Ignore(IgnoreReason.SIP_ADDRESS_NOT_FOLLOWED, Explanations.sipAddressNotFollowed(user));
            case Change.MeetingUrlChanged _ ->
                settings.migrateOnMeetingUrlChange()
                        ? new Enqueue(Trigger.MEETING_URL)
                        : new Ignore(IgnoreReason.MEETING_URL_NOT_FOLLOWED, Explanations.meetingUrlNotFollowed(user));
            case Change.NothingShown(var what) ->
                new Ignore(IgnoreReason.NOTHING_SHOWN, Explanations.nothingShown(what));
        };
    }

    private static Verdict ofMove(Change.HomeMoved moved, User user) {
        if (moved.force()) {
            return new Ignore(IgnoreReason.FORCED_MOVE, Explanations.forcedMove(user));
        }
        return moved.to().isOnPremises()
                ? new Ignore(IgnoreReason.MOVED_TO_ON_PREMISES, Explanations.movedToOnPremises(user))
                : new Enqueue(Trigger.MOVED_ONLINE);
    }

    private static Verdict ofGrant(Change.UpgradePolicyGranted granted, User user) {
        if (!granted.migrate()) {
            return new Ignore(IgnoreReason.OPTED_OUT_OF_GRANT, Explanations.optedOutOfGrant(user));
        }
        return movesMeetings(granted.mode())
                ? new Enqueue(Trigger.UPGRADE_POLICY)
                : new Ignore(IgnoreReason.MODE_KEEPS_MEETINGS, Explanations.modeKeepsMeetings(granted.mode()));
    }

    private static boolean movesMeetings(String mode) {
        return UpgradeMode.of(mode).map(UpgradeMode::movesMeetings).orElse(false);
    }

    private static Verdict ofConferenceId(User user) {
        var verdict = ifEnabled(Trigger.CONFERENCE_ID, user);
        return verdict instanceof Enqueue && !user.publicMeetings()
                ? new Ignore(IgnoreReason.PRIVATE_MEETINGS, Explanations.privateMeetings(user))
                : verdict;
    }

    private static Verdict ofAcp(User user) {
        return user.audio().acp() == null
                ? new Ignore(IgnoreReason.NOT_LICENSED, Explanations.notLicensed(user))
                : new Ignore(IgnoreReason.THIRD_PARTY_AUDIO, Explanations.thirdPartyAudio(user));
    }

    private static Verdict ifLicensed(Trigger trigger, User user) {
        return user.hasAudioLicence()
                ? new Enqueue(trigger)
                : new Ignore(IgnoreReason.NOT_LICENSED, Explanations.notLicensed(user));
    }

    private static Verdict ifEnabled(Trigger trigger, User user) {
        var verdict = unlessThirdParty(trigger, user);
        return verdict instanceof Enqueue && !user.audio().enabled()
                ? new Ignore(IgnoreReason.NO_AUDIO_CONFERENCING, Explanations.noAudioConferencing(user))
                : verdict;
    }

    private static Verdict unlessThirdParty(Trigger trigger, User user) {
        return user.audio().acp() == null
                ? new Enqueue(trigger)
                : new Ignore(IgnoreReason.THIRD_PARTY_AUDIO, Explanations.thirdPartyAudio(user));
    }
}
