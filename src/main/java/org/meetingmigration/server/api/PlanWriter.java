package org.meetingmigration.server.api;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.meetingmigration.calendar.StoredObject;
import org.meetingmigration.migration.MeetingPlan;
import org.meetingmigration.server.api.wire.PlanRow;
import tools.jackson.databind.json.JsonMapper;

/// Writes a plan row by row, one JSON value in each line, and the totals last.
final class PlanWriter {

    private final JsonMapper json;
    private final OutputStream out;
    private final boolean array;
    private final Map<String, Long> byOutcome = new TreeMap<>();
    private long rows;
    private long recipients;
    private long toldByServer;
    private long repliesReset;
    private long unreadable;

    /// @param array whether the lines are to make one JSON array
    PlanWriter(JsonMapper json, OutputStream out, boolean array) {
        this.json = json;
        this.out = out;
        this.array = array;
    }

    void meeting(MeetingPlan plan) {
        for (PlanRow row : PlanRow.of(plan)) {
            write(row, rows == 0);
            rows++;
            recipients += row.recipients();
            toldByServer += row.toldByServer();
            repliesReset += row.repliesReset() ? 1 : 0;
            byOutcome.merge(row.outcome(), 1L, Long::sum);
        }
    }

    void unreadable(StoredObject object) {
        unreadable++;
    }

    void finish() {
        write(
                new PlanRow.Summary(
                        new PlanRow.Totals(rows, byOutcome, recipients, toldByServer, repliesReset, unreadable)),
                rows == 0);
        if (array) {
            bytes(']');
        }
    }

    private void write(Object value, boolean first) {
        if (array) {
            bytes(first ? '[' : ',');
        }
        try {
            out.write(json.writeValueAsBytes(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        bytes('\n');
    }

    private void bytes(char character) {
        try {
            out.write(character);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
