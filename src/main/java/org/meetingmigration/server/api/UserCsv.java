package org.meetingmigration.server.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.meetingmigration.administration.Admin;

/// Port: the users of a tenant as CSV, UTF-8, with a heading.
public interface UserCsv {

    /// Every user, streamed.
    void write(String tenant, OutputStream out) throws IOException;

    /// Adds or replaces by id or UPN; all rows or none.
    ///
    /// @param dryRun whether to check only
    /// @param triggers whether what changed is to migrate meetings
    /// @throws org.meetingmigration.server.problem.ProblemFault with an error for each wrong row
    Imported read(Admin admin, InputStream in, boolean dryRun, boolean triggers) throws IOException;

    /// @param rows without the heading
    /// @param requests that were made or joined
    record Imported(long rows, long added, long changed, long unchanged, long requests) {}
}
