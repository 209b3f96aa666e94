package org.meetingmigration.administration;

import java.util.Iterator;
import java.util.random.RandomGenerator;

/// Gives the numbers it is told to.
record FixedRandom(Iterator<Integer> numbers) implements RandomGenerator {

    @Override
    public int nextInt(int origin, int bound) {
        return numbers.next();
    }

    @Override
    public long nextLong() {
        throw new UnsupportedOperationException();
    }
}
