package org.meetingmigration.administration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meetingmigration.administration.Consequences.Changed;
import org.meetingmigration.administration.Consequences.Described;
import org.meetingmigration.directory.Change;
import org.meetingmigration.directory.TenantSettings;
import org.meetingmigration.directory.User;

/// Licences that come and go.
///
/// @param assigned names in any case, as is `removed`
record LicenceEdit(Set<String> assigned, Set<String> removed) {

    private static final int MOST = 100;

    /// @throws Refused with INVALID for names that are none, or that both come and go
    static LicenceEdit of(Collection<String> assigned, Collection<String> removed) {
        var edit = new LicenceEdit(names(assigned), names(removed));
        var both = names(assigned);
        both.retainAll(edit.removed);
        if (!both.isEmpty()) {
            throw new Refused(
                    Refused.Why.INVALID,
                    "Licences: " + both.first() + " cannot be assigned and removed at once; choose one");
        }
        return edit;
    }

    private static TreeSet<String> names(Collection<String> licences) {
        if (licences.size() > MOST) {
            throw new Refused(Refused.Why.INVALID, "Licences: give at most " + MOST + " at once");
        }
        var names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        licences.forEach(licence -> names.add(Texts.line("Licence", licence)));
        return names;
    }

    Changed apply(User user, TenantSettings settings, AudioEdits audioEdits) {
        var after = user.withLicences(licencesOf(user));
        var changes = new ArrayList<Described>();
        var others = otherLicences(user, after);
        if (!others.isEmpty()) {
            changes.add(new Described(new Change.NothingShown("other licences"), "Licences: " + others));
        }
        if (user.hasAudioLicence() == after.hasAudioLicence()) {
            return new Changed(user, after, changes);
        }
        return after.hasAudioLicence()
                ? assigned(user, after, changes, settings, audioEdits)
                : removed(user, after, changes);
    }

    /// One trigger: that audio conferencing is on from now is what the licence means.
    private static Changed assigned(
            User before, User after, List<Described> changes, TenantSettings settings, AudioEdits audioEdits) {
        var acp = before.audio().acp();
        if (acp != null && settings.automaticallyReplaceAcpProvider()) {
            changes.add(new Described(
                    new Change.AcpReplaced(),
                    "Licences: +" + User.AUDIO_CONFERENCING + "; third-party audio: " + acp.name() + " → own bridge"));
            return new Changed(before, after.withAudio(audioEdits.enable(after.audio(), AudioEdit.NONE)), changes);
        }
        changes.add(new Described(new Change.AudioLicenceChanged(true), "Licences: +" + User.AUDIO_CONFERENCING));
        if (acp != null || after.audio().enabled() || !audioEdits.canEnable()) {
            return new Changed(before, after, changes);
        }
        return new Changed(before, after.withAudio(audioEdits.enable(after.audio(), AudioEdit.NONE)), changes);
    }

    private static Changed removed(User before, User after, List<Described> changes) {
        changes.add(new Described(new Change.AudioLicenceChanged(false), "Licences: -" + User.AUDIO_CONFERENCING));
        return new Changed(before, after.withAudio(AudioEdits.disable(after.audio())), changes);
    }

    private Set<String> licencesOf(User user) {
        var licences = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        licences.addAll(user.licences());
        licences.addAll(assigned);
        licences.removeAll(removed);
        return licences;
    }

    /// Without the audio licence, for example `+Visio -Project`.
    private static String otherLicences(User before, User after) {
        return Stream.concat(
                        beyond(after, before).map(name -> "+" + name),
                        beyond(before, after).map(name -> "-" + name))
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> beyond(User more, User less) {
        return more.licences().stream()
                .filter(name -> !less.licences().contains(name) && !name.equalsIgnoreCase(User.AUDIO_CONFERENCING));
    }
}
