package org.meetingmigration.joinblock;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The words of providers' blocks and labels, read once from `wording.tsv`: provider, use, phrase. Words never decide
/// which provider it is, for add-ins copy each other's; they extend a block over further lines, and name locations.
final class Wording {

    private final Map<String, List<String>> starts = new HashMap<>();
    private final Map<String, List<String>> headings = new HashMap<>();
    private final Map<String, List<String>> labels = new HashMap<>();

    static Wording standard() {
        var wording = new Wording();
        try (InputStream in = Wording.class.getResourceAsStream("wording.tsv")) {
            if (in == null) {
                throw new IllegalStateException("wording.tsv is missing from the program");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(wording::read);
        } catch (IOException e) {
            throw new UncheckedIOException("wording.tsv cannot be read", e);
        }
        return wording;
    }

    private void read(String row) {
        if (row.isBlank() || row.startsWith("#")) {
            return;
        }
        String[] cells = row.split("\t", -1);
        if (cells.length != 3) {
            throw new IllegalStateException("wording.tsv: want provider, use, phrase, got: " + row);
        }
        Map<String, List<String>> table = switch (cells[1]) {
            case "starts" -> starts;
            case "heading" -> headings;
            case "label" -> labels;
            default -> throw new IllegalStateException("wording.tsv: unknown use in: " + row);
        };
        table.computeIfAbsent(cells[0], provider -> new ArrayList<>()).add(cells[2].toLowerCase(Locale.ROOT));
    }

    /// Whether a line of lower-case text begins as a line of this provider's block does.
    boolean startsLine(String provider, String line) {
        return anyStarts(provider, line) || anyStarts("*", line);
    }

    private boolean anyStarts(String provider, String line) {
        return starts.getOrDefault(provider, List.of()).stream().anyMatch(line::startsWith);
    }

    /// Whether a line of lower-case text is the sentence a provider's block opens with.
    boolean isHeading(String provider, String line) {
        return headings.getOrDefault(provider, List.of()).stream().anyMatch(line::contains);
    }

    /// Whether a text is what a provider writes into LOCATION in place of an address.
    boolean isLabel(String provider, String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return labels.getOrDefault(provider, List.of()).contains(wanted);
    }
}
