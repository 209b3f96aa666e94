package org.meetingmigration.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.CalendarParserFactory;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.util.CompatibilityHints;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemoOrganizationTest {

    private static final Instant NOW = Instant.parse("2026-03-04T10:30:00Z");

    private static final Pattern JOIN_LINK =
            Pattern.compile("(meet\\.nordlys|meet\\.lync|teams\\.microsoft|meet\\.google|bluejeans|zoom)[.a-z]*/");

    @TempDir
    private Path dir;

    @BeforeEach
    void relaxIcal4j() {
        for (String hint : List.of(
                CompatibilityHints.KEY_RELAXED_PARSING,
                CompatibilityHints.KEY_RELAXED_UNFOLDING,
                CompatibilityHints.KEY_RELAXED_VALIDATION)) {
            CompatibilityHints.setHintEnabled(hint, true);
        }
    }

    @AfterEach
    void restoreIcal4j() {
        CompatibilityHints.clearHintEnabled(CompatibilityHints.KEY_RELAXED_PARSING);
        CompatibilityHints.clearHintEnabled(CompatibilityHints.KEY_RELAXED_UNFOLDING);
        CompatibilityHints.clearHintEnabled(CompatibilityHints.KEY_RELAXED_VALIDATION);
    }

    @Test
    void writeShouldMakeEnoughToTryTheProgramOn() throws IOException {
        var written = DemoOrganization.write(dir, NOW, 7);
        assertThat(written.organizers()).isGreaterThanOrEqualTo(8);
        assertThat(written.upcoming()).isGreaterThanOrEqualTo(150);
        assertThat(files()).hasSize(written.files());
        try (var top = Files.list(dir)) {
            assertThat(top)
                    .hasSize(written.organizers())
                    .anyMatch(path -> path.toString().endsWith(".ics"));
        }
    }

    @Test
    void everyFileShouldParseExceptTheDamagedOnes() throws Exception {
        var written = DemoOrganization.write(dir, NOW, 7);
        int events = 0;
        for (Path file : files()) {
            if (written.damaged().contains(file)) {
                assertThatThrownBy(() -> parse(file)).isInstanceOf(ParserException.class);
                continue;
            }
            events += parse(file).getComponents(Component.VEVENT).size();
        }
        assertThat(written.damaged()).isNotEmpty();
        assertThat(events + written.damaged().size()).isEqualTo(written.events());
    }

    @Test
    void upcomingShouldBeWhatTheFilesSay() throws Exception {
        var written = DemoOrganization.write(dir, NOW, 7);
        var uids = new HashSet<String>();
        for (Path file : files()) {
            if (!written.damaged().contains(file)) {
                parse(file).<VEvent>getComponents(Component.VEVENT).stream()
                        .filter(event -> isAhead(event)
                                && isOwn(event, file)
                                && !text(event).contains("CANCELLED"))
                        .filter(event ->
                                text(event).matches("(?s).*https://[a-z.]*(meet|zoom|teams|bluejeans)[^@]*" + ".*"))
                        .map(event -> event.getUid().orElseThrow().getValue())
                        .forEach(uids::add);
            }
        }
        assertThat(uids).hasSize(written.upcoming());
    }

    @Test
    void writeShouldGiveTheSameBytesForTheSameSeed(@TempDir Path other, @TempDir Path third) throws IOException {
        DemoOrganization.write(dir, NOW, 7);
        DemoOrganization.write(other, NOW, 7);
        DemoOrganization.write(third, NOW, 8);
        assertThat(contents(dir)).isEqualTo(contents(other)).isNotEqualTo(contents(third));
    }

    @Test
    void writeShouldNotWriteOverACalendar() throws IOException {
        DemoOrganization.write(dir, NOW, 7);
        assertThatThrownBy(() -> DemoOrganization.write(dir, NOW, 7)).isInstanceOf(FileAlreadyExistsException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[!OC([1030])!]",
                "[!OC([1031])!]",
                "[!OC([1053])!]",
                "[!OC([1036])!]",
                "[!OC([1041])!]",
                "X-MICROSOFT-SKYPETEAMSPROPERTIES:",
                "class=\"me-email-text\"",
                "OutJoinLink",
                "<o:p></o:p>",
                "X-GOOGLE-CONFERENCE:https://meet.google.com/",
                "zoom.us/j/",
                "LOCATION;LANGUAGE=",
                "bluejeans.com/",
                "crew300@",
                "\uFFFD",
                "ACTION:EMAIL",
                "X-MICROSOFT-LOCATIONS:",
                "RECURRENCE-ID;TZID=",
                "EXDATE;TZID=",
                "> -----Original Message-----",
                "TZID:W. Europe Standard Time",
                "PARTSTAT=DECLINED",
                "🚢",
            })
    void somebodyShouldHave(String text) throws IOException {
        DemoOrganization.write(dir, NOW, 7);
        assertThat(files()).anySatisfy(file -> assertThat(unfolded(file)).contains(text));
    }

    @Test
    void filesShouldHaveEveryShape() throws IOException {
        DemoOrganization.write(dir, NOW, 7);
        var shapes = new LinkedHashMap<String, Predicate<String>>();
        shapes.put("fold by blank", text -> text.contains("\r\n "));
        shapes.put("fold by tab", text -> text.contains("\r\n\t"));
        shapes.put("bare LF", text -> !text.contains("\r"));
        shapes.put("never folded", text -> text.lines().anyMatch(line -> line.length() > 500));
        shapes.put(
                "fold inside a character",
                text -> Pattern.compile("[\u00C0-\u00F4]\r\n ").matcher(text).find());
        shapes.put("Latin-1", text -> text.contains("l\u00E6s"));
        for (var shape : shapes.entrySet()) {
            assertThat(files())
                    .as(shape.getKey())
                    .anyMatch(file -> shape.getValue().test(latin1(file)));
        }
    }

    @Test
    void foldedLinesShouldNotExceed75Octets() throws IOException {
        DemoOrganization.write(dir, NOW, 7);
        for (Path file : files()) {
            if (!file.toString().contains("eleanor.finch") || file.toString().contains("cut-characters")) {
                assertThat(latin1(file).lines().mapToInt(String::length).max().orElseThrow())
                        .as("%s", file.getFileName())
                        .isLessThanOrEqualTo(75);
            }
        }
    }

    @Test
    void skypeMeetingShouldNameItsFocusInPropertyAndLink() throws IOException {
        DemoOrganization.write(dir, NOW, 7);
        String text = unfolded(dir.resolve("anne.holm@nordlys.example.org/calendar/meeting-01.ics"));
        var focus = Pattern.compile("focus:id:([A-Z0-9]{8})").matcher(text);
        assertThat(focus.find()).isTrue();
        assertThat(text).contains("anne.holm/" + focus.group(1) + ">").contains(".".repeat(137));
    }

    @ParameterizedTest
    @EnumSource(JoinKind.class)
    void everyBlockShouldBeWritableInEveryLanguage(JoinKind kind) {
        for (String language : Set.of("da", "de", "en", "fr", "ja", "sv")) {
            var host = new Host("ada@example.org", "Ada", language, Zone.GMT, FileShape.EXCHANGE, false);
            var join = new Joins(new Random(1)).of(kind, host);
            assertThat(join.text()).contains("https://").doesNotContain("{{");
            assertThat(join.properties()).allSatisfy(line -> assertThat(line).doesNotContain("{{"));
            if (kind.hasHtml()) {
                assertThat(join.html()).contains("href=\"https://").doesNotContain("{{");
            }
        }
    }

    @Test
    void languagesShouldHaveTheSameWords() {
        var english = new TreeSet<>(Words.in("en").byKey().keySet());
        for (String language : List.of("da", "de", "fr", "ja", "sv")) {
            assertThat(Words.in(language).byKey().keySet()).as(language).containsExactlyInAnyOrderElementsOf(english);
        }
    }

    @Test
    void writeManyShouldWriteFilesOfAboutFiveKilobytes() throws Exception {
        long bytes = DemoOrganization.Scale.writeMany(dir, 450, NOW, 7);
        assertThat(files()).hasSize(450);
        assertThat(bytes / 450).isBetween(3_500L, 6_500L);
        for (Path file : files().subList(190, 210)) {
            assertThat(parse(file).getComponents(Component.VEVENT)).hasSize(1);
        }
    }

    private static boolean isAhead(VEvent event) {
        String rule = event.getProperty(Property.RRULE).map(Property::getValue).orElse("");
        String start = event.getProperty(Property.DTSTART).orElseThrow().getValue();
        return !rule.isEmpty() || start.compareTo("20260305") > 0;
    }

    private boolean isOwn(VEvent event, Path file) {
        String owner = dir.relativize(file).getName(0).toString().replaceAll("\\.ics$", "");
        String organizer = event.getProperty(Property.ORGANIZER).orElseThrow().getValue();
        return organizer.toLowerCase(Locale.ROOT).equals("mailto:" + owner);
    }

    private static String text(VEvent event) {
        return event.toString();
    }

    private static Calendar parse(Path file) throws IOException, ParserException {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            return new CalendarBuilder(CalendarParserFactory.getInstance().get()).build(reader);
        }
    }

    private List<Path> files() throws IOException {
        return files(dir);
    }

    private static List<Path> files(Path root) throws IOException {
        try (var paths = Files.walk(root)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Map<String, String> contents(Path root) throws IOException {
        var contents = new LinkedHashMap<String, String>();
        for (Path file : files(root)) {
            contents.put(root.relativize(file).toString(), latin1(file));
        }
        return contents;
    }

    private static String latin1(Path file) {
        return read(file, StandardCharsets.ISO_8859_1);
    }

    private static String unfolded(Path file) {
        String bytes = latin1(file).replaceAll("\r?\n[ \t]", "");
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
                .replace("\\n", "\n")
                .replace("\\;", ";")
                .replace("\\,", ",");
    }

    private static String read(Path file, Charset charset) {
        try {
            return new String(Files.readAllBytes(file), charset);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
