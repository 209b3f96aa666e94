package org.meetingmigration.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.meetingmigration.administration.Retirements.State;
import org.meetingmigration.directory.NumberKind;
import org.meetingmigration.meeting.Reason;
import org.meetingmigration.migration.request.RequestState;
import org.meetingmigration.policy.IgnoreReason;
import org.meetingmigration.server.web.Amount;
import org.meetingmigration.server.web.RetirementView;
import org.meetingmigration.server.web.Setting;

/// What pages say, in every language.
class PageWordsTest {

    private static final Path WORDS = Path.of("src/main/resources/org/meetingmigration/server/web/words");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern SAID = Pattern.compile("(?:say|count)\\(\"([a-z.]+)\"[,)]");
    private static final Pattern VALUE = Pattern.compile("\\{\\d}");

    private static Properties words(String language) throws IOException {
        var words = new Properties();
        try (var reader = Files.newBufferedReader(WORDS.resolve(language + ".properties"))) {
            words.load(reader);
        }
        return words;
    }

    private static Set<String> said() throws IOException {
        var keys = new TreeSet<String>();
        try (var files = Files.list(TEMPLATES)) {
            for (Path file : files.toList()) {
                var matcher = SAID.matcher(Files.readString(file));
                while (matcher.find()) {
                    keys.add(matcher.group().startsWith("count") ? matcher.group(1) + ".many" : matcher.group(1));
                }
            }
        }
        return keys;
    }

    @Test
    void everythingThatTemplatesSayShouldBeThere() throws IOException {
        var english = words("en").stringPropertyNames();

        assertThat(english).containsAll(said());
        assertThat(english)
                .containsAll(Arrays.stream(RequestState.values())
                        .map(state -> "state." + state)
                        .toList());
    }

    @Test
    void everySettingAndStateShouldHaveWords() throws IOException {
        var english = words("en").stringPropertyNames();

        for (Setting setting : Setting.values()) {
            assertThat(english).contains(setting.key(), setting.key() + ".what");
            if (!setting.hasOwnCommand()) {
                assertThat(english)
                        .containsAll(
                                setting.isSwitch()
                                        ? List.of(setting.key() + ".on", setting.key() + ".off")
                                        : List.of(setting.key() + ".then"));
            }
        }
        for (State state : State.values()) {
            assertThat(english).contains("retirement." + state, "retirement." + state + ".next");
        }
        assertThat(english).containsAll(keys("ignored.", IgnoreReason.values()));
        assertThat(english).containsAll(keys("kind.", NumberKind.values()));
        assertThat(english).containsAll(keys("step.", RetirementView.Step.values()));
        assertThat(english).containsAll(keys("progress.", RetirementView.Progress.values()));
        assertThat(english)
                .containsAll(Amount.UNITS.stream()
                        .flatMap(unit -> Stream.of("unit." + unit.name(), "unit." + unit.name() + ".of"))
                        .toList());
    }

    private static List<String> keys(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + value.name()).toList();
    }

    @Test
    void otherLanguagesShouldSayTheSameWithTheSameValues() throws IOException {
        var english = words("en");
        var danish = words("da");
        var same = Set.of("product.short");

        assertThat(danish.stringPropertyNames())
                .containsAll(english.stringPropertyNames().stream()
                        .filter(key -> !same.contains(key))
                        .toList());
        for (String key : english.stringPropertyNames()) {
            assertThat(values(danish.getProperty(key, english.getProperty(key))))
                    .as(key)
                    .isEqualTo(values(english.getProperty(key)));
        }
    }

    @Test
    void everyReasonShouldHaveAdviceInDanish() throws IOException {
        var danish = words("da").stringPropertyNames();

        assertThat(danish)
                .containsAll(Arrays.stream(Reason.values())
                        .map(reason -> "reason." + reason)
                        .toList());
    }

    private static Set<String> values(String text) {
        return new TreeSet<>(
                VALUE.matcher(text).results().map(result -> result.group()).toList());
    }
}
