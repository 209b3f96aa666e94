package org.meetingmigration.icalendar;

import java.util.Arrays;

/// Where each character of a decoded text stands in the raw bytes. Kept as runs of characters with the same width, so
/// that a megabyte of folded ASCII costs one entry a line and not one a character.
final class OffsetMap {

    private final int[] firstChar;
    private final int[] rawStart;
    private final int[] width;
    private final int end;

    private OffsetMap(int[] firstChar, int[] rawStart, int[] width, int end) {
        this.firstChar = firstChar;
        this.rawStart = rawStart;
        this.width = width;
        this.end = end;
    }

    /// Of a text in which every character is one byte.
    static OffsetMap plain(int start, int end) {
        return new OffsetMap(new int[] {0}, new int[] {start}, new int[] {1}, end);
    }

    /// Raw position of the first byte of a character; of the end of the text for its length.
    int start(int index, int length) {
        if (index >= length) {
            return end;
        }
        int run = run(index);
        return rawStart[run] + (index - firstChar[run]) * width[run];
    }

    /// Raw position after the last byte of a character.
    int end(int index) {
        int run = run(index);
        return rawStart[run] + (index - firstChar[run] + 1) * width[run];
    }

    private int run(int index) {
        int found = Arrays.binarySearch(firstChar, index);
        return found >= 0 ? found : -found - 2;
    }

    /// Collects the characters of a text in order.
    static final class Builder {
        private int[] firstChar = new int[16];
        private int[] rawStart = new int[16];
        private int[] width = new int[16];
        private int runs;
        private int nextRaw = -1;

        void add(int index, int start, int stop) {
            add(index, start, stop, stop - start);
        }

        /// Characters of one byte each.
        void addRun(int index, int start, int stop) {
            add(index, start, stop, 1);
        }

        private void add(int index, int start, int stop, int each) {
            if (runs > 0 && start == nextRaw && each == width[runs - 1]) {
                nextRaw = stop;
                return;
            }
            if (runs == firstChar.length) {
                firstChar = Arrays.copyOf(firstChar, runs * 2);
                rawStart = Arrays.copyOf(rawStart, runs * 2);
                width = Arrays.copyOf(width, runs * 2);
            }
            firstChar[runs] = index;
            rawStart[runs] = start;
            width[runs] = each;
            runs++;
            nextRaw = stop;
        }

        OffsetMap build(int end) {
            return new OffsetMap(
                    Arrays.copyOf(firstChar, runs), Arrays.copyOf(rawStart, runs), Arrays.copyOf(width, runs), end);
        }
    }
}
