package org.meetingmigration.joinblock.render;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The languages that blocks are written in, with what Microsoft calls them.
public enum BlockLanguage {
    DANISH("da", "da-DK", 1030),
    GERMAN("de", "de-DE", 1031),
    ENGLISH("en", "en-US", 1033),
    SPANISH("es", "es-ES", 3082),
    FINNISH("fi", "fi-FI", 1035),
    FRENCH("fr", "fr-FR", 1036),
    JAPANESE("ja", "ja-JP", 1041),
    DUTCH("nl", "nl-NL", 1043),
    NORWEGIAN("no", "nb-NO", 1044),
    POLISH("pl", "pl-PL", 1045),
    SWEDISH("sv", "sv-SE", 1053);

    /// What Norwegian goes by; Microsoft and this project write one text, in bokmål, for all three.
    private static final List<String> NORWEGIAN_TAGS = List.of("no", "nb", "nn");

    private final String tag;
    private final String market;
    private final int lcid;

    BlockLanguage(String tag, String market, int lcid) {
        this.tag = tag;
        this.market = market;
        this.lcid = lcid;
    }

    /// The language to write in for someone who reads `locale`: regions fall back to their language, a language that
    /// is not here falls back to English.
    public static BlockLanguage of(Locale locale) {
        return known(locale).orElse(ENGLISH);
    }

    /// The language that a Skype block names, for example 1030 in `[!OC([1030])!]`.
    public static Optional<BlockLanguage> ofLcid(int lcid) {
        return Arrays.stream(values()).filter(language -> language.lcid == lcid).findFirst();
    }

    /// For example `da`; `no` for Norwegian.
    public Locale locale() {
        return Locale.of(tag);
    }

    /// Microsoft's number of the language (MS-LCID), for example 1030.
    public int lcid() {
        return lcid;
    }

    /// Name of its file of phrases, without folder and ending.
    String tag() {
        return tag;
    }

    /// For HTML: `nb`, not `no`, because that is what the text is.
    String htmlTag() {
        return market.substring(0, market.indexOf('-'));
    }

    /// Language and region as in `omkt=da-DK`; the region that the reader has, where the block is in their language.
    String market(Locale reader) {
        if (known(reader).isEmpty() || !isRegion(reader.getCountry())) {
            return market;
        }
        return htmlTag() + "-" + reader.getCountry();
    }

    private static Optional<BlockLanguage> known(Locale locale) {
        var language = NORWEGIAN_TAGS.contains(locale.getLanguage()) ? NORWEGIAN.tag : locale.getLanguage();
        return Arrays.stream(values()).filter(each -> each.tag.equals(language)).findFirst();
    }

    /// [Locale#of] takes any text for a region, and ours goes into a URL.
    private static boolean isRegion(String country) {
        return country.length() == 2 && country.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }
}
