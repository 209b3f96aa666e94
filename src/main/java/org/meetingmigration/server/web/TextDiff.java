package org.meetingmigration.server.web;

import java.util.ArrayList;
import java.util.List;

/// Two texts line by line: what goes, what comes, and a few lines around it.
///
/// @param lines empty where no line differs
/// @param cut whether more differs than is shown
public record TextDiff(List<Line> lines, boolean cut) {

    private static final int AROUND = 2;
    private static final int MOST_LINES = 300;
    private static final int LONGEST_LINE = 2_000;

    /// More pairs of lines are not compared: then everything between goes and comes.
    private static final int MOST_PAIRS = 1_000_000;

    /// What became of a line.
    public enum Kind {
        SAME,
        GONE,
        NEW,
        /// Here lines are left out that are the same.
        GAP
    }

    /// One line, without its end.
    public record Line(Kind kind, String text) {}

    public TextDiff {
        lines = List.copyOf(lines);
    }

    static TextDiff of(String before, String after) {
        var old = before.isEmpty() ? List.<String>of() : before.lines().toList();
        var now = after.isEmpty() ? List.<String>of() : after.lines().toList();
        int start = 0;
        while (start < Math.min(old.size(), now.size()) && old.get(start).equals(now.get(start))) {
            start++;
        }
        int end = 0;
        while (end < Math.min(old.size(), now.size()) - start
                && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
            end++;
        }
        var lines = new ArrayList<Line>();
        old.subList(0, start).forEach(line -> lines.add(new Line(Kind.SAME, line)));
        between(old.subList(start, old.size() - end), now.subList(start, now.size() - end), lines);
        old.subList(old.size() - end, old.size()).forEach(line -> lines.add(new Line(Kind.SAME, line)));
        var near = near(lines);
        return new TextDiff(
                near.stream().limit(MOST_LINES).map(TextDiff::bounded).toList(), near.size() > MOST_LINES);
    }

    private static void between(List<String> old, List<String> now, List<Line> lines) {
        if ((long) old.size() * now.size() > MOST_PAIRS) {
            old.forEach(line -> lines.add(new Line(Kind.GONE, line)));
            now.forEach(line -> lines.add(new Line(Kind.NEW, line)));
            return;
        }
        int[][] common = common(old, now);
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                lines.add(new Line(Kind.SAME, old.get(i++)));
                j++;
            } else if (j == now.size() || i < old.size() && common[i + 1][j] >= common[i][j + 1]) {
                lines.add(new Line(Kind.GONE, old.get(i++)));
            } else {
                lines.add(new Line(Kind.NEW, now.get(j++)));
            }
        }
    }

    /// Length of the longest common subsequence from each pair on.
    private static int[][] common(List<String> old, List<String> now) {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static List<Line> near(List<Line> lines) {
        if (lines.stream().allMatch(line -> line.kind() == Kind.SAME)) {
            return List.of();
        }
        var shown = new boolean[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).kind() != Kind.SAME) {
                int last = Math.min(lines.size() - 1, i + AROUND);
                for (int k = Math.max(0, i - AROUND); k <= last; k++) {
                    shown[k] = true;
                }
            }
        }
        var near = new ArrayList<Line>();
        for (int i = 0; i < lines.size(); i++) {
            if (shown[i]) {
                near.add(lines.get(i));
            } else if (i == 0 || shown[i - 1]) {
                near.add(new Line(Kind.GAP, ""));
            }
        }
        return near;
    }

    private static Line bounded(Line line) {
        return line.text().length() <= LONGEST_LINE
                ? line
                : new Line(line.kind(), line.text().substring(0, LONGEST_LINE) + " …");
    }
}
