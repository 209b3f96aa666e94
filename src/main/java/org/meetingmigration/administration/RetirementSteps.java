package org.meetingmigration.administration;

import java.util.Optional;
import org.meetingmigration.administration.RetirementStore.Stored;

/// What is to be done in each state.
record RetirementSteps(Repointing repointing, Waiting waiting, Verifying verifying) {

    /// Takes one bounded step.
    ///
    /// @return what was stored, for the next step at once; empty when there is nothing to do for now, or
    ///     somebody else took the step
    Optional<Stored> step(Stored stored) {
        try {
            return switch (stored.retirement().state()) {
                case Repointing -> Optional.of(repointing.step(stored));
                case Migrating -> waiting.step(stored);
                case Verifying -> verifying.step(stored);
                case Released, Blocked, Cancelled -> Optional.empty();
            };
        } catch (Overtaken _) {
            return Optional.empty();
        }
    }

    /// Stores, or has the transaction take everything back.
    static Stored save(RetirementStore store, Stored changed) {
        if (!store.save(changed)) {
            throw new Overtaken();
        }
        return new Stored(changed.retirement(), changed.cursor(), changed.version() + 1);
    }

    /// Somebody else took the step.
    private static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
