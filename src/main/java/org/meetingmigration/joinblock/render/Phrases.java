package org.meetingmigration.joinblock.render;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/// The words of one language, read from `phrases/<language>.properties` (UTF-8) on first use.
public final class Phrases {

    private static final String LABELLED = "labelled";
    private static final Map<BlockLanguage, Phrases> READ = new ConcurrentHashMap<>();

    private final Map<Phrase, String> words = new EnumMap<>(Phrase.class);
    private final String labelled;

    private Phrases(BlockLanguage language, Properties file) {
        for (var phrase : Phrase.values()) {
            words.put(phrase, required(language, file, phrase.key()));
        }
        this.labelled = required(language, file, LABELLED);
    }

    /// The words for someone who reads `locale`: `sv-FI` gives Swedish, `nn` gives Norwegian, a language that is not
    /// here gives English.
    public static Phrases of(Locale locale) {
        return of(BlockLanguage.of(locale));
    }

    /// Every language there is, Norwegian as `no`.
    public static List<Locale> languages() {
        return Arrays.stream(BlockLanguage.values()).map(BlockLanguage::locale).toList();
    }

    /// What a phrase is in every language, each wording once; for recognisers.
    public static List<String> all(Phrase phrase) {
        return Arrays.stream(BlockLanguage.values())
                .map(language -> of(language).get(phrase))
                .distinct()
                .toList();
    }

    /// Never blank.
    public String get(Phrase phrase) {
        return words.getOrDefault(phrase, "");
    }

    /// A label with its value, for example `Passcode: x7`, in French `Code secret : x7`.
    String labelled(Phrase label, String value) {
        return label(label) + " " + value;
    }

    /// A label that stands alone, for example `Join:`.
    String label(Phrase label) {
        return labelled.replace("{label}", get(label));
    }

    private static Phrases of(BlockLanguage language) {
        return READ.computeIfAbsent(language, Phrases::read);
    }

    private static Phrases read(BlockLanguage language) {
        var name = "phrases/" + language.tag() + ".properties";
        try (var stream = Phrases.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The program is incomplete: no " + name);
            }
            var file = new Properties();
            file.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return new Phrases(language, file);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static String required(BlockLanguage language, Properties file, String key) {
        var words = file.getProperty(key, "").strip();
        if (words.isEmpty()) {
            throw new IllegalStateException("phrases/" + language.tag() + ".properties has no " + key);
        }
        return words;
    }
}
