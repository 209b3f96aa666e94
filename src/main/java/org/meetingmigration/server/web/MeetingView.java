package org.meetingmigration.server.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.meeting.Carrier;
import org.meetingmigration.migration.MeetingComparison;
import org.meetingmigration.migration.PartComparison;
import org.meetingmigration.migration.ledger.Entries;
import org.meetingmigration.migration.ledger.Entry;
import org.meetingmigration.migration.request.MigrationRequest;
import org.meetingmigration.migration.request.RequestLedgers.LedgerRow;
import org.meetingmigration.migration.request.RequestLedgers.Recorded;

/// One meeting of a request: before and after, what the ledger says, and what other requests came to.
///
/// @param row that the address names
/// @param history outcomes of every request of the user, newest request first
/// @param comparison empty where the calendar did not answer; then `fault` says why, in the English of the API
/// @param noPlan why nothing could be foreseen, in the same English; empty where it was not tried
public record MeetingView(
        MigrationRequest request,
        LedgerRow row,
        List<LedgerRow> history,
        List<Recorded> entries,
        Optional<MeetingComparison> comparison,
        String fault,
        String noPlan) {

    private static final int LONGEST = 20_000;

    public MeetingView {
        history = List.copyOf(history);
        entries = List.copyOf(entries);
    }

    /// Outcomes of the parts in this request.
    public List<LedgerRow> rows() {
        return history.stream()
                .filter(other -> other.request().equals(request.id()))
                .toList();
    }

    public List<LedgerRow> others() {
        return history.stream()
                .filter(other -> !other.request().equals(request.id()))
                .toList();
    }

    public List<PartComparison> parts() {
        return comparison.map(MeetingComparison::parts).orElse(List.of());
    }

    /// Parts that the request decided on and the calendar does not have any more.
    public List<LedgerRow> gone() {
        return comparison
                .filter(found -> found.standing() == MeetingComparison.Standing.FOUND)
                .map(found -> rows().stream()
                        .filter(other -> found.parts().stream()
                                .noneMatch(part -> part.key().recurrenceId().equals(other.recurrenceId())))
                        .toList())
                .orElse(List.of());
    }

    /// The title as the calendar has it; empty where it is not known.
    public String summary() {
        return parts().isEmpty() ? "" : parts().getFirst().summary();
    }

    /// Whether this meeting can be named to an undo, and has something to put back.
    public boolean isUndoable() {
        return !row.uid().isEmpty()
                && comparison.filter(MeetingComparison::isWritten).isPresent();
    }

    public List<CarrierView> carriers(PartComparison part) {
        return part.pairs().stream()
                .map(pair -> CarrierView.of(pair, part.isWhole()))
                .toList();
    }

    /// As the ledger and texts name it, for example `Migrated`.
    public String name(Object value) {
        return value.getClass().getSimpleName();
    }

    /// As the ledger keeps it.
    public String json(Entry entry) {
        var json = Entries.toJson(entry);
        return json.length() <= LONGEST ? json : json.substring(0, LONGEST) + " …";
    }

    /// A place that holds the join block or a piece of it.
    ///
    /// @param before null where it was not there, or is not known, as is `after`
    /// @param diff null where one side is not known
    public record CarrierView(
            String name,
            boolean isBody,
            @Nullable Side before,
            @Nullable Side after,
            @Nullable TextDiff diff) {

        static CarrierView of(PartComparison.Pair pair, boolean isWhole) {
            var kind = pair.any().kind();
            return new CarrierView(
                    pair.any().name(),
                    kind == Carrier.Kind.PLAIN || kind == Carrier.Kind.HTML,
                    Side.of(pair.before()),
                    Side.of(pair.after()),
                    isWhole ? TextDiff.of(Side.text(pair.before()), Side.text(pair.after())) : null);
        }
    }

    /// @param frame value of `srcdoc` of a sandboxed frame, escaped already; empty where it is text, or too long to be
    /// shown as HTML
    /// @param text what a reader sees
    public record Side(String frame, String text) {

        static @Nullable Side of(@Nullable Carrier carrier) {
            if (carrier == null) {
                return null;
            }
            boolean framed =
                    carrier.kind() == Carrier.Kind.HTML && carrier.text().length() <= SafeHtml.LONGEST;
            var text = text(carrier);
            return new Side(
                    framed ? SafeHtml.srcdoc(carrier.text()) : "",
                    text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …");
        }

        private static String text(@Nullable Carrier carrier) {
            if (carrier == null) {
                return "";
            }
            return carrier.kind() == Carrier.Kind.HTML ? SafeHtml.text(carrier.text()) : carrier.text();
        }
    }
}
