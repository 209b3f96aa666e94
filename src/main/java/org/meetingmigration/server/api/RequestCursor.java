package org.meetingmigration.server.api;

import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.migration.request.MigrationRequest;
import org.meetingmigration.migration.request.Requests.Cursor;

/// A place in a list of requests.
final class RequestCursor {

    private RequestCursor() {}

    static String write(MigrationRequest request) {
        return Cursors.write(request.modified(), request.id());
    }

    /// Null to begin.
    static @Nullable Cursor read(@Nullable String cursor) {
        var parts = Cursors.read(cursor, 2);
        return parts.isEmpty() ? null : of(parts.getFirst(), parts.getLast());
    }

    static Cursor of(String modified, String id) {
        try {
            return new Cursor(Instant.parse(modified), id);
        } catch (DateTimeException e) {
            throw Cursors.wrong();
        }
    }
}
