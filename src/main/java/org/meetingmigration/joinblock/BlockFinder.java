package org.meetingmigration.joinblock;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.meetingmigration.joinblock.View.PlacedLink;
import org.meetingmigration.joinblock.link.Link;
import org.meetingmigration.joinblock.link.Role;
import org.meetingmigration.meeting.Span;

/// Finds the blocks in one view: between rules, in an add-in's element, as a run of a provider's lines, and what is
/// left as lone links. One pass over the lines, one over the links.
final class BlockFinder {

    /// Nobody's body holds as many join links outside of certain bounds; behind them, nothing is looked at closely.
    private static final int MOST_RUNS = 64;

    /// Longest text that is still a label beside a link.
    private static final int LONGEST_LABEL = 40;

    /// Lines to each side of a lone link that are looked at for its provider's words.
    private static final int NEAR = 8;

    private final View view;
    private final String text;
    private final List<Line> lines;
    private final int quoteStart;
    private final Wording wording;
    private final Structure structure;
    private final List<JoinBlock> found = new ArrayList<>();
    private final TreeMap<Integer, Integer> covered = new TreeMap<>();
    private final Set<Rule> loneRules = new LinkedHashSet<>();

    private BlockFinder(View view, Wording wording, Structure structure) {
        this.view = view;
        this.text = view.text();
        this.lines = Line.of(text);
        this.quoteStart = Quotes.start(text, lines);
        this.wording = wording;
        this.structure = structure;
    }

    static List<JoinBlock> find(View view, Wording wording, Structure structure) {
        var finder = new BlockFinder(view, wording, structure);
        finder.delimited();
        finder.contained();
        finder.rest();
        return finder.found;
    }

    /// Neighbouring rules of one kind that enclose a join link.
    private void delimited() {
        Line opening = null;
        Rule kind = null;
        for (Line line : lines) {
            Rule rule = Rule.of(text, line).orElse(null);
            if (rule == null) {
                continue;
            }
            if (opening != null && rule == kind) {
                Optional<Link> join = joinBetween(rule, opening.end(), line.start());
                if (join.isPresent()) {
                    add(Shape.DELIMITED, join.get(), opening.start(), line.end(), opening.quoted());
                    opening = null;
                    continue;
                }
            }
            if (opening != null && kind != null) {
                loneRules.add(kind);
            }
            opening = line;
            kind = rule;
        }
        if (opening != null && kind != null) {
            loneRules.add(kind);
        }
    }

    private Optional<Link> joinBetween(Rule rule, int from, int to) {
        List<PlacedLink> inside = linksBetween(from, to);
        Optional<Link> known = inside.stream()
                .map(PlacedLink::link)
                .filter(link -> link.role() == Role.JOIN && rule.encloses(link.provider()))
                .findFirst();
        return known.isPresent() ? known : structure.unlistedHost(rule, inside, text.substring(from, to));
    }

    /// Elements that only add-ins write.
    private void contained() {
        for (PlacedLink placed : view.links()) {
            if (placed.link().role() != Role.JOIN || isCovered(placed.start())) {
                continue;
            }
            view.container(placed.start()).ifPresent(container -> {
                add(
                        Shape.CONTAINER,
                        placed.link(),
                        container.from(),
                        container.to(),
                        List.of(container.source()),
                        isQuoted(placed.start(), false));
            });
        }
    }

    /// Runs of a provider's lines around a link, and links alone.
    private void rest() {
        int runs = 0;
        Map<Integer, Integer> tokens = new LinkedHashMap<>();
        for (PlacedLink placed : view.links()) {
            if (placed.link().role() != Role.JOIN || isCovered(placed.start())) {
                continue;
            }
            if (++runs > MOST_RUNS) {
                add(Shape.OPEN, placed.link(), placed.start(), placed.end(), placed.places(), false);
                break;
            }
            LineRun run = LineRun.around(placed, text, lines, view.links(), wording);
            Line line = lines.get(run.anchor());
            boolean quoted = isQuoted(placed.start(), line.quoted());
            if (run.isWholeBlock()) {
                add(Shape.LINES, placed.link(), run.from(), run.to(), quoted);
                continue;
            }
            Shape shape = run.isPartOfBlock() || loneRules.stream().anyMatch(rule -> closes(rule, placed))
                    ? Shape.OPEN
                    : lone(placed, line);
            add(shape, placed.link(), placed.start(), placed.end(), placed.places(), quoted);
            if (shape == Shape.TOKEN) {
                tokens.put(found.size() - 1, run.anchor());
            }
        }
        tokens.forEach((block, line) -> found.set(block, openIfScattered(found.get(block), line)));
    }

    /// A link alone with a provider's words near it is a block that the provider drew no bounds around: were the link
    /// alone replaced, numbers of the old meeting would stay.
    private JoinBlock openIfScattered(JoinBlock token, int anchor) {
        int last = Math.min(lines.size() - 1, anchor + NEAR);
        for (int i = Math.max(0, anchor - NEAR); i <= last; i++) {
            Line line = lines.get(i);
            if (i != anchor
                    && !line.isBlank()
                    && !isCovered(line.start())
                    && wording.startsLine(token.provider(), LineRun.lower(text, line))) {
                return token.as(Shape.OPEN);
            }
        }
        return token;
    }

    /// Whether a rule without its partner belongs to the provider of a link.
    private static boolean closes(Rule rule, PlacedLink placed) {
        return rule != Rule.GOOGLE
                && rule != Rule.OWN
                && rule.encloses(placed.link().provider());
    }

    /// A link with nothing beside it in its line but a short label is meant to be followed; in a sentence it is a
    /// mention.
    private Shape lone(PlacedLink placed, Line line) {
        int before = placed.start() - line.start();
        int after = line.end() - placed.end();
        if (before > 2 * LONGEST_LABEL || after > LONGEST_LABEL) {
            return Shape.MENTION;
        }
        String label = before <= 0 ? "" : bare(text.substring(line.start(), placed.start()));
        boolean alone =
                label.isEmpty() || label.length() <= LONGEST_LABEL && (label.endsWith(":") || label.endsWith("\uff1a"));
        boolean last =
                after <= 0 || bare(text.substring(placed.end(), line.end())).isEmpty();
        return alone && last ? Shape.TOKEN : Shape.MENTION;
    }

    private static String bare(String text) {
        return text.replace("<", "").replace(">", "").strip();
    }

    private boolean isQuoted(int position, boolean quotedLine) {
        return quotedLine || position >= quoteStart || view.quoted(position);
    }

    private void add(Shape shape, Link join, int from, int to, boolean quotedLine) {
        add(shape, join, from, to, view.cut(from, to), isQuoted(from, quotedLine));
    }

    private void add(Shape shape, Link join, int from, int to, List<Span> spans, boolean quoted) {
        var identities = new LinkedHashSet<String>();
        identities.add(join.identity());
        for (PlacedLink inside : linksBetween(from, to)) {
            Link link = inside.link();
            if (shape.isWhole() && link.role() == Role.JOIN && link.provider().equals(join.provider())) {
                identities.add(link.identity());
            }
        }
        found.add(new JoinBlock(
                view.carrier(),
                view.html(),
                shape,
                join.provider(),
                join.url(),
                identities,
                spans,
                text.substring(from, to),
                LanguageReader.of(view, from, to, linksBetween(from, to)),
                quoted));
        covered.merge(from, to, Math::max);
    }

    private List<PlacedLink> linksBetween(int from, int to) {
        List<PlacedLink> links = view.links();
        int low = 0;
        int high = links.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (links.get(middle).start() < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = low;
        while (end < links.size() && links.get(end).start() < to) {
            end++;
        }
        // A link that is the whole range has no room before its own end.
        return links.subList(low, end);
    }

    private boolean isCovered(int position) {
        Map.Entry<Integer, Integer> before = covered.floorEntry(position);
        return before != null && position < before.getValue();
    }
}
