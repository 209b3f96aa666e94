package org.meetingmigration.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// The calendars of an invented organisation, the Nordlys Cooperative, as `mms` reads them:
/// `DIR/<organizer e-mail>/<calendar>/*.ics`, and `DIR/<organizer e-mail>.ics` for exports.
public final class DemoOrganization {

    static final String TRUNCATED = "truncated-upload";

    private static final List<Host> HOSTS = List.of(
            host("anne.holm", "Anne Holm", "da", Zone.ROMANCE, FileShape.EXCHANGE),
            host("mikkel.krogh", "Mikkel Krogh", "da", Zone.ROMANCE, FileShape.OUTLOOK),
            host("johanna.brandt", "Johanna Brandt", "de", Zone.W_EUROPE, FileShape.EXCHANGE),
            host("lukas.weidner", "Lukas Weidner", "de", Zone.BERLIN, FileShape.OUTLOOK),
            host("eleanor.finch", "Eleanor Finch", "en", Zone.GMT, FileShape.UNFOLDED),
            host("karin.lindqvist", "Karin Lindqvist", "sv", Zone.W_EUROPE, FileShape.UNIX),
            host("claire.moreau", "Claire Moreau", "fr", Zone.ROMANCE, FileShape.EXCHANGE),
            host("haruka.mori", "森 はるか", "ja", Zone.TOKYO, FileShape.EXCHANGE),
            new Host("tom.okafor@nordlys.example.org", "Tom Okafor", "en", Zone.GMT, FileShape.EXCHANGE, true),
            new Host("nils.ekstrom@nordlys.example.org", "Nils Ekström", "sv", Zone.W_EUROPE, FileShape.UNIX, true));

    private DemoOrganization() {}

    private static Host host(String user, String name, String language, Zone zone, FileShape shape) {
        return new Host(user + "@nordlys.example.org", name, language, zone, shape, false);
    }

    /// Somebody of the organisation.
    ///
    /// @param language for example `da`
    /// @param timeZone for example `Europe/Copenhagen`
    public record Person(String email, String name, String language, String timeZone) {}

    /// Everybody who has calendars.
    public static List<Person> people() {
        return HOSTS.stream()
                .map(host -> new Person(
                        host.email(),
                        host.name(),
                        host.language(),
                        host.zone().id().getId()))
                .toList();
    }

    /// What was written.
    ///
    /// @param organizers people with calendars
    /// @param files in all
    /// @param upcoming online meetings (series count once) that their owner organises and that are still to come
    /// @param events VEVENTs in all
    /// @param damaged files that cannot be read as iCalendar
    public record Written(int organizers, int files, int upcoming, int events, List<Path> damaged) {

        public Written {
            damaged = List.copyOf(damaged);
        }
    }

    /// Writes the calendars.
    ///
    /// @param dir made where missing
    /// @param now dates lie around it
    /// @param seed the same `now` and `seed` give the same bytes
    /// @throws java.nio.file.FileAlreadyExistsException rather than writing over a calendar
    public static Written write(Path dir, Instant now, long seed) throws IOException {
        int files = 0;
        int events = 0;
        int upcoming = 0;
        var damaged = new ArrayList<Path>();
        for (Host host : HOSTS) {
            var scenes = scenes(host, now, seed);
            files += host.export() ? writeExport(dir, host, scenes) : writeFolder(dir, host, scenes, damaged);
            events += scenes.stream().mapToInt(scene -> scene.events().size()).sum();
            upcoming += (int) scenes.stream().filter(Scene::ahead).count();
        }
        return new Written(HOSTS.size(), files, upcoming, events, damaged);
    }

    private static List<Scene> scenes(Host host, Instant now, long seed) {
        var random = new Random(seed * 31 + host.email().hashCode());
        var stage = new Stage(host, HOSTS, now, random);
        var scenes = new ArrayList<>(new UsualScenes(stage).all());
        if (host.export()) {
            return scenes;
        }
        // Every odd scene stands in the calendars of two people, in the file shapes and languages of both.
        int folders = (int) HOSTS.stream().filter(other -> !other.export()).count();
        int place = HOSTS.indexOf(host);
        var odd = new OddScenes(stage);
        IntStream.range(0, OddScenes.COUNT)
                .filter(number -> number % folders == place || (number + 3) % folders == place)
                .filter(number -> !host.language().equals("ja") || number != 9)
                .mapToObj(odd::scene)
                .forEach(scenes::add);
        return scenes;
    }

    private static int writeExport(Path dir, Host host, List<Scene> scenes) throws IOException {
        var events = scenes.stream().flatMap(scene -> scene.events().stream()).toList();
        Files.createDirectories(dir);
        write(dir.resolve(host.email() + ".ics"), host.shape().encode(calendar(host, events)));
        return 1;
    }

    private static int writeFolder(Path dir, Host host, List<Scene> scenes, List<Path> damaged) throws IOException {
        for (int i = 0; i < scenes.size(); i++) {
            Scene scene = scenes.get(i);
            Path folder = dir.resolve(host.email()).resolve(i % 5 == 4 ? "projects" : "calendar");
            Files.createDirectories(folder);
            Path file = folder.resolve(scene.name() + ".ics");
            FileShape shape = scene.shape() == null ? host.shape() : scene.shape();
            var lines = calendar(host, scene.events());
            if (scene.name().equals(TRUNCATED)) {
                damaged.add(file);
                lines = lines.subList(0, lines.size() - 1);
            }
            write(file, shape.encode(lines));
        }
        return scenes.size();
    }

    static List<String> calendar(Host host, List<List<String>> events) {
        var lines = new ArrayList<String>();
        lines.add("BEGIN:VCALENDAR");
        lines.add("PRODID:Microsoft Exchange Server 2010");
        lines.add("VERSION:2.0");
        lines.addAll(host.zone().lines());
        events.forEach(lines::addAll);
        lines.add("END:VCALENDAR");
        return lines;
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
    }

    /// As many files as one likes, to measure with.
    public static final class Scale {

        private static final int FILES_EACH = 200;

        private Scale() {}

        /// Writes single meetings of about 5 kB, 200 files an organizer.
        ///
        /// @param files how many, for example 20,000
        /// @return bytes written
        public static long writeMany(Path dir, int files, Instant now, long seed) throws IOException {
            long bytes = 0;
            for (int first = 0; first < files; first += FILES_EACH) {
                Host like = HOSTS.get(first / FILES_EACH % HOSTS.size());
                String user = "person%05d".formatted(first / FILES_EACH + 1);
                Host host =
                        host(user, "Person " + (first / FILES_EACH + 1), like.language(), like.zone(), like.shape());
                var random = new Random(seed * 31 + first);
                var scenes = new UsualScenes(new Stage(host, HOSTS, now, random));
                Path folder = Files.createDirectories(dir.resolve(host.email()).resolve("calendar"));
                for (int i = 0; i < Math.min(FILES_EACH, files - first); i++) {
                    byte[] file =
                            host.shape().encode(calendar(host, scenes.single(i).events()));
                    write(folder.resolve("meeting-%05d.ics".formatted(i + 1)), file);
                    bytes += file.length;
                }
            }
            return bytes;
        }
    }
}
