package org.meetingmigration.cli.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A plan as one self-contained HTML page: totals, filters, search, and the before and after of every block.
///
/// Rows are written as they come, in chunks, so that memory does not grow with them; totals stand at the end. The
/// page holds rows as JSON in `<script type="application/json">`, parsed by its own script and shown with
/// `textContent` only: nothing from a calendar is ever read as HTML. Diffs are parsed when a row is opened.
public final class PlanReport implements AutoCloseable {

    private static final int CHUNK = 100;

    /// A carrier may be 16 MiB; nobody reads that in a plan.
    private static final int MOST_CHARACTERS = 20_000;

    private final Writer out;
    private final Totals totals = new Totals();
    private final List<Map<String, Object>> rows = new ArrayList<>(CHUNK);
    private final List<List<Map<String, Object>>> diffs = new ArrayList<>(CHUNK);

    /// Writes the top of the page.
    ///
    /// @param out encodes as UTF-8; closed by [#close]
    public PlanReport(Writer out, ReportHead head) throws IOException {
        this.out = out;
        out.write(resource("page.html").replace("/*STYLE*/", resource("style.css")));
        data(
                "head",
                Map.of(
                        "title", head.title(),
                        "folder", head.folder(),
                        "target", head.target(),
                        "madeAt", head.madeAt().toString()));
    }

    public void row(ReportRow row) throws IOException {
        totals.add(row);
        rows.add(facts(row));
        diffs.add(row.diffs().stream().map(PlanReport::facts).toList());
        if (rows.size() == CHUNK) {
            writeChunk();
        }
    }

    /// Writes the totals and the script, then closes the writer.
    @Override
    public void close() throws IOException {
        try (out) {
            writeChunk();
            data("totals", totals.asMap());
            out.write("<script>\n" + resource("page.js") + "</script>\n</body>\n</html>\n");
        }
    }

    private void writeChunk() throws IOException {
        data("rows", rows);
        data("diffs", diffs);
        rows.clear();
        diffs.clear();
    }

    private void data(String kind, Object value) throws IOException {
        out.write("<script type=\"application/json\" data-kind=\"" + kind + "\">" + HtmlJson.of(value) + "</script>\n");
    }

    private static Map<String, Object> facts(ReportRow row) {
        return Map.ofEntries(
                Map.entry("organizer", row.organizer()),
                Map.entry("calendar", row.calendar()),
                Map.entry("file", row.file()),
                Map.entry("uid", row.uid()),
                Map.entry("recurrenceId", row.recurrenceId()),
                Map.entry("start", row.start()),
                Map.entry("title", row.title()),
                Map.entry("provider", row.provider()),
                Map.entry("joinUrl", row.joinUrl()),
                Map.entry("newJoinUrl", row.newJoinUrl()),
                Map.entry("outcome", row.outcome()),
                Map.entry("reason", row.reason()),
                Map.entry("advice", row.advice()),
                Map.entry("attendees", row.attendees()),
                Map.entry("mailsInternal", row.mailsInternal()),
                Map.entry("mailsExternal", row.mailsExternal()));
    }

    private static Map<String, Object> facts(BlockDiff diff) {
        var lines = LineDiff.of(readable(diff.before()), readable(diff.after())).lines();
        return Map.of(
                "carrier", diff.carrier(),
                "lines", lines.stream().map(LineDiff.Line::toString).toList());
    }

    private static String readable(String text) {
        if (text.length() <= MOST_CHARACTERS) {
            return text;
        }
        int left = text.length() - MOST_CHARACTERS;
        return text.substring(0, MOST_CHARACTERS) + "\n… and " + left + " more characters";
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = PlanReport.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("The program is incomplete: its file " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
