package org.meetingmigration.administration;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.meetingmigration.administration.Consequences.Changed;
import org.meetingmigration.administration.Consequences.Described;
import org.meetingmigration.administration.Consequences.Judge;
import org.meetingmigration.directory.Acp;
import org.meetingmigration.directory.Change;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.directory.Home;
import org.meetingmigration.directory.TenantSettings;
import org.meetingmigration.directory.User;
import org.meetingmigration.migration.request.Requests;
import org.meetingmigration.policy.UpgradeMode;

/// Changes of one user. Every method throws [NotFound] where the tenant has no such user, [Refused] where it
/// must not be, and changes nothing then. What is so already is no change: no effect, no entry in the trail.
public final class UserAdministration {

    /// A made-up conference ID may be taken, once in thousands of times: then another is tried.
    private static final int TRIES = 3;

    private static final String NO_POLICY = "Global";

    private final Transactions transactions;
    private final Directory directory;
    private final Consequences consequences;
    private final ConferenceIds conferenceIds;

    public UserAdministration(
            Transactions transactions, Directory directory, Requests requests, AuditTrail trail, InstantSource clock) {
        this(transactions, directory, new Consequences(directory, requests, trail, clock), new SecureRandom());
    }

    UserAdministration(
            Transactions transactions, Directory directory, Consequences consequences, RandomGenerator random) {
        this.transactions = transactions;
        this.directory = directory;
        this.consequences = consequences;
        this.conferenceIds = new ConferenceIds(random);
    }

    /// `Move-CsUser`. From one provider to another, or from OnPremises to any, counts as a move online.
    public Effects move(Admin admin, String identity, Home target, boolean force) {
        return change(admin, "Move-CsUser", identity, (user, _) -> {
            if (user.home().name().equalsIgnoreCase(target.name())) {
                return unchanged(user);
            }
            var detail = "Home: " + user.home().name() + " → " + Texts.line("Target", target.name())
                    + (force ? ", meetings left behind" : "");
            return changed(user, user.withHome(target), new Change.HomeMoved(user.home(), target, force), detail);
        });
    }

    /// Licences assigned and removed. With the audio conferencing licence comes a place on the tenant's default
    /// bridge and a conference ID, or, where the tenant says so, instead of the third-party provider; without it
    /// they go.
    public Effects licences(Admin admin, String identity, Set<String> assigned, Set<String> removed) {
        var edit = LicenceEdit.of(assigned, removed);
        return change(
                admin,
                "Set-CsUserLicense",
                identity,
                (user, settings) -> edit.apply(user, settings, audioEdits(admin)));
    }

    /// `Set-CsOnlineDialInConferencingUser`.
    public Effects audio(Admin admin, String identity, AudioEdit edit) {
        return change(admin, "Set-CsOnlineDialInConferencingUser", identity, (user, _) -> edited(admin, user, edit));
    }

    /// `Enable-CsOnlineDialInConferencingUser`. For a user who is enabled this is [#audio].
    ///
    /// @param replaceProvider whether a third-party provider may be replaced
    /// @throws Refused with CONFLICT when the user has no licence or the tenant no bridge, THIRD_PARTY_AUDIO
    ///     when a third-party provider may not be replaced
    public Effects enableAudio(Admin admin, String identity, AudioEdit edit, boolean replaceProvider) {
        return change(admin, "Enable-CsOnlineDialInConferencingUser", identity, (user, _) -> {
            if (!user.hasAudioLicence()) {
                throw new Refused(
                        Refused.Why.CONFLICT,
                        user.userPrincipalName() + " has no " + User.AUDIO_CONFERENCING + " licence; assign it first");
            }
            var acp = user.audio().acp();
            if (acp != null && !replaceProvider) {
                throw new Refused(
                        Refused.Why.THIRD_PARTY_AUDIO,
                        user.userPrincipalName() + " is on " + acp.name() + "; add -ReplaceProvider to replace it");
            }
            if (acp == null && user.audio().enabled()) {
                return edited(admin, user, edit);
            }
            var after = user.withAudio(audioEdits(admin).enable(user.audio(), edit));
            return acp == null
                    ? changed(user, after, new Change.AudioConferencingSwitched(true), "Audio conferencing: on")
                    : changed(user, after, new Change.AcpReplaced(), replaced(acp));
        });
    }

    /// `Disable-CsOnlineDialInConferencingUser`: also gives the conference ID back.
    ///
    /// @throws Refused with THIRD_PARTY_AUDIO for a user of such a provider
    public Effects disableAudio(Admin admin, String identity) {
        return change(admin, "Disable-CsOnlineDialInConferencingUser", identity, (user, _) -> {
            var acp = user.audio().acp();
            if (acp != null) {
                throw new Refused(
                        Refused.Why.THIRD_PARTY_AUDIO,
                        user.userPrincipalName() + " is on " + acp.name() + "; take it away with Remove-CsUserAcp");
            }
            return user.audio().enabled()
                    ? changed(
                            user,
                            user.withAudio(AudioEdits.disable(user.audio())),
                            new Change.AudioConferencingSwitched(false),
                            "Audio conferencing: off")
                    : unchanged(user);
        });
    }

    /// `Set-CsUserAcp`: takes the user off the own bridge.
    public Effects acp(Admin admin, String identity, Acp acp) {
        var checked = AcpCheck.checked(acp);
        return change(admin, "Set-CsUserAcp", identity, (user, _) -> {
            var present = user.audio().acp();
            var detail = "Third-party audio: " + (present == null ? "none" : present.name()) + " → " + checked.name();
            return checked.equals(present)
                    ? unchanged(user)
                    : changed(
                            user,
                            user.withAudio(AudioEdits.disable(user.audio()).withAcp(checked)),
                            new Change.AcpChanged(),
                            detail);
        });
    }

    /// `Remove-CsUserAcp`: a licensed user comes onto the own bridge.
    public Effects removeAcp(Admin admin, String identity) {
        return change(admin, "Remove-CsUserAcp", identity, (user, _) -> {
            var acp = user.audio().acp();
            if (acp == null) {
                return unchanged(user);
            }
            if (user.hasAudioLicence()) {
                var after = user.withAudio(audioEdits(admin).enable(user.audio(), AudioEdit.NONE));
                return changed(user, after, new Change.AcpReplaced(), replaced(acp));
            }
            var after = user.withAudio(user.audio().withAcp(null));
            return changed(user, after, new Change.AcpChanged(), "Third-party audio: " + acp.name() + " → none");
        });
    }

    /// `Grant-CsTeamsUpgradePolicy` to one user.
    ///
    /// @param mode of [UpgradeMode]; empty or `Global` for that of the tenant
    /// @param migrate false to leave the meetings as they are
    /// @throws Refused with INVALID for another mode, CONFLICT for `TeamsOnly` while the home is OnPremises
    public Effects grantUpgradePolicy(Admin admin, String identity, String mode, boolean migrate) {
        var granted = mode.isBlank() || mode.equalsIgnoreCase(NO_POLICY)
                ? ""
                : Modes.named(mode).text();
        return change(admin, Modes.ACTION, identity, (user, settings) -> {
            if (granted.equals(user.upgradePolicy())) {
                return unchanged(user);
            }
            if (user.home().isOnPremises() && granted.equals(UpgradeMode.TEAMS_ONLY.text())) {
                throw new Refused(
                        Refused.Why.CONFLICT,
                        user.userPrincipalName() + " lives OnPremises and cannot be " + granted
                                + "; move the user with Move-CsUser, which migrates the meetings too");
            }
            var effective = granted.isEmpty() ? settings.upgradePolicy() : granted;
            return changed(
                    user,
                    user.withUpgradePolicy(granted),
                    new Change.UpgradePolicyGranted(effective, migrate),
                    "TeamsUpgradePolicy: " + orTenants(user.upgradePolicy()) + " → " + orTenants(granted));
        });
    }

    /// @param sipAddress with or without `sip:`
    public Effects sipAddress(Admin admin, String identity, String sipAddress) {
        var address = SipAddress.normal(sipAddress);
        return change(
                admin,
                "Set-CsUser",
                identity,
                (user, _) -> user.sipAddress().equalsIgnoreCase(address)
                        ? unchanged(user)
                        : changed(
                                user,
                                user.withSipAddress(address),
                                new Change.SipAddressChanged(),
                                "SipAddress: " + user.sipAddress() + " → " + address));
    }

    public Effects optOut(Admin admin, String identity, boolean optedOut) {
        return change(
                admin,
                "Set-CsUser",
                identity,
                (user, _) -> changed(
                        user,
                        user.withOptedOut(optedOut),
                        new Change.NothingShown("opt-out"),
                        "OptedOut: " + user.optedOut() + " → " + optedOut));
    }

    /// Whether all meetings share one conference ID; those that there are keep theirs.
    public Effects publicMeetings(Admin admin, String identity, boolean publicMeetings) {
        return change(
                admin,
                "Set-CsUser",
                identity,
                (user, _) -> changed(
                        user,
                        user.withPublicMeetings(publicMeetings),
                        new Change.NothingShown("kind of meetings to come"),
                        "PublicMeetings: " + user.publicMeetings() + " → " + publicMeetings));
    }

    /// What a command makes of a user.
    @FunctionalInterface
    private interface Edit {
        Changed apply(User user, TenantSettings settings);
    }

    private Effects change(Admin admin, String action, String identity, Edit edit) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transactions.run(() -> changeOnce(admin, action, identity, edit));
            } catch (Directory.Conflict conflict) {
                if (attempt == TRIES) {
                    throw new Refused(Refused.Why.CONFLICT, Objects.toString(conflict.getMessage(), ""));
                }
            }
        }
    }

    private Effects changeOnce(Admin admin, String action, String identity, Edit edit) {
        var settings = directory.settings(admin.tenant()).value();
        var user = Users.named(directory, admin.tenant(), identity);
        var changed = edit.apply(user, settings);
        return consequences
                .store(admin, action, settings, Judge.policy(settings), List.of(changed))
                .getFirst();
    }

    private Changed edited(Admin admin, User user, AudioEdit edit) {
        var edited = audioEdits(admin).apply(user.audio(), edit);
        return new Changed(user, user.withAudio(edited.audio()), edited.changes());
    }

    private AudioEdits audioEdits(Admin admin) {
        return new AudioEdits(Bridges.of(directory, admin.tenant()), conferenceIds);
    }

    private static Changed unchanged(User user) {
        return new Changed(user, user, List.of());
    }

    private static Changed changed(User before, User after, Change.OfUser change, String detail) {
        return after.equals(before)
                ? unchanged(before)
                : new Changed(before, after, List.of(new Described(change, detail)));
    }

    private static String replaced(Acp acp) {
        return "Third-party audio: " + acp.name() + " → own bridge";
    }

    private static String orTenants(String mode) {
        return mode.isEmpty() ? "that of the tenant" : mode;
    }
}
