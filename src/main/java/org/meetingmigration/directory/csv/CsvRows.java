package org.meetingmigration.directory.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Reads a file of users page by page.
final class CsvRows {

    private static final int PAGE = 500;
    private static final int MOST_CHARACTERS = 8_192;
    private static final int MOST_FIELDS = 200;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Errors errors;

    /// @param errors told of everything that is no row of users
    CsvRows(Errors errors) {
        this.errors = errors;
    }

    void read(Path file, Consumer<List<Cells>> pages) {
        try (var csv = reader(file)) {
            readPages(csv.iterator(), pages);
        } catch (CsvParseException | UncheckedIOException e) {
            errors.add(new RowError(1, "", unreadable(e)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private void readPages(Iterator<CsvRecord> records, Consumer<List<Cells>> pages) {
        if (!records.hasNext()) {
            errors.add(new RowError(1, "", "The file is empty: begin it with a row of column names"));
            return;
        }
        var columns = columns(records.next());
        long rows = 0;
        var page = new ArrayList<Cells>(PAGE);
        while (records.hasNext() && !errors.isFull()) {
            var row = records.next();
            if (++rows > UserImport.MOST_ROWS) {
                errors.add(new RowError(
                        row.getStartingLineNumber(),
                        "",
                        "The file has more than " + UserImport.MOST_ROWS + " users: split it"));
                return;
            }
            page.add(cells(row, columns));
            if (page.size() == PAGE || !records.hasNext()) {
                pages.accept(List.copyOf(page));
                page.clear();
            }
        }
    }

    private Cells cells(CsvRecord row, Map<Column, Integer> columns) {
        var cells = new Cells(row.getStartingLineNumber(), columns, row.getFields());
        var most = columns.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        if (row.getFieldCount() > most + 1
                && row.getFields().stream().skip(most + 1L).anyMatch(cell -> !cell.isBlank())) {
            errors.add(new RowError(
                    cells.number(), "", "The row has more cells than the header: put texts with commas in quotes"));
        }
        return cells;
    }

    private Map<Column, Integer> columns(CsvRecord header) {
        var columns = new EnumMap<Column, Integer>(Column.class);
        for (int i = 0; i < header.getFieldCount(); i++) {
            int place = i;
            var title = header.getField(i);
            Column.named(title)
                    .ifPresentOrElse(
                            column -> {
                                if (columns.put(column, place) != null) {
                                    errors.add(1, column, "The column is there twice: remove one");
                                }
                            },
                            () -> unknown(title));
        }
        if (!columns.containsKey(Column.USER_PRINCIPAL_NAME)) {
            errors.add(1, Column.USER_PRINCIPAL_NAME, "The header must have this column");
        }
        return columns;
    }

    private void unknown(String title) {
        if (!title.isBlank()) {
            var titles = Arrays.stream(Column.values()).map(Column::title).toList();
            errors.add(new RowError(
                    1, title, "There is no such column: remove it, or name it one of " + String.join(", ", titles)));
        }
    }

    private static CsvReader<CsvRecord> reader(Path file) throws IOException {
        var handler = CsvRecordHandler.builder()
                .maxFieldSize(MOST_CHARACTERS)
                .maxFields(MOST_FIELDS)
                .maxRecordSize(MOST_CHARACTERS * 4)
                .build();
        return CsvReader.builder()
                .allowUnclosedQuote(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(handler, withoutByteOrderMark(file));
    }

    private static Reader withoutByteOrderMark(Path file) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), UTF_8.newDecoder()));
        reader.mark(1);
        try {
            if (reader.read() != BYTE_ORDER_MARK) {
                reader.reset();
            }
        } catch (CharacterCodingException e) {
            reader.reset();
        }
        return reader;
    }

    private static String unreadable(RuntimeException fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return "The file is not UTF-8: save it as CSV UTF-8";
            }
        }
        return "The file cannot be read as CSV; a quote may be left open, or a cell be longer than " + MOST_CHARACTERS
                + " characters: " + fault.getMessage();
    }
}
