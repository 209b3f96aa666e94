package org.meetingmigration.joinblock;

import java.util.List;
import java.util.Locale;
import org.meetingmigration.joinblock.View.PlacedLink;
import org.meetingmigration.joinblock.link.Link;
import org.meetingmigration.joinblock.link.Role;

/// The maximal run of lines around a join link that all belong to its provider's wording: blank lines may stand inside,
/// the first unknown line ends it.
final class LineRun {

    private static final int HEADING_WITHIN = 40;
    private static final int LONGEST = 400;

    private final PlacedLink join;
    private final String text;
    private final List<Line> lines;
    private final List<PlacedLink> links;
    private final Wording wording;
    private final int anchor;
    private int first;
    private int last;
    private int recognised = 1;
    private boolean heading;
    private boolean meetingNumber;

    private LineRun(PlacedLink join, String text, List<Line> lines, List<PlacedLink> links, Wording wording) {
        this.join = join;
        this.text = text;
        this.lines = lines;
        this.links = links;
        this.wording = wording;
        this.anchor = lineAt(join.start());
        this.first = anchor;
        this.last = anchor;
    }

    static LineRun around(PlacedLink join, String text, List<Line> lines, List<PlacedLink> links, Wording wording) {
        var run = new LineRun(join, text, lines, links, wording);
        run.note(lines.get(run.anchor));
        run.down();
        run.up();
        run.upToHeading();
        return run;
    }

    /// Index of the line with the link.
    int anchor() {
        return anchor;
    }

    int from() {
        return lines.get(first).start();
    }

    int to() {
        return lines.get(last).end();
    }

    /// Whether the bounds are certain: for providers that mark neither begin nor end, at least three lines of which one
    /// repeats the meeting's number; for Webex the sentence that forbids to edit; for
    /// Jitsi its first and last sentence.
    boolean isWholeBlock() {
        return switch (join.link().provider()) {
            case "zoom", "zoomgov" -> recognised >= 3 && meetingNumber;
            case "webex", "jitsi" -> heading && recognised >= 3;
            default -> false;
        };
    }

    /// Whether more than the link's own line belongs to the provider.
    boolean isPartOfBlock() {
        return recognised > 1;
    }

    private void down() {
        for (int i = anchor + 1; i < lines.size() && i - anchor < LONGEST; i++) {
            if (isSpace(lines.get(i))) {
                continue;
            }
            if (!isRecognised(lines.get(i))) {
                return;
            }
            last = i;
            recognised++;
            note(lines.get(i));
        }
    }

    private void up() {
        for (int i = anchor - 1; i >= 0 && anchor - i < LONGEST; i--) {
            if (isSpace(lines.get(i))) {
                continue;
            }
            if (!isRecognised(lines.get(i))) {
                return;
            }
            first = i;
            recognised++;
            note(lines.get(i));
        }
    }

    /// What stands between the opening sentence and the link is the provider's too: topic, time, occurrences.
    private void upToHeading() {
        for (int i = first; i >= 0 && first - i < HEADING_WITHIN; i--) {
            if (wording.isHeading(join.link().provider(), lower(lines.get(i)))) {
                recognised += first - i;
                first = i;
                heading = true;
                return;
            }
        }
    }

    private void note(Line line) {
        String digits = digits(line);
        String number = join.link().identity().substring(join.link().identity().indexOf(':') + 1);
        boolean isLinkLine = line.start() <= join.start() && join.start() <= line.end();
        meetingNumber |= !isLinkLine && number.length() >= 9 && digits.contains(number);
    }

    /// Blank lines and inner rules may stand inside a run; at its edge they are the user's.
    private boolean isSpace(Line line) {
        return line.isBlank() || DialLine.isInnerRule(lower(line));
    }

    private boolean isRecognised(Line line) {
        String lower = lower(line);
        return wording.startsLine(join.link().provider(), lower)
                || wording.isHeading(join.link().provider(), lower)
                || isLinkOfProvider(line)
                || DialLine.matches(lower);
    }

    /// A line that is nothing but a link of the same provider.
    private boolean isLinkOfProvider(Line line) {
        for (PlacedLink placed : linksIn(line)) {
            Link link = placed.link();
            boolean same = link.role() == Role.BLOCK_PART
                    || link.role() == Role.JOIN
                            && link.identity().equals(join.link().identity());
            if (same && placed.end() - placed.start() + 4 >= line.end() - line.start()) {
                return true;
            }
        }
        return false;
    }

    private List<PlacedLink> linksIn(Line line) {
        int low = 0;
        int high = links.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (links.get(middle).start() < line.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = low;
        while (end < links.size() && links.get(end).start() < line.end()) {
            end++;
        }
        return links.subList(low, end);
    }

    private String lower(Line line) {
        return lower(text, line);
    }

    /// The beginning of a line as wording is compared with it.
    static String lower(String text, Line line) {
        int end = Math.min(line.end(), line.start() + 200);
        return text.substring(line.start(), end).replace('\u00a0', ' ').toLowerCase(Locale.ROOT);
    }

    private String digits(Line line) {
        var digits = new StringBuilder();
        int end = Math.min(line.end(), line.start() + 200);
        for (int at = line.start(); at < end; at++) {
            if (Character.isDigit(text.charAt(at))) {
                digits.append(text.charAt(at));
            }
        }
        return digits.toString();
    }

    private int lineAt(int position) {
        int low = 0;
        int high = lines.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (lines.get(middle).start() <= position) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
