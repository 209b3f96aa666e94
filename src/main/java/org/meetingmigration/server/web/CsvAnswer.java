package org.meetingmigration.server.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.meetingmigration.terminal.Csv;

/// A file of comma-separated values, written to the browser row by row.
final class CsvAnswer {

    private final PrintWriter out;
    private final Csv csv;

    CsvAnswer(HttpServletResponse response, String name, List<String> columns) throws IOException {
        response.setContentType("text/csv");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        out = new PrintWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        csv = new Csv(out);
        csv.row(columns);
    }

    void row(List<?> cells) {
        csv.row(cells);
    }

    /// Whether the browser went away.
    boolean isLost() {
        return out.checkError();
    }

    void finish() {
        out.flush();
    }
}
