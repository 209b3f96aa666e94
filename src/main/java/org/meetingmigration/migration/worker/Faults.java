package org.meetingmigration.migration.worker;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.meetingmigration.meeting.PermanentFailure;
import org.meetingmigration.meeting.TransientFailure;
import org.meetingmigration.migration.Fenced;
import org.meetingmigration.migration.request.Counts;
import org.meetingmigration.migration.request.MigrationRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns what went wrong in a slice into its end.
final class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private Faults() {}

    /// @param counts what the request came to so far, asked for only after a fault
    /// @throws Fenced as it came
    static SliceEnd caught(MigrationRequest request, Supplier<Counts> counts, Supplier<SliceEnd> slice) {
        try {
            return slice.get();
        } catch (Fenced fenced) {
            throw fenced;
        } catch (PermanentFailure failure) {
            return new SliceEnd.Impossible(counts.get(), failure.code(), String.valueOf(failure.getMessage()));
        } catch (TransientFailure failure) {
            return new SliceEnd.Broken(counts.get(), String.valueOf(failure.getMessage()), failure.retryAfter());
        } catch (RuntimeException fault) {
            return new SliceEnd.Broken(counts.get(), unknown(request, fault), Optional.empty());
        }
    }

    /// Neither the status nor the log shows the message: it may hold what stands in a meeting.
    private static String unknown(MigrationRequest request, RuntimeException fault) {
        var root = root(fault).getClass().getSimpleName();
        var where = fault.getStackTrace().length == 0 ? "" : " at " + fault.getStackTrace()[0];
        LOG.warn("A slice of request {} ended with {}{}", request.id(), root, where);
        LOG.debug("Request {}", request.id(), fault);
        return "The calendar or the store could not be worked on (" + root + "); the service's log says where.";
    }

    private static Throwable root(Throwable fault) {
        Function<Throwable, Throwable> cause = thrown -> thrown.getCause() == null ? thrown : thrown.getCause();
        return cause.apply(cause.apply(fault));
    }
}
