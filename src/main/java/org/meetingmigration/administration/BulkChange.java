package org.meetingmigration.administration;

import java.util.List;
import java.util.function.Consumer;
import org.meetingmigration.administration.Consequences.Changed;
import org.meetingmigration.administration.Consequences.Described;
import org.meetingmigration.administration.Consequences.Judge;
import org.meetingmigration.administration.TenantAdministration.BulkEffect;
import org.meetingmigration.administration.TenantAdministration.DefaultNumberChange;
import org.meetingmigration.directory.Change;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.directory.NumberKind;
import org.meetingmigration.directory.TenantSettings;
import org.meetingmigration.directory.User;
import org.meetingmigration.directory.UserFilter;
import org.meetingmigration.policy.IgnoreReason;
import org.meetingmigration.policy.Verdict;

/// Changes of many users, in pages of one transaction each, so that no transaction is long.
final class BulkChange {

    private static final int PAGE = 1_000;

    private static final Judge NOT_RESCHEDULED = (_, _) -> new Verdict.Ignore(
            IgnoreReason.OPTED_OUT_OF_GRANT,
            "-RescheduleMeetings was not given, so invitations keep the old number; start the users with "
                    + "Start-CsExMeetingMigration before it is released.");

    private final Transactions transactions;
    private final Directory directory;
    private final Consequences consequences;

    BulkChange(Transactions transactions, Directory directory, Consequences consequences) {
        this.transactions = transactions;
        this.directory = directory;
        this.consequences = consequences;
    }

    /// What is done with a page of changed users.
    @FunctionalInterface
    private interface Carrying {
        void take(TenantSettings settings, Judge judge, List<Changed> changed);
    }

    private Carrying storing(Admin admin, String action, Tally tally) {
        return (settings, judge, changed) -> tally.add(consequences.store(admin, action, settings, judge, changed));
    }

    /// Stores nothing.
    private static Carrying foreseeing(Tally tally, Consumer<User> migrated) {
        return (_, judge, changed) -> changed.forEach(user -> {
            var verdicts = user.changes().stream()
                    .map(described -> judge.judge(described.change(), user.after()))
                    .toList();
            tally.foresee(verdicts);
            if (verdicts.stream().anyMatch(Verdict.Enqueue.class::isInstance)) {
                migrated.accept(user.after());
            }
        });
    }

    BulkEffect meetingUrl(Admin admin, String url) {
        var tally = new Tally();
        meetingUrl(admin, url, storing(admin, "Update-CsTenantMeetingUrl", tally));
        return tally.effect();
    }

    BulkEffect foreseeMeetingUrl(Admin admin, String url) {
        var tally = new Tally();
        meetingUrl(admin, url, foreseeing(tally, _ -> {}));
        return tally.effect();
    }

    private void meetingUrl(Admin admin, String url, Carrying carrying) {
        var detail = "MeetingUrl: " + (url.isEmpty() ? "the provider's own" : url);
        pages(admin, UserFilter.ALL, page -> {
            var settings = directory.settings(admin.tenant()).value();
            var changed = page.stream()
                    .filter(user -> !user.mailbox().isEmpty())
                    .map(user ->
                            new Changed(user, user, List.of(new Described(new Change.MeetingUrlChanged(), detail))))
                    .toList();
            carrying.take(settings, Judge.policy(settings), changed);
        });
    }

    BulkEffect defaultNumber(Admin admin, DefaultNumberChange change) {
        var tally = new Tally();
        defaultNumber(admin, change, storing(admin, "Set-CsOnlineDialInConferencingUserDefaultNumber", tally));
        return tally.effect();
    }

    /// @param migrated sees everybody who would have a request, as they would be
    BulkEffect foreseeDefaultNumber(Admin admin, DefaultNumberChange change, Consumer<User> migrated) {
        var tally = new Tally();
        defaultNumber(admin, change, foreseeing(tally, migrated));
        return tally.effect();
    }

    private void defaultNumber(Admin admin, DefaultNumberChange change, Carrying carrying) {
        var from = change.from().isBlank() ? "" : PhoneNumbers.normal("FromNumber", change.from());
        if (from.equals(PhoneNumbers.normal("ToNumber", change.to()))) {
            throw new Refused(Refused.Why.INVALID, "FromNumber and ToNumber are the same; give another ToNumber");
        }
        var checked = Bridges.of(directory, admin.tenant());
        checked.assigned("ToNumber", change.to(), change.kind(), checked.named(change.bridge()));
        pages(admin, having(change.kind(), from), page -> {
            var bridges = Bridges.of(directory, admin.tenant());
            var bridge = bridges.named(change.bridge());
            var to = bridges.assigned("ToNumber", change.to(), change.kind(), bridge);
            var settings = directory.settings(admin.tenant()).value();
            var judge = change.reschedule() ? Judge.policy(settings) : NOT_RESCHEDULED;
            var changed = page.stream()
                    .filter(user ->
                            bridges.of(user.audio()).filter(bridge::equals).isPresent())
                    .map(user -> withNumber(user, change.kind(), to))
                    .toList();
            carrying.take(settings, judge, changed);
        });
    }

    /// Users without audio conferencing have no number either, and need none.
    private static UserFilter having(NumberKind kind, String number) {
        return number.isEmpty()
                ? new UserFilter(null, null, true, null, "", kind, UserFilter.WITHOUT_NUMBER, "", "")
                : UserFilter.withNumber(kind, number);
    }

    static Changed withNumber(User user, NumberKind kind, String number) {
        var present = user.audio().number(kind);
        var detail = "Default " + Bridges.named(kind) + " number: " + (present.isEmpty() ? "none" : present) + " → "
                + number;
        return new Changed(
                user,
                user.withAudio(user.audio().withNumber(kind, number)),
                List.of(new Described(new Change.DefaultNumberChanged(kind), detail)));
    }

    private void pages(Admin admin, UserFilter filter, Consumer<List<User>> work) {
        for (var after = ""; ; ) {
            var from = after;
            var page = transactions.run(() -> {
                var users = directory.users(admin.tenant(), filter, from, PAGE);
                work.accept(users);
                return users;
            });
            if (page.size() < PAGE) {
                return;
            }
            after = page.getLast().userPrincipalName();
        }
    }
}
