package org.meetingmigration.joinblock.phone;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The runs of digits that one phone number is written as.
final class NumberForms {

    /// Country codes of two digits; 1 and 7 have one, all others three (ITU-T E.164, list of assigned codes).
    private static final Set<String> TWO_DIGITS = Set.of(
            "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47", "48", "49",
            "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63", "64", "65", "66", "81", "82", "84",
            "86", "90", "91", "92", "93", "94", "95", "98");

    /// Trunk prefixes other than 0 (ITU-T E.164, national (significant) numbers).
    private static final Map<String, String> TRUNKS = Map.of("7", "8", "36", "06");

    /// Shorter ones occur as something else.
    private static final int SHORTEST_NATIONAL = 6;

    private static final int LONGEST = 15;

    private NumberForms() {}

    static List<String> of(String number) {
        String digits = number.replaceAll("[ \u00a0().-]", "");
        if (!digits.matches("\\+[1-9][0-9]{6," + (LONGEST - 1) + "}")) {
            throw new IllegalArgumentException(
                    "Write the phone number in international form, for example +4589881234, not '" + number + "'");
        }
        return forms(digits.substring(1));
    }

    private static List<String> forms(String international) {
        String country = country(international);
        String national = international.substring(country.length());
        var forms = new ArrayList<>(
                List.of(international, "00" + international, "011" + international, country + "0" + national));
        if (national.length() >= SHORTEST_NATIONAL) {
            forms.add(national);
            forms.add("0" + national);
            forms.add(TRUNKS.getOrDefault(country, "0") + national);
        }
        return forms;
    }

    private static String country(String international) {
        if (international.startsWith("1") || international.startsWith("7")) {
            return international.substring(0, 1);
        }
        String two = international.substring(0, 2);
        return TWO_DIGITS.contains(two) ? two : international.substring(0, 3);
    }
}
