package org.meetingmigration.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.meetingmigration.calendar.Calendar;
import org.meetingmigration.calendar.caldav.CalDavServer;
import org.meetingmigration.calendar.caldav.CalDavSettings;
import org.meetingmigration.conferencing.RoomKey;
import org.meetingmigration.conferencing.RoomNames;
import org.meetingmigration.conferencing.jitsi.JitsiProvider;
import org.meetingmigration.http.Credentials;
import org.meetingmigration.http.HostGates;
import org.meetingmigration.http.HttpSettings;
import org.meetingmigration.joinblock.Recogniser;
import org.meetingmigration.joinblock.link.LinkCatalogue;
import org.meetingmigration.joinblock.render.BlockRenderers;
import org.meetingmigration.migration.ApplyRun;
import org.meetingmigration.migration.Decision;
import org.meetingmigration.migration.Mailing;
import org.meetingmigration.migration.Outcome;
import org.meetingmigration.migration.PlanRun;
import org.meetingmigration.migration.Planner;
import org.meetingmigration.migration.RunListener;
import org.meetingmigration.migration.Scope;
import org.meetingmigration.migration.ledger.Entry;
import org.meetingmigration.migration.ledger.FileLedger;
import org.meetingmigration.notice.NotifyPolicy;

/// Migrating meetings on a real CalDAV server beside the bare limit: PUT with If-Match of the same bytes, in
/// parallel.
public final class CalDavTable {

    private static final int[] CONCURRENCY = {2, 4, 8, 16};
    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final int WARM_UP = Integer.getInteger("warmUp", 1);
    private static final String EVENT = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Example//Bench//EN
            BEGIN:VEVENT
            UID:%1$s
            DTSTAMP:20260101T080000Z
            DTSTART:20300105T090000Z
            DTEND:20300105T093000Z
            SUMMARY:Weekly review
            ORGANIZER;CN=Owner:mailto:%2$s
            LOCATION:Microsoft Teams Meeting
            X-MICROSOFT-SKYPETEAMSMEETINGURL:https://teams.microsoft.com/l/meetup-join/19%%3ameeting_%1$s%%40thread.v2/0?context=\
            %%7b%%22Tid%%22%%3a%%2272f988bf-86f1-41af-91ab-2d7cd011db47%%22%%7d
            DESCRIPTION:Agenda as always.\\n\\n%3$s\\nMicrosoft Teams meeting\\nJoin on your computer or mobile app\\nClick \
            here to join the meeting<https://teams.microsoft.com/l/meetup-join/19%%3ameeting_%1$s%%40thread.v2/0?context=\
            %%7b%%22Tid%%22%%3a%%2272f988bf-86f1-41af-91ab-2d7cd011db47%%22%%7d>\\n%3$s\\n\\nBring the figures.
            END:VEVENT
            END:VCALENDAR
            """;

    private final URI server;
    private final String home;
    private final int users;
    private final int meetings;
    private final Path scratch;
    private final String paths;

    /// What a migration stores.
    private final byte[][][] written;

    /// Whether that is stored now.
    private boolean isMigrated;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private CalDavTable(String[] args) {
        server = URI.create(args[0]);
        home = args[1];
        users = Integer.parseInt(args[2]);
        meetings = Integer.parseInt(args[3]);
        scratch = Path.of(args[4]);
        paths = args[5];
        written = new byte[users][meetings][];
    }

    /// @param args address of the CalDAV context, path of calendars with `{user}`, users u0001 and so on,
    ///     meetings of each, an empty folder, path of calendars with `{local}` for the service account where
    ///     they are not found; with `memory` at the end, one migration and the memory it took
    public static void main(String[] args) throws Exception {
        var table = new CalDavTable(args);
        if (args.length > 6 && args[6].equals("memory")) {
            table.load();
            System.gc();
            table.row("migration", table.migrate(8, 0));
            var runtime = Runtime.getRuntime();
            System.gc();
            System.out.printf(
                    "heap in use afterwards %.1f MiB of at most %d%n",
                    (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0, runtime.maxMemory() >> 20);
            System.exit(0);
        }
        table.compare();
        System.exit(0);
    }

    private void compare() throws Exception {
        load();
        for (int round = 1; round <= WARM_UP; round++) {
            if (isMigrated) {
                load();
            }
            row("migration, warming up", migrate(8, ROUNDS + round));
        }
        inParallel(
                8,
                (user, meeting) -> written[user][meeting] = get(user, meeting).body());
        double best = 0;
        int threads = 1;
        for (int concurrency : CONCURRENCY) {
            double rate = puts(concurrency);
            row("bare PUT with If-Match, %2d at a time".formatted(concurrency), rate);
            threads = rate > best ? concurrency : threads;
            best = Math.max(best, rate);
        }
        if (isMigrated) {
            puts(threads);
        }
        var ratios = new ArrayList<Double>();
        for (int round = 1; round <= ROUNDS; round++) {
            double ours = migrate(Math.max(8, threads), round);
            // Beside the migration, once more, as the machine may be faster or slower now.
            double bare = puts(threads);
            System.out.printf(
                    "round %d: migration %7.1f/s, bare, %d at a time %7.1f/s, ratio %.2f%n",
                    round, ours, threads, bare, ours / bare);
            ratios.add(ours / bare);
        }
        ratios.sort(null);
        System.out.printf("median ratio %.2f%n", ratios.get(ROUNDS / 2));
    }

    private static void row(String what, double rate) {
        System.out.printf("%-40s %7.1f/s%n", what, rate);
    }

    private static String user(int number) {
        return "u%04d".formatted(number + 1);
    }

    private static String email(int user) {
        return user(user) + "@example.com";
    }

    /// @param byOwner as its owner sees it, or as the service account does
    private URI event(int user, int meeting, boolean byOwner) {
        String calendar =
                byOwner || paths.isEmpty() ? home.replace("{user}", user(user)) : paths.replace("{local}", user(user));
        return server.resolve(calendar + "bench" + meeting + ".ics");
    }

    private static byte[] old(int user, int meeting) {
        String rule = "_".repeat(80);
        return EVENT.formatted("bench-" + user(user) + "-" + meeting, email(user), rule)
                .replace("\n", "\r\n")
                .getBytes(UTF_8);
    }

    private HttpRequest.Builder request(int user, int meeting, boolean byOwner) {
        String name = byOwner ? user(user) : "svc";
        String credentials = name + ":" + name + "pw";
        return HttpRequest.newBuilder(event(user, meeting, byOwner))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)));
    }

    private int put(int user, int meeting, byte[] content, String etag) {
        for (int tries = 0; ; tries++) {
            try {
                var request = request(user, meeting, etag.isEmpty())
                        .header("Content-Type", "text/calendar; charset=utf-8")
                        .PUT(BodyPublishers.ofByteArray(content));
                if (!etag.isEmpty()) {
                    request.header("If-Match", etag);
                }
                int status =
                        http.send(request.build(), BodyHandlers.discarding()).statusCode();
                // Of thousands at once Cyrus fails one now and then.
                if (status < 500 || tries == 5) {
                    return status;
                }
            } catch (IOException e) {
                if (tries == 5) {
                    throw new UncheckedIOException(e);
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private HttpResponse<byte[]> get(int user, int meeting) {
        for (int tries = 0; ; tries++) {
            try {
                return http.send(request(user, meeting, false).build(), BodyHandlers.ofByteArray());
            } catch (IOException e) {
                if (tries == 5) {
                    throw new UncheckedIOException(e);
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /// Without looking at what is there.
    private void load() throws Exception {
        inParallel(8, (user, meeting) -> {
            int status = put(user, meeting, old(user, meeting), "");
            if (status / 100 != 2) {
                throw new IllegalStateException("PUT was answered " + status);
            }
        });
        isMigrated = false;
    }

    private interface Work {
        void on(int user, int meeting);
    }

    /// The users' meetings by turns, so that parallel work meets different calendars.
    private void inParallel(int threads, Work work) throws Exception {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var all = new ArrayList<Callable<Void>>();
            for (int meeting = 0; meeting < meetings; meeting++) {
                for (int user = 0; user < users; user++) {
                    int ofUser = user;
                    int number = meeting;
                    all.add(() -> {
                        work.on(ofUser, number);
                        return null;
                    });
                }
            }
            for (Future<Void> done : pool.invokeAll(all)) {
                done.get();
            }
        }
    }

    /// Writes what a migration writes, or what was there before, by turns, given the ETags.
    private double puts(int threads) throws Exception {
        var etags = new String[users][meetings];
        inParallel(
                8,
                (user, meeting) -> etags[user][meeting] =
                        get(user, meeting).headers().firstValue("ETag").orElseThrow());
        boolean back = isMigrated;
        long begun = System.nanoTime();
        inParallel(threads, (user, meeting) -> {
            byte[] content = back ? old(user, meeting) : written[user][meeting];
            int status = put(user, meeting, content, etags[user][meeting]);
            // Asked again after a lost answer, it was done.
            if (status / 100 != 2 && status != 412) {
                throw new IllegalStateException("PUT was answered " + status);
            }
        });
        isMigrated = !back;
        return perSecond(users * meetings, begun);
    }

    private static double perSecond(long count, long begun) {
        return count * 1e9 / (System.nanoTime() - begun);
    }

    private double migrate(int threads, int round) throws ExecutionException, InterruptedException, IOException {
        var migrated = new AtomicLong();
        var gates = new HostGates(InstantSource.system());
        var service = HttpSettings.DEFAULT.withCredentials(new Credentials.Basic("svc", "svcpw"));
        var moment = Instant.now();
        var plans = plans(moment);
        long begun = System.nanoTime();
        try (var calendars = new CalDavServer(settings(), service, gates);
                var pool = Executors.newFixedThreadPool(threads)) {
            var all = new ArrayList<Future<?>>();
            for (int user = 0; user < users; user++) {
                int number = user;
                all.add(pool.submit(() ->
                        run(calendars.calendar(email(number), moment).orElseThrow(), plans, moment, migrated, round)));
            }
            for (Future<?> done : all) {
                done.get();
            }
        }
        if (migrated.get() != (long) users * meetings) {
            throw new IllegalStateException("Migrated " + migrated + " of " + users * meetings);
        }
        isMigrated = true;
        return perSecond(migrated.get(), begun);
    }

    private CalDavSettings settings() {
        var found = new CalDavSettings(server, ZoneOffset.UTC);
        return paths.isEmpty() ? found : found.withPaths(List.of(paths));
    }

    private void run(Calendar calendar, PlanRun plans, Instant moment, AtomicLong migrated, int round) {
        var folder = scratch.resolve(round + "-" + calendar.owner());
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (var ledger = FileLedger.open(folder, "bench-" + round)) {
            ledger.append(new Entry.Started("bench-" + round, moment, Map.of()));
            new ApplyRun(plans, "bench-" + round, ledger, Mailing.none(), new RunListener() {
                        @Override
                        public void part(String organizer, String objectId, Decision decision, Outcome outcome) {
                            if (outcome instanceof Outcome.Migrated) {
                                migrated.incrementAndGet();
                            } else {
                                System.out.println(objectId + " " + outcome);
                            }
                        }
                    })
                    .run(calendar);
        }
    }

    private static PlanRun plans(Instant moment) {
        var catalogue = LinkCatalogue.standard().withHosts(Map.of("jitsi", List.of("meet.example.org")));
        var provider = new JitsiProvider(
                "https://meet.example.org", new RoomNames(RoomKey.of(new byte[32])), Optional.empty());
        return new PlanRun(
                new Planner(
                        new Recogniser(catalogue, false),
                        provider,
                        BlockRenderers.forProvider("jitsi"),
                        new Scope(Set.of(), false, moment)),
                NotifyPolicy.ALL);
    }
}
