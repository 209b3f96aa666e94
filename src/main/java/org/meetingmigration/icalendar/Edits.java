package org.meetingmigration.icalendar;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Edits of one array of bytes, in ascending order and not overlapping. Everything between them stays as it is.
public final class Edits {

    private final List<Edit> edits;

    private Edits(List<Edit> edits) {
        this.edits = edits;
    }

    /// @param edits in any order; two insertions at one place keep their order
    /// @throws IllegalArgumentException if two overlap
    public static Edits of(List<Edit> edits) {
        var sorted = new ArrayList<>(edits);
        sorted.sort(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end));
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).start() < sorted.get(i - 1).end()) {
                throw new IllegalArgumentException(
                        "Edits overlap at byte " + sorted.get(i).start());
            }
        }
        return new Edits(List.copyOf(sorted));
    }

    public List<Edit> list() {
        return edits;
    }

    public boolean isEmpty() {
        return edits.isEmpty();
    }

    /// Writes a range of `raw` with the edits done; edits outside the range are left out.
    public void write(byte[] raw, int from, int to, OutputStream out) throws IOException {
        int at = from;
        for (Edit edit : edits) {
            if (edit.start() < from || edit.end() > to) {
                continue;
            }
            out.write(raw, at, edit.start() - at);
            out.write(edit.replacement());
            at = edit.end();
        }
        out.write(raw, at, to - at);
    }

    /// A range of `raw` with the edits done.
    public byte[] apply(byte[] raw, int from, int to) {
        var out = new ByteArrayOutputStream(to - from + 256);
        try {
            write(raw, from, to, out);
        } catch (IOException e) {
            throw new UncheckedIOException("A byte array cannot fail", e);
        }
        return out.toByteArray();
    }

    /// The edits that turn the result of [#apply] back: positions count from `from` in the edited bytes.
    public Edits inverse(byte[] raw, int from) {
        var inverse = new ArrayList<Edit>();
        int shift = -from;
        for (Edit edit : edits) {
            int start = edit.start() + shift;
            byte[] before = java.util.Arrays.copyOfRange(raw, edit.start(), edit.end());
            inverse.add(new Edit(start, start + edit.replacement().length, before));
            shift += edit.replacement().length - before.length;
        }
        return new Edits(List.copyOf(inverse));
    }

    /// The same edits for bytes that stand further back.
    public Edits shifted(int by) {
        return new Edits(edits.stream()
                .map(edit -> new Edit(edit.start() + by, edit.end() + by, edit.replacement()))
                .toList());
    }
}
