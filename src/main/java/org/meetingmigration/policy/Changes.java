package org.meetingmigration.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.meetingmigration.directory.AudioConferencing;
import org.meetingmigration.directory.Change;
import org.meetingmigration.directory.NumberKind;
import org.meetingmigration.directory.User;

/// What commands would have had to be given to make one user of another: for users who come from elsewhere as
/// they are to be.
public final class Changes {

    private Changes() {}

    /// In the order of a user's fields; empty when nothing is different.
    ///
    /// A licence that brings audio conferencing with it, or takes it along, is one change. Bridge, numbers and
    /// conference ID are changes of their own only for somebody who has audio conferencing before and after:
    /// else switching it on or off says it all.
    public static List<Change.OfUser> between(User before, User after) {
        var changes = new ArrayList<Change.OfUser>();
        if (!before.sipAddress().equalsIgnoreCase(after.sipAddress())) {
            changes.add(new Change.SipAddressChanged());
        }
        if (!before.home().equals(after.home())) {
            changes.add(new Change.HomeMoved(before.home(), after.home(), false));
        }
        addAudio(before, after, changes);
        if (!before.upgradePolicy().equalsIgnoreCase(after.upgradePolicy())) {
            changes.add(new Change.UpgradePolicyGranted(after.upgradePolicy(), true));
        }
        var unseen = unseen(before, after);
        if (!unseen.isEmpty()) {
            changes.add(new Change.NothingShown(String.join(", ", unseen)));
        }
        return List.copyOf(changes);
    }

    private static void addAudio(User before, User after, List<Change.OfUser> changes) {
        var old = before.audio();
        var now = after.audio();
        if (old.acp() != null && now.acp() == null && now.enabled()) {
            changes.add(new Change.AcpReplaced());
            return;
        }
        if (before.hasAudioLicence() != after.hasAudioLicence()) {
            changes.add(new Change.AudioLicenceChanged(after.hasAudioLicence()));
        } else if (old.enabled() != now.enabled()) {
            changes.add(new Change.AudioConferencingSwitched(now.enabled()));
        }
        if (old.acp() == null ? now.acp() != null : !old.acp().equals(now.acp())) {
            changes.add(new Change.AcpChanged());
        }
        if (old.enabled() && now.enabled()) {
            addBridge(old, now, changes);
        }
    }

    private static void addBridge(AudioConferencing old, AudioConferencing now, List<Change.OfUser> changes) {
        if (!old.bridgeId().equals(now.bridgeId())) {
            changes.add(new Change.BridgeChanged());
        }
        for (var kind : NumberKind.values()) {
            if (!old.number(kind).equals(now.number(kind))) {
                changes.add(new Change.DefaultNumberChanged(kind));
            }
        }
        if (old.tollFreeAllowed() != now.tollFreeAllowed()) {
            changes.add(new Change.TollFreeSwitched(now.tollFreeAllowed()));
        }
        if (!old.conferenceId().equals(now.conferenceId())) {
            changes.add(new Change.ConferenceIdChanged());
        }
    }

    private static List<String> unseen(User before, User after) {
        var unseen = new ArrayList<String>();
        addUnless(before.userPrincipalName().equals(after.userPrincipalName()), "user principal name", unseen);
        addUnless(before.displayName().equals(after.displayName()), "name", unseen);
        addUnless(before.mailbox().equals(after.mailbox()), "mailbox", unseen);
        addUnless(otherLicences(before).equals(otherLicences(after)), "other licences", unseen);
        addUnless(isSameUnused(before, after), "settings of audio conferencing that is off", unseen);
        addUnless(before.publicMeetings() == after.publicMeetings(), "kind of meetings to come", unseen);
        addUnless(before.language().equals(after.language()), "language", unseen);
        addUnless(before.timeZone().equals(after.timeZone()), "time zone", unseen);
        addUnless(before.optedOut() == after.optedOut(), "opt-out", unseen);
        return unseen;
    }

    private static void addUnless(boolean isSame, String what, List<String> unseen) {
        if (!isSame) {
            unseen.add(what);
        }
    }

    /// What is set for somebody without audio conferencing stands in no invitation.
    private static boolean isSameUnused(User before, User after) {
        return before.audio().enabled()
                || after.audio().enabled()
                || before.audio().withAcp(null).equals(after.audio().withAcp(null));
    }

    private static Set<String> otherLicences(User user) {
        var licences = new TreeSet<String>();
        for (var licence : user.licences()) {
            if (!licence.equalsIgnoreCase(User.AUDIO_CONFERENCING)) {
                licences.add(licence.toLowerCase(Locale.ROOT));
            }
        }
        return licences;
    }
}
