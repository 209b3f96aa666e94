package org.meetingmigration.administration;

import java.util.function.Supplier;

/// Port: what the work does in the stores is done as a whole or not at all. Joins a transaction that is open.
public interface Transactions {

    <T> T run(Supplier<T> work);

    default void run(Runnable work) {
        run(() -> {
            work.run();
            return true;
        });
    }
}
