package org.meetingmigration.directory.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.directory.UserFilter;

/// Writes the users of a tenant, by UPN: a header and one row for each (RFC 4180, CRLF).
public final class UserExport {

    private static final Column[] COLUMNS = Column.values();

    private final Directory directory;

    public UserExport(Directory directory) {
        this.directory = directory;
    }

    /// Flushes and does not close.
    ///
    /// @throws UncheckedIOException if it cannot be written
    public void write(String tenant, UserFilter filter, Writer out) {
        var csv = CsvWriter.builder().build(out);
        csv.writeRecord(Arrays.stream(COLUMNS).map(Column::title).toList());
        directory.forEachUser(
                tenant,
                filter,
                user -> csv.writeRecord(Arrays.stream(COLUMNS)
                        .map(column -> Formulas.disarm(column.textOf(user)))
                        .toList()));
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
