package org.meetingmigration.joinblock;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.meetingmigration.joinblock.View.PlacedLink;
import org.meetingmigration.joinblock.render.BlockLanguage;
import org.meetingmigration.joinblock.render.Phrase;
import org.meetingmigration.joinblock.render.Phrases;

/// Reads the language that a block is written in. It is the organizer's, whatever the event says of its own language:
/// first what machines wrote into the block, then its words.
final class LanguageReader {

    private static final List<Phrase> TELLING = List.of(
            Phrase.ONLINE_MEETING,
            Phrase.DO_NOT_EDIT,
            Phrase.TEAMS_MEETING,
            Phrase.TEAMS_JOIN_NOW,
            Phrase.TEAMS_NEED_HELP,
            Phrase.SKYPE_JOIN,
            Phrase.SKYPE_TROUBLE,
            Phrase.SKYPE_BY_PHONE,
            Phrase.MEETING_ID,
            Phrase.PASSCODE,
            Phrase.PHONE_CONFERENCE_ID);

    /// [#TELLING] in each language, in the order of [Phrases#languages].
    private static final Map<Locale, List<String>> WORDS = words();

    private LanguageReader() {}

    private static Map<Locale, List<String>> words() {
        var words = new LinkedHashMap<Locale, List<String>>();
        for (Locale language : Phrases.languages()) {
            Phrases phrases = Phrases.of(language);
            words.put(language, TELLING.stream().map(phrases::get).toList());
        }
        return words;
    }

    /// [Locale#ROOT] when nothing tells.
    static Locale of(View view, int from, int to, List<PlacedLink> links) {
        String block = view.text().substring(from, to);
        return inLinks(links)
                .or(() -> inMarker(block))
                .or(() -> view.language(from).map(Locale::forLanguageTag))
                .orElse(Locale.ROOT);
    }

    /// `language=sv-SE` of meeting options, `omkt=` of the help link, `clid=` of Skype's.
    private static Optional<Locale> inLinks(List<PlacedLink> links) {
        for (PlacedLink placed : links) {
            String url = placed.link().url();
            Optional<Locale> language = parameter(url, "language=")
                    .or(() -> parameter(url, "omkt="))
                    .map(Locale::forLanguageTag)
                    .or(() -> parameter(url, "clid=").flatMap(LanguageReader::ofLcid));
            if (language.isPresent() && !language.get().getLanguage().isEmpty()) {
                return language;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> parameter(String url, String name) {
        int at = url.indexOf(name);
        if (at < 1 || "?&;".indexOf(url.charAt(at - 1)) < 0) {
            return Optional.empty();
        }
        int start = at + name.length();
        int end = start;
        while (end < url.length() && (Character.isLetterOrDigit(url.charAt(end)) || url.charAt(end) == '-')) {
            end++;
        }
        return Optional.of(url.substring(start, end));
    }

    /// `[!OC([1033])!]`, the hidden mark of Skype's add-in, decimal or hexadecimal.
    private static Optional<Locale> inMarker(String block) {
        int at = block.indexOf("[!OC([");
        int end = at < 0 ? -1 : block.indexOf(']', at + 6);
        return end < 0 || end - at > 16 ? Optional.empty() : ofLcid(block.substring(at + 6, end));
    }

    private static Optional<Locale> ofLcid(String number) {
        try {
            int lcid = Integer.parseInt(number, number.startsWith("0") ? 16 : 10);
            return BlockLanguage.ofLcid(lcid).map(BlockLanguage::locale);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /// The language with most of its phrases in a block; [Locale#ROOT] when it has none.
    static Locale ofWords(String block) {
        Locale best = Locale.ROOT;
        int most = 0;
        for (Map.Entry<Locale, List<String>> language : WORDS.entrySet()) {
            int count = 0;
            for (String phrase : language.getValue()) {
                count += block.contains(phrase) ? 1 : 0;
            }
            if (count > most) {
                most = count;
                best = language.getKey();
            }
        }
        return best;
    }
}
