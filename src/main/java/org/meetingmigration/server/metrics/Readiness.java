package org.meetingmigration.server.metrics;

import java.util.function.BooleanSupplier;

/// Whether requests may be sent here. Safe for use by several threads.
public final class Readiness {

    private final BooleanSupplier store;
    private volatile State state = State.STARTING;

    /// @param store whether the store answers; may throw
    public Readiness(BooleanSupplier store) {
        this.store = store;
    }

    /// What health says.
    public enum State {
        STARTING,
        READY,
        STOPPING,
        STORE_UNREACHABLE
    }

    public void is(State now) {
        state = now;
    }

    public boolean isStopping() {
        return state == State.STOPPING;
    }

    public State now() {
        if (state != State.READY) {
            return state;
        }
        try {
            return store.getAsBoolean() ? State.READY : State.STORE_UNREACHABLE;
        } catch (RuntimeException e) {
            return State.STORE_UNREACHABLE;
        }
    }
}
