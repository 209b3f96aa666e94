package org.meetingmigration.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.cli.ExitCodes;
import org.meetingmigration.cli.demo.DemoOrganization;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `mms demo`: every command once, on calendars of an invented organisation.
@Command(
        name = "demo",
        description = {
            "Makes the calendars of an invented organisation in a fresh folder, then audits, plans, applies and undoes a"
                    + " migration to Jitsi Meet; and starts the service for a moment, in which a user is moved.",
            "Touches nothing else and sends nothing."
        },
        footer = {"", "Examples:", "  mms demo", "  mms demo --yes my-demo"})
final class DemoCommand implements Callable<Integer> {

    private static final long SEED = 2026;
    private static final int HEAD_OF_MAIL = 12;
    private static final List<String> TARGET = List.of("--to", "jitsi", "--base-url", "https://meet.example.org");

    private final Session session;

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            description = "A new folder for the demo. Default: mms-demo, mms-demo-2 …")
    private @Nullable Path dir;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not wait for Enter between the steps.")
    private boolean yes;

    DemoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Path written = dir == null ? freshName() : dir;
        Path calendars = written.resolve("calendars");
        Path outbox = written.resolve("outbox");
        Path page = written.resolve("plan.html");
        make(written, calendars);
        var before = Snapshot.of(absolute(calendars));

        step("Which future meetings still point at the old home?");
        run("audit", calendars);
        step("What would change?");
        run("plan", calendars, TARGET, "--totals", "--report", page.toString());
        showOne(calendars);
        step("Change it, and write the mails that tell the attendees.");
        int applied = run("apply", calendars, TARGET, "--outbox", outbox.toString(), "--yes");
        showMail(absolute(outbox));
        int changed = Snapshot.of(absolute(calendars)).differences(before);
        step("Take it all back.");
        int undone = run("undo", calendars, List.of("--yes"));
        int differences = Snapshot.of(absolute(calendars)).differences(before);
        step("Or let the service do it: it follows what happens to a user.");
        int served = new DemoStory(session, absolute(written).resolve("service")).tell();
        return close(written, changed, differences, Math.max(applied, Math.max(undone, served)) == ExitCodes.OK);
    }

    private Path freshName() {
        int number = 1;
        Path name = Path.of("mms-demo");
        while (Files.exists(absolute(name))) {
            number++;
            name = Path.of("mms-demo-" + number);
        }
        return name;
    }

    private Path absolute(Path path) {
        return session.directory().resolve(path);
    }

    private void make(Path written, Path calendars) {
        Path folder = absolute(written);
        try {
            if (Files.exists(folder) && !isEmpty(folder)) {
                throw new CommandFailed(
                        ExitCodes.USAGE, written + " is not empty. Name a new folder, or none: then one is made.");
            }
            Files.createDirectories(folder);
            var made =
                    DemoOrganization.write(absolute(calendars), session.clock().instant(), SEED);
            session.out()
                    .printf(
                            Locale.ROOT,
                            "Made the calendars of an invented organisation in %s: %,d organizers, %,d files, %,d events.%n",
                            calendars,
                            made.organizers(),
                            made.files(),
                            made.events());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the demo", e);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private void step(String title) {
        PrintWriter out = session.out();
        if (!yes && session.terminal().interactive()) {
            out.println();
            out.print("Press Enter to go on. ");
            out.flush();
            awaitEnter();
        }
        out.println();
        out.println("== " + title);
    }

    private void awaitEnter() {
        try {
            String line = session.in().readLine();
            if (line == null) {
                session.out().println();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The answer could not be read", e);
        }
    }

    private int run(String command, Path calendars, Object... options) {
        var arguments = Stream.concat(Stream.of(command, calendars.toString()), words(options))
                .toArray(String[]::new);
        session.out().println("$ mms " + String.join(" ", arguments));
        session.out().println();
        return Mms.run(session, arguments);
    }

    private static Stream<String> words(Object... options) {
        return Arrays.stream(options)
                .flatMap(option -> option instanceof List<?> list ? list.stream() : Stream.of(option))
                .map(Object::toString);
    }

    private void showOne(Path calendars) {
        session.out().println();
        session.out().println("One of them, before and after:");
        session.out().println();
        new DemoExample(session, absolute(calendars), TARGET).print();
    }

    private void showMail(Path outbox) {
        PrintWriter out = session.out();
        out.println();
        try (Stream<Path> mails = Files.list(outbox)) {
            var first = mails.sorted().filter(DemoCommand::isPlainToRead).findFirst();
            if (first.isEmpty()) {
                return;
            }
            out.println("One of the mails, " + outbox.relativize(first.get()) + ":");
            try (Stream<String> lines = Files.lines(first.get())) {
                lines.limit(HEAD_OF_MAIL).forEach(line -> out.println("    " + line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the outbox", e);
        }
    }

    /// Names and titles in other scripts are encoded in a mail's head, and a hundred recipients fill it.
    private static boolean isPlainToRead(Path mail) {
        try (Stream<String> lines = Files.lines(mail)) {
            List<String> head = lines.limit(HEAD_OF_MAIL).toList();
            return head.stream().noneMatch(line -> line.contains("=?UTF-8"))
                    && head.stream().anyMatch(line -> line.startsWith("Content-Type:"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the outbox", e);
        }
    }

    private int close(Path written, int changed, int differences, boolean well) {
        PrintWriter out = session.out();
        out.println();
        if (changed == 0 || differences > 0 || !well) {
            out.println("This did not go as it should: " + differences + " files differ. Please report it.");
            return ExitCodes.FAULT;
        }
        out.printf(
                Locale.ROOT, "%,d files were changed, and every one is again what it was, byte for byte.%n", changed);
        out.println();
        out.println("Look at");
        out.println("  " + written.resolve("plan.html") + "   the plan as a page, for a browser");
        out.println("  " + written.resolve("outbox") + "      the mails, for a mail program");
        out.println("  " + written.resolve("calendars") + "   the calendars; try mms apply on them yourself");
        out.println("and start a service of your own: mms serve --demo, mms shell");
        return ExitCodes.OK;
    }
}
