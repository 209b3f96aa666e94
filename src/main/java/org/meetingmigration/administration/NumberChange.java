package org.meetingmigration.administration;

import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.directory.ServiceNumber;

/// What becomes of a service number.
final class NumberChange {

    private static final int MOST_SECONDARY = 4;

    private NumberChange() {}

    static NotFound unknown(String number) {
        return new NotFound(
                "There is no service number " + number + "; see Get-CsOnlineDialInConferencingServiceNumber");
    }

    /// @param bridgeId empty for none
    static ServiceNumber onBridge(ServiceNumber number, String bridgeId) {
        return new ServiceNumber(
                number.tenant(),
                number.number(),
                number.kind(),
                bridgeId,
                number.place(),
                number.primaryLanguage(),
                number.secondaryLanguages());
    }

    /// @throws Refused with INVALID
    static ServiceNumber withLanguages(
            ServiceNumber number, @Nullable String primary, @Nullable List<String> secondary) {
        var first = primary == null ? number.primaryLanguage() : language("PrimaryLanguage", primary);
        var others = secondary == null ? number.secondaryLanguages() : secondary(secondary);
        if (others.contains(first) || new HashSet<>(others).size() < others.size()) {
            throw new Refused(Refused.Why.INVALID, "SecondaryLanguages: give each language once, without the primary");
        }
        return new ServiceNumber(
                number.tenant(), number.number(), number.kind(), number.bridgeId(), number.place(), first, others);
    }

    private static List<String> secondary(List<String> languages) {
        if (languages.size() > MOST_SECONDARY) {
            throw new Refused(Refused.Why.INVALID, "SecondaryLanguages: give at most " + MOST_SECONDARY);
        }
        return languages.stream()
                .map(language -> language("SecondaryLanguages", Texts.line("SecondaryLanguages", language)))
                .toList();
    }

    /// In the usual case, for example `DA-dk` to `da-DK`.
    private static String language(String field, String tag) {
        var line = Texts.lineOrEmpty(field, tag);
        if (line.isEmpty()) {
            return "";
        }
        try {
            return new Locale.Builder().setLanguageTag(line).build().toLanguageTag();
        } catch (IllformedLocaleException _) {
            throw new Refused(
                    Refused.Why.INVALID, field + ": " + Texts.shown(tag) + " is no language; write it like da-DK");
        }
    }
}
