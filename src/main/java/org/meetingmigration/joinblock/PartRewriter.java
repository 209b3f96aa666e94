package org.meetingmigration.joinblock;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.meetingmigration.joinblock.render.RenderedBlock;
import org.meetingmigration.meeting.Carrier;
import org.meetingmigration.meeting.Carrier.Kind;
import org.meetingmigration.meeting.CarrierChange;
import org.meetingmigration.meeting.CarrierChange.Replacement;
import org.meetingmigration.meeting.Coordinates;
import org.meetingmigration.meeting.MeetingPart;
import org.meetingmigration.meeting.Rehearsal;
import org.meetingmigration.meeting.Span;

/// Works out what puts a new join block in the place of the one that was found: exactly the block and its structured
/// twins, nothing else. Pure.
public final class PartRewriter {

    private final Recogniser recogniser;

    public PartRewriter(Recogniser recogniser) {
        this.recogniser = recogniser;
    }

    /// @param findings of this part, without a doubt
    /// @param joinUrl link of the new meeting
    /// @param rendered its block in the language of the old one
    public List<CarrierChange> rewrite(MeetingPart part, Findings findings, String joinUrl, RenderedBlock rendered) {
        var changes = new ArrayList<CarrierChange>();
        Map<Integer, List<JoinBlock>> byCarrier = new HashMap<>();
        findings.blocks()
                .forEach(block -> byCarrier
                        .computeIfAbsent(block.carrier().id(), id -> new ArrayList<>())
                        .add(block));
        for (Carrier carrier : part.carriers()) {
            List<JoinBlock> blocks = byCarrier.getOrDefault(carrier.id(), List.of());
            if (Twins.goes(carrier, findings, !blocks.isEmpty())) {
                changes.add(new CarrierChange.Remove(carrier));
                continue;
            }
            var replacements = blocks.isEmpty()
                    ? labels(carrier, findings, joinUrl, rendered.location())
                    : replacements(blocks, joinUrl, rendered);
            if (!replacements.isEmpty()) {
                changes.add(new CarrierChange.Splice(carrier, replacements));
            }
        }
        changes.add(conference(joinUrl, rendered.conferenceLabel()));
        return List.copyOf(changes);
    }

    /// Works out what brings the blocks of a meeting that stays up to date: only whole blocks change, and twins that
    /// dial the old conference ID go.
    ///
    /// @param findings of this part, without a doubt
    /// @param meeting the meeting that was found, with what it is reached by now
    /// @param rendered its block in the language of the old one
    /// @return empty when every block already is what it should be
    public List<CarrierChange> renew(MeetingPart part, Findings findings, Coordinates meeting, RenderedBlock rendered) {
        Map<Integer, List<JoinBlock>> byCarrier = new LinkedHashMap<>();
        findings.blocks().stream()
                .filter(block -> Renewal.isDue(block, meeting, rendered))
                .forEach(block -> byCarrier
                        .computeIfAbsent(block.carrier().id(), id -> new ArrayList<>())
                        .add(block));
        var changes = new ArrayList<CarrierChange>();
        byCarrier.values().forEach(blocks -> {
            Carrier carrier = blocks.getFirst().carrier();
            var replacements = replacements(blocks, meeting.joinUrl(), rendered);
            if (!Rehearsal.spliced(carrier.text(), replacements).equals(carrier.text())) {
                changes.add(new CarrierChange.Splice(carrier, replacements));
            }
        });
        if (!changes.isEmpty()) {
            part.carriers().stream()
                    .filter(carrier -> Twins.dials(carrier, findings))
                    .forEach(carrier -> changes.add(new CarrierChange.Remove(carrier)));
        }
        return List.copyOf(changes);
    }

    private static List<Replacement> replacements(List<JoinBlock> blocks, String joinUrl, RenderedBlock rendered) {
        var replacements = new ArrayList<Replacement>();
        for (JoinBlock block : blocks) {
            String text = text(block, joinUrl, rendered);
            boolean first = true;
            for (Span span : block.spans()) {
                // A whole block may be several ranges: the new one stands in the first. A link changes at each place.
                String inserted = first || !block.shape().isWhole() ? text : "";
                replacements.add(new Replacement(span.start(), span.end(), inserted));
                first = false;
            }
        }
        replacements.sort(Comparator.comparingInt(Replacement::start));
        return replacements;
    }

    private static String text(JoinBlock block, String joinUrl, RenderedBlock rendered) {
        if (block.shape().isWhole()) {
            return block.html() ? rendered.html() : rendered.plain();
        }
        return block.html() ? joinUrl.replace("&", "&amp;").replace("\"", "&quot;") : joinUrl;
    }

    /// LOCATION may be the provider's label, or a list with the label among rooms and addresses; only the label
    /// changes.
    private List<Replacement> labels(Carrier carrier, Findings findings, String joinUrl, String label) {
        if (carrier.kind() == Kind.LOCATION) {
            return labelTokens(carrier.text(), findings.provider(), label);
        }
        return carrier.name().equals("X-MICROSOFT-LOCATIONS")
                ? locations(carrier.text(), findings, joinUrl, label)
                : List.of();
    }

    /// `[{"DisplayName":"Microsoft Teams Meeting","LocationUri":…}]`; a URL in LOCATION stands in it too.
    private List<Replacement> locations(String json, Findings findings, String joinUrl, String label) {
        var replacements = new ArrayList<>(displayNames(json, findings.provider(), label));
        for (Span span : recogniser.linksTo(findings, json)) {
            replacements.add(new Replacement(span.start(), span.end(), joinUrl));
        }
        replacements.sort(Comparator.comparingInt(Replacement::start));
        return replacements;
    }

    private List<Replacement> labelTokens(String text, String provider, String label) {
        var replacements = new ArrayList<Replacement>();
        int from = 0;
        while (from <= text.length()) {
            int to = from;
            while (to < text.length() && ";,".indexOf(text.charAt(to)) < 0) {
                to++;
            }
            String token = text.substring(from, to);
            if (recogniser.isLocationLabel(provider, token)) {
                int start = from + token.indexOf(token.strip());
                replacements.add(new Replacement(start, start + token.strip().length(), label));
            }
            from = to + 1;
        }
        return replacements;
    }

    private List<Replacement> displayNames(String json, String provider, String label) {
        var replacements = new ArrayList<Replacement>();
        String key = "\"DisplayName\":\"";
        int at = json.indexOf(key);
        while (at >= 0) {
            int start = at + key.length();
            int end = json.indexOf('"', start);
            if (end < 0) {
                return replacements;
            }
            if (recogniser.isLocationLabel(provider, json.substring(start, end))) {
                String escaped = label.replace("\\", "").replace("\"", "");
                replacements.add(new Replacement(start, end, escaped));
            }
            at = json.indexOf(key, end);
        }
        return replacements;
    }

    /// RFC 7986 5.11.
    private static CarrierChange conference(String joinUrl, String label) {
        var parameters = new LinkedHashMap<String, List<String>>();
        parameters.put("VALUE", List.of("URI"));
        parameters.put("FEATURE", List.of("AUDIO", "VIDEO"));
        parameters.put("LABEL", List.of(label));
        return new CarrierChange.Add("CONFERENCE", parameters, joinUrl);
    }
}
