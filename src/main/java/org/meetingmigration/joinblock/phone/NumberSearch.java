package org.meetingmigration.joinblock.phone;

import java.util.Arrays;
import java.util.Collection;
import org.meetingmigration.joinblock.html.HtmlText;
import org.meetingmigration.meeting.Carrier;

/// Says whether a text shows one of some phone numbers, whatever blanks, dashes, dots and brackets stand in
/// it, and whether it is written in international form (`+45 89 88 12 34`, `0045…`, `011 45…`, `+44 (0)20…`,
/// `tel:` links), with the trunk prefix of its country (`020 7946 0000`), or as its bare national number.
///
/// Finds rather too much than too little: whoever asks wants to be sure that a number stands nowhere any more. It does
/// not find a number inside a longer run of digits. Linear time. Pure; may be shared between threads.
public final class NumberSearch {

    /// What stands between the digits of one number.
    private static final String SEPARATORS =
            "\t\n\r-.()[]/\u00ad\u00b7\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u200b\u2060\ufeff";

    private final long[] forms;
    private final int shortest;
    private final int longest;

    private NumberSearch(long[] forms) {
        this.forms = forms;
        this.shortest = Arrays.stream(forms).mapToInt(Digits::count).min().orElse(1);
        this.longest = Arrays.stream(forms).mapToInt(Digits::count).max().orElse(0);
    }

    /// @param numbers in international form, for example `+4589881234` or `+45 89 88 12 34` (E.164: up to 15 digits)
    /// @throws IllegalArgumentException for anything else; says what to do
    public static NumberSearch of(Collection<String> numbers) {
        long[] forms = numbers.stream()
                .flatMap(number -> NumberForms.of(number).stream())
                .mapToLong(Digits::of)
                .sorted()
                .distinct()
                .toArray();
        return new NumberSearch(forms);
    }

    /// Whether a reader of the carrier sees one of the numbers, or a link in it dials one.
    public boolean isIn(Carrier carrier) {
        String text = carrier.text();
        return isIn(text)
                || HtmlText.looksLikeHtml(text) && isIn(HtmlText.of(text).text())
                || text.indexOf('%') >= 0 && isIn(unescaped(text));
    }

    /// `tel:%2B45%2089…`; what else is escaped is no part of a number.
    private static String unescaped(String text) {
        return text.replace("%20", " ")
                .replace("%2B", "+")
                .replace("%2b", "+")
                .replace("%2D", "-")
                .replace("%28", "(")
                .replace("%29", ")");
    }

    /// Whether one of the numbers stands in the text.
    public boolean isIn(String text) {
        int at = 0;
        while (at < text.length()) {
            if (isDigit(text, at)) {
                if (beginsAt(text, at)) {
                    return true;
                }
                at = endOfGroup(text, at);
            } else {
                at++;
            }
        }
        return false;
    }

    /// Tries what begins with the group of digits at `start`, up to the end of each further group.
    private boolean beginsAt(String text, int start) {
        long digits = Digits.NONE;
        int count = 0;
        int at = start;
        while (at < text.length() && count < longest) {
            if (isDigit(text, at)) {
                digits = Digits.append(digits, Character.digit(text.charAt(at), 10));
                count++;
                boolean end = at + 1 == text.length() || !isDigit(text, at + 1);
                if (end && count >= shortest && Arrays.binarySearch(forms, digits) >= 0) {
                    return true;
                }
            } else if (!isSeparator(text.charAt(at))) {
                return false;
            }
            at++;
        }
        return false;
    }

    private static int endOfGroup(String text, int start) {
        int end = start;
        while (end < text.length() && isDigit(text, end)) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(String text, int at) {
        return Character.isDigit(text.charAt(at));
    }

    private static boolean isSeparator(char c) {
        return Character.isSpaceChar(c) || SEPARATORS.indexOf(c) >= 0;
    }
}
