package org.meetingmigration.cmdlet.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.PsObject;

/// Makes objects of CSV lines: the first record names the properties, all values are texts.
final class CsvObjects {

    static final Parameter DELIMITER =
            Parameter.string("Delimiter").help("What stands between cells; a comma if absent.");
    static final Parameter HEADER = Parameter.strings("Header").help("The names, where the file has none.");

    private final Invocation call;
    private final CsvRecords records;
    private List<String> names;

    CsvObjects(Invocation call) {
        this.call = call;
        this.names = call.strings("Header");
        this.records = new CsvRecords(delimiter(call), this::record);
    }

    private static char delimiter(Invocation call) {
        var delimiter = call.string("Delimiter").orElse(",");
        if (delimiter.length() != 1) {
            throw CmdletError.invalid("-Delimiter takes one character, such as ';'.");
        }
        return delimiter.charAt(0);
    }

    void line(String line) {
        records.line(line.startsWith("\uFEFF") ? line.substring(1) : line);
    }

    void end() {
        records.end();
    }

    private void record(List<String> cells) {
        if (names.isEmpty()) {
            names = named(cells);
            return;
        }
        var object = PsObject.of("");
        for (int i = 0; i < names.size(); i++) {
            object.with(names.get(i), i < cells.size() ? cells.get(i) : null);
        }
        call.emit(object);
    }

    private static List<String> named(List<String> cells) {
        var names = new ArrayList<String>();
        for (var cell : cells) {
            names.add(cell.isBlank() ? "H" + (names.size() + 1) : cell.strip());
        }
        return names;
    }
}
