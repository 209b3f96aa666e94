package org.meetingmigration.migration;

import java.util.ArrayList;
import java.util.List;
import org.meetingmigration.joinblock.Findings;
import org.meetingmigration.joinblock.JoinBlock;
import org.meetingmigration.joinblock.render.RenderedBlock;
import org.meetingmigration.meeting.CarrierChange;

/// Says for people what changes in each carrier.
final class Diffs {

    private Diffs() {}

    static List<Decision.Diff> of(
            Findings findings, List<CarrierChange> changes, String joinUrl, RenderedBlock rendered) {
        var diffs = new ArrayList<Decision.Diff>();
        for (CarrierChange change : changes) {
            switch (change) {
                case CarrierChange.Splice splice -> splice(findings, splice, joinUrl, rendered, diffs);
                case CarrierChange.Remove remove ->
                    diffs.add(new Decision.Diff(
                            remove.carrier().name(), remove.carrier().text(), ""));
                case CarrierChange.Add add -> diffs.add(new Decision.Diff(add.name(), "", add.value()));
            }
        }
        return List.copyOf(diffs);
    }

    private static void splice(
            Findings findings,
            CarrierChange.Splice splice,
            String joinUrl,
            RenderedBlock rendered,
            List<Decision.Diff> diffs) {
        String name = splice.carrier().name();
        boolean blocks = false;
        for (JoinBlock block : findings.blocks()) {
            if (block.carrier().id() == splice.carrier().id()) {
                blocks = true;
                String after = block.isWhole() ? rendered.plain() : joinUrl;
                diffs.add(new Decision.Diff(name, block.text().strip(), after));
            }
        }
        if (blocks) {
            return;
        }
        for (CarrierChange.Replacement replacement : splice.replacements()) {
            String before = splice.carrier().text().substring(replacement.start(), replacement.end());
            diffs.add(new Decision.Diff(name, before, replacement.text()));
        }
    }
}
