package org.meetingmigration.administration;

/// Phone numbers as people type them. E.164: at most 15 digits, the first not 0 (ITU-T E.164, 6).
final class PhoneNumbers {

    private static final String URI = "tel:";
    private static final int FEWEST_DIGITS = 6;
    private static final int MOST_DIGITS = 15;
    private static final int LONGEST = 64;
    private static final String BETWEEN = " -.()\u00a0";

    private PhoneNumbers() {}

    /// For example `tel:+45 89-88 12 34` to `+4589881234`; `+` may be missing.
    ///
    /// @param field named in the message
    /// @throws Refused with INVALID
    static String normal(String field, String text) {
        var digits = text.length() > LONGEST ? "" : digits(text.strip());
        if (digits.length() < FEWEST_DIGITS || digits.length() > MOST_DIGITS || digits.startsWith("0")) {
            throw new Refused(
                    Refused.Why.INVALID,
                    field + ": " + Texts.shown(text) + " is no phone number; write it with its country code, for "
                            + "example +4589881234");
        }
        return "+" + digits;
    }

    /// Empty when something else stands between the digits.
    private static String digits(String text) {
        var from = text.regionMatches(true, 0, URI, 0, URI.length()) ? URI.length() : 0;
        var digits = new StringBuilder();
        for (char c :
                text.substring(text.startsWith("+", from) ? from + 1 : from).toCharArray()) {
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (BETWEEN.indexOf(c) < 0) {
                return "";
            }
        }
        return digits.toString();
    }
}
