package org.meetingmigration.migration;

/// Counts steps and writes of a run, and dies at one of the steps.
final class Fuse {

    /// Stands for the death of the process at a step: nothing after it happens, nothing in memory is written.
    static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    private final int deadly;
    private int steps;
    private int writes;

    Fuse(int deadly) {
        this.deadly = deadly;
    }

    static Fuse harmless() {
        return new Fuse(Integer.MAX_VALUE);
    }

    void step() {
        if (steps++ == deadly) {
            throw new Killed();
        }
    }

    void write() {
        writes++;
    }

    int steps() {
        return steps;
    }

    Pause pauseAfter(int wanted) {
        return () -> writes >= wanted;
    }
}
