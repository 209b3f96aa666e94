package org.meetingmigration.server.web;

import java.util.List;
import java.util.stream.Stream;
import org.meetingmigration.migration.request.MigrationRequest;

/// What an action is about to do with requests, or did.
///
/// @param done false before, true after
public record ActionView(Action action, List<Line> lines, boolean done) {

    public ActionView {
        lines = List.copyOf(lines);
    }

    /// One request.
    ///
    /// @param refusal why not, in the English of the API; empty where it is done
    /// @param meetings that are written; -1 when that was not looked for
    /// @param mails recipients that are told; -1 when that was not looked for
    public record Line(MigrationRequest request, String refusal, int meetings, int mails) {

        static final int UNKNOWN = -1;

        static Line refused(MigrationRequest request, String refusal) {
            return new Line(request, refusal, 0, 0);
        }
    }

    public List<Line> accepted() {
        return lines.stream().filter(line -> line.refusal().isEmpty()).toList();
    }

    public List<Line> refused() {
        return lines.stream().filter(line -> !line.refusal().isEmpty()).toList();
    }

    /// Whether mails and meetings of every line are known.
    public boolean isCounted() {
        return lines.stream().noneMatch(line -> line.mails() == Line.UNKNOWN);
    }

    public int meetings() {
        return known().mapToInt(Line::meetings).sum();
    }

    public int mails() {
        return known().mapToInt(Line::mails).sum();
    }

    private Stream<Line> known() {
        return accepted().stream().filter(line -> line.mails() != Line.UNKNOWN);
    }
}
