package org.meetingmigration.migration.plan;

import java.time.Instant;
import java.util.Set;

/// A plan that is kept.
///
/// @param made by whom
/// @param created when it was ordered; what starts after it is upcoming
/// @param modified when it last went on
/// @param state how far it is
/// @param position UPN that the present state goes on behind; empty to begin
/// @param users whom it is about; those found so far while it is `Gathering`
/// @param done users whose meetings have been looked at
/// @param approved by whom; [Person#NOBODY] until then
/// @param applied by whom; [Person#NOBODY] until then
public record KeptPlan(
        String id,
        String tenant,
        Person made,
        Instant created,
        Instant modified,
        Audience audience,
        Wish wish,
        State state,
        String position,
        long users,
        long done,
        Person approved,
        Person applied) {

    /// Who did something with a plan.
    ///
    /// @param name for people
    /// @param id tells people of the same name apart
    public record Person(String name, String id) {
        public static final Person NOBODY = new Person("", "");

        public boolean isKnown() {
            return !id.isEmpty();
        }
    }

    /// For whom.
    ///
    /// @param named the user of a plan for one; empty for other kinds
    public record Audience(Kind kind, String named) {

        /// How many a plan is for.
        public enum Kind {
            USER,
            LIST,
            ALL
        }
    }

    /// What to migrate to what.
    ///
    /// @param target name of a provider; empty for that of each user's home
    /// @param sources names of providers to migrate from; empty for every one
    /// @param includePasted whether pasted blocks are migrated too
    public record Wish(String target, Set<String> sources, boolean includePasted) {
        public Wish {
            sources = Set.copyOf(sources);
        }
    }

    /// How far a plan is.
    public enum State {
        /// The users are looked up.
        Gathering,
        /// Their meetings are looked at.
        Working,
        /// It can be looked at and applied.
        Ready,
        /// Requests are made.
        Applying,
        /// All requests are made.
        Applied,
        /// Nobody is shown it any more, and it goes piece by piece.
        Deleting;

        /// Whether its meetings are still being looked at.
        public boolean isBeingMade() {
            return this == Gathering || this == Working;
        }
    }

    public KeptPlan in(State next, String at, Instant now) {
        return new KeptPlan(id, tenant, made, created, now, audience, wish, next, at, users, done, approved, applied);
    }

    public KeptPlan approvedBy(Person person, Instant now) {
        return new KeptPlan(
                id, tenant, made, created, now, audience, wish, state, position, users, done, person, applied);
    }

    public KeptPlan appliedBy(Person person, Instant now) {
        return new KeptPlan(
                id, tenant, made, created, now, audience, wish, State.Applying, "", users, done, approved, person);
    }
}
