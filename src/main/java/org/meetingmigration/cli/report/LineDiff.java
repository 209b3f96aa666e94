package org.meetingmigration.cli.report;

import java.util.ArrayList;
import java.util.List;

/// Compares two texts line by line, for people to read.
///
/// @param lines in the order of a unified diff
public record LineDiff(List<Line> lines) {

    /// Longest common subsequences cost lines × lines; beyond this, all goes and all comes.
    private static final int MOST_LINES = 400;

    /// What became of a line; the sign is what a unified diff writes before it.
    public enum Sign {
        SAME(' '),
        REMOVED('-'),
        ADDED('+');

        private final char symbol;

        Sign(char symbol) {
            this.symbol = symbol;
        }

        public char symbol() {
            return symbol;
        }
    }

    /// @param text without its line break
    public record Line(Sign sign, String text) {

        @Override
        public String toString() {
            return sign.symbol() + text;
        }
    }

    public LineDiff {
        lines = List.copyOf(lines);
    }

    /// Lines end with `\n` or `\r\n`; a last line without one counts too.
    public static LineDiff of(String before, String after) {
        var old = before.lines().toList();
        var young = after.lines().toList();
        int start = 0;
        while (start < Math.min(old.size(), young.size()) && old.get(start).equals(young.get(start))) {
            start++;
        }
        int end = 0;
        while (end < Math.min(old.size(), young.size()) - start
                && old.get(old.size() - 1 - end).equals(young.get(young.size() - 1 - end))) {
            end++;
        }
        var lines = new ArrayList<Line>();
        add(lines, Sign.SAME, old.subList(0, start));
        addMiddle(lines, old.subList(start, old.size() - end), young.subList(start, young.size() - end));
        add(lines, Sign.SAME, old.subList(old.size() - end, old.size()));
        return new LineDiff(lines);
    }

    private static void addMiddle(List<Line> lines, List<String> old, List<String> young) {
        if (old.size() > MOST_LINES || young.size() > MOST_LINES) {
            add(lines, Sign.REMOVED, old);
            add(lines, Sign.ADDED, young);
            return;
        }
        int[][] common = commonLengths(old, young);
        int i = 0;
        int j = 0;
        while (i < old.size() && j < young.size()) {
            if (old.get(i).equals(young.get(j))) {
                lines.add(new Line(Sign.SAME, old.get(i)));
                i++;
                j++;
                continue;
            }
            if (common[i + 1][j] >= common[i][j + 1]) {
                lines.add(new Line(Sign.REMOVED, old.get(i++)));
                continue;
            }
            lines.add(new Line(Sign.ADDED, young.get(j++)));
        }
        add(lines, Sign.REMOVED, old.subList(i, old.size()));
        add(lines, Sign.ADDED, young.subList(j, young.size()));
    }

    /// `[i][j]`: how many lines the tails from `i` and from `j` have in common.
    private static int[][] commonLengths(List<String> old, List<String> young) {
        int[][] common = new int[old.size() + 1][young.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = young.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(young.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static void add(List<Line> lines, Sign sign, List<String> texts) {
        texts.forEach(text -> lines.add(new Line(sign, text)));
    }
}
