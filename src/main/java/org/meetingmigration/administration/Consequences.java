package org.meetingmigration.administration;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.administration.AuditTrail.AuditEntry;
import org.meetingmigration.directory.Change;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.directory.TenantSettings;
import org.meetingmigration.directory.User;
import org.meetingmigration.migration.request.Order;
import org.meetingmigration.migration.request.Requests;
import org.meetingmigration.migration.request.Requests.Enqueued;
import org.meetingmigration.migration.request.Requests.NewRequest;
import org.meetingmigration.policy.Trigger;
import org.meetingmigration.policy.TriggerPolicy;
import org.meetingmigration.policy.Verdict;

/// Stores changed users with all that follows: verdicts, requests, trail. One call of each port however many
/// users there are; to be called within a transaction.
final class Consequences {

    private final Directory directory;
    private final Requests requests;
    private final AuditTrail trail;
    private final InstantSource clock;

    Consequences(Directory directory, Requests requests, AuditTrail trail, InstantSource clock) {
        this.directory = directory;
        this.requests = requests;
        this.trail = trail;
        this.clock = clock;
    }

    /// @param changes none when nothing is different
    record Changed(User before, User after, List<Described> changes) {}

    /// @param detail see [AuditEntry#detail]
    record Described(Change.OfUser change, String detail) {}

    /// What a change comes to; usually the policy.
    @FunctionalInterface
    interface Judge {
        Verdict judge(Change.OfUser change, User after);

        static Judge policy(TenantSettings settings) {
            return (change, after) -> TriggerPolicy.decide(change, settings, after);
        }
    }

    /// @return in the order of `changed`
    List<Effects> store(Admin admin, String action, TenantSettings settings, Judge judge, List<Changed> changed) {
        var now = clock.instant();
        var decisions = changed.stream()
                .flatMap(user -> user.changes().stream()
                        .map(described ->
                                new Decision(user.after(), described, judge.judge(described.change(), user.after()))))
                .toList();
        save(changed);
        var enqueued = enqueue(admin, decisions, now.plus(settings.hold()));
        if (!decisions.isEmpty()) {
            trail.add(decisions.stream()
                    .map(decision -> decision.entry(admin, action, now, enqueued))
                    .toList());
        }
        return effects(changed, decisions, enqueued);
    }

    private void save(List<Changed> changed) {
        var different = changed.stream()
                .filter(user -> !user.after().equals(user.before()))
                .map(Changed::after)
                .toList();
        if (!different.isEmpty()) {
            directory.saveUsers(different);
        }
    }

    /// Two changes of a user for the same reason are one wish.
    private Map<Wish, Enqueued> enqueue(Admin admin, List<Decision> decisions, Instant due) {
        var wishes = new LinkedHashMap<Wish, NewRequest>();
        for (var decision : decisions) {
            if (decision.verdict() instanceof Verdict.Enqueue(var trigger)) {
                wishes.put(new Wish(decision.user().id(), trigger), newRequest(admin, decision.user(), trigger, due));
            }
        }
        if (wishes.isEmpty()) {
            return Map.of();
        }
        return answers(List.copyOf(wishes.keySet()), requests.enqueue(List.copyOf(wishes.values())));
    }

    private static NewRequest newRequest(Admin admin, User user, Trigger trigger, Instant due) {
        return new NewRequest(
                admin.tenant(),
                user.id(),
                user.userPrincipalName(),
                Order.toHome(),
                trigger.name(),
                due,
                admin.actor());
    }

    /// A request that the first change makes and the second one joins was not there before the command.
    private static Map<Wish, Enqueued> answers(List<Wish> wishes, List<Enqueued> enqueued) {
        var answers = new LinkedHashMap<Wish, Enqueued>();
        var made = new HashSet<String>();
        for (int i = 0; i < wishes.size(); i++) {
            var answer = enqueued.get(i);
            if (!answer.joined()) {
                made.add(answer.id());
            }
            answers.put(wishes.get(i), new Enqueued(answer.id(), !made.contains(answer.id())));
        }
        return answers;
    }

    private static List<Effects> effects(
            List<Changed> changed, List<Decision> decisions, Map<Wish, Enqueued> enqueued) {
        var next = decisions.iterator();
        return changed.stream()
                .map(user -> new Effects(
                        user.after(),
                        user.changes().stream()
                                .map(_ -> next.next().effect(enqueued))
                                .toList()))
                .toList();
    }

    private record Wish(String userId, Trigger trigger) {}

    private record Decision(User user, Described described, Verdict verdict) {

        Effect effect(Map<Wish, Enqueued> enqueued) {
            var request = request(enqueued);
            return new Effect(
                    user.id(),
                    user.userPrincipalName(),
                    verdict,
                    request == null ? "" : request.id(),
                    request != null && request.joined());
        }

        AuditEntry entry(Admin admin, String action, Instant now, Map<Wish, Enqueued> enqueued) {
            var request = request(enqueued);
            return Entries.of(
                    admin,
                    action,
                    now,
                    Entries.Subject.of(user),
                    described.detail(),
                    verdict,
                    request == null ? "" : request.id());
        }

        private @Nullable Enqueued request(Map<Wish, Enqueued> enqueued) {
            return switch (verdict) {
                case Verdict.Enqueue(var trigger) -> enqueued.get(new Wish(user.id(), trigger));
                case Verdict.Ignore _ -> null;
            };
        }
    }
}
