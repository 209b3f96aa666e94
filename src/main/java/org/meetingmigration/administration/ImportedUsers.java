package org.meetingmigration.administration;

import java.time.InstantSource;
import java.util.List;
import org.meetingmigration.administration.Consequences.Changed;
import org.meetingmigration.administration.Consequences.Described;
import org.meetingmigration.administration.Consequences.Judge;
import org.meetingmigration.administration.Entries.Subject;
import org.meetingmigration.directory.Change;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.directory.TenantSettings;
import org.meetingmigration.directory.User;
import org.meetingmigration.migration.request.Requests;
import org.meetingmigration.policy.Changes;

/// What follows from users who come from a file. To be called in the transaction that stores them.
public final class ImportedUsers {

    private static final String ACTION = "Import-CsOnlineUser";

    private final Directory directory;
    private final AuditTrail trail;
    private final InstantSource clock;
    private final Consequences consequences;

    public ImportedUsers(Directory directory, Requests requests, AuditTrail trail, InstantSource clock) {
        this.directory = directory;
        this.trail = trail;
        this.clock = clock;
        this.consequences = new Consequences(directory, requests, trail, clock);
    }

    /// A user whom the file changed.
    public record Replaced(User before, User after) {}

    /// Has each difference do what the command for it would have done.
    ///
    /// @param replaced stored already
    /// @return how many requests were made or joined
    public long follow(Admin admin, List<Replaced> replaced) {
        var settings = directory.settings(admin.tenant()).value();
        var changed = replaced.stream().map(user -> changed(user, settings)).toList();
        return consequences.store(admin, ACTION, settings, Judge.policy(settings), changed).stream()
                .flatMap(effects -> effects.effects().stream())
                .map(Effect::request)
                .filter(request -> !request.isEmpty())
                .distinct()
                .count();
    }

    /// Without a difference between before and after, as the user is stored.
    private static Changed changed(Replaced user, TenantSettings settings) {
        var changes = Changes.between(user.before(), user.after()).stream()
                .map(change -> new Described(effective(change, settings), detail(change)))
                .toList();
        return new Changed(user.after(), user.after(), changes);
    }

    private static Change.OfUser effective(Change.OfUser change, TenantSettings settings) {
        return change instanceof Change.UpgradePolicyGranted(var mode, var migrate) && mode.isEmpty()
                ? new Change.UpgradePolicyGranted(settings.upgradePolicy(), migrate)
                : change;
    }

    private static String detail(Change.OfUser change) {
        return "By a file: "
                + switch (change) {
                    case Change.HomeMoved moved ->
                        "Home: " + moved.from().name() + " → " + moved.to().name();
                    case Change.AudioLicenceChanged licence ->
                        "Licences: " + (licence.assigned() ? "+" : "-") + User.AUDIO_CONFERENCING;
                    case Change.AudioConferencingSwitched audio ->
                        "Audio conferencing: " + (audio.enabled() ? "on" : "off");
                    case Change.ConferenceIdChanged _ -> "ConferenceId: set";
                    case Change.BridgeChanged _ -> "another bridge";
                    case Change.AcpReplaced _ -> "own bridge instead of third-party audio";
                    case Change.AcpChanged _ -> "third-party audio";
                    case Change.DefaultNumberChanged number -> "another " + Bridges.named(number.kind()) + " number";
                    case Change.TollFreeSwitched tollFree -> "AllowTollFreeDialIn: " + tollFree.allowed();
                    case Change.UpgradePolicyGranted granted -> "TeamsUpgradePolicy: " + granted.mode();
                    case Change.SipAddressChanged _ -> "another SIP address";
                    case Change.MeetingUrlChanged _ -> "another meeting URL";
                    case Change.NothingShown(var what) -> what;
                };
    }

    /// Leaves a line in the trail, if anything is different.
    public void record(Admin admin, long added, long changed) {
        if (added + changed == 0) {
            return;
        }
        var detail = "By a file: " + added + " users added, " + changed + " changed";
        trail.add(List.of(Entries.plain(admin, ACTION, clock.instant(), Subject.tenant(admin), detail)));
    }
}
