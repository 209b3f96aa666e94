package org.meetingmigration.server;

import java.util.function.BooleanSupplier;
import org.meetingmigration.directory.User;
import org.meetingmigration.migration.worker.NumberScan;

/// A search that ends when the service does. What it had found of the present page is lost and found again with the
/// next start: that a calendar could not be read any more is no finding.
final class PausableScan implements NumberScan {

    private final NumberScan scan;
    private final BooleanSupplier stopping;

    PausableScan(NumberScan scan, BooleanSupplier stopping) {
        this.scan = scan;
        this.stopping = stopping;
    }

    /// @throws Stopping when the service ends
    @Override
    public Result search(User user, String number) {
        if (stopping.getAsBoolean()) {
            throw new Stopping();
        }
        return scan.search(user, number);
    }

    /// The service ends.
    static final class Stopping extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopping() {
            super("The service stops", null, false, false);
        }
    }
}
