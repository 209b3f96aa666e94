package org.meetingmigration.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Prints, for each folder, the events per second of each rewriting and how many times faster ours is.
public final class RewriteTable {

    private RewriteTable() {}

    /// @param args folders with `.ics` files
    public static void main(String[] args) throws Exception {
        for (var folder : args) {
            var all = Corpus.read(Path.of(folder));
            var common = common(all);
            System.out.printf(
                    "%n%s: %d events in %d files, of which mms reads %d; compared on the %d files that all three read:"
                            + " %d events, mms rewrites %d%n",
                    folder,
                    all.events(),
                    all.files().size(),
                    all.readableBy(new EngineRewriting(true)).files().size(),
                    common.files().size(),
                    common.events(),
                    rewritten(common));
            var copies = Files.createTempDirectory("mms-bench");
            common.writeTo(copies);
            print(eventsPerSecond(copies.toString(), common.events()));
        }
    }

    /// The files that all three can read: only on these is a comparison fair. They are copied, so that the process that
    /// measures one has not run another.
    private static Corpus common(Corpus all) {
        return all.readableBy(new EngineRewriting(true))
                .readableBy(new Ical4jRewriting())
                .readableBy(new BiweeklyRewriting());
    }

    private static int rewritten(Corpus corpus) {
        var engine = new EngineRewriting(true);
        return corpus.files().stream().mapToInt(engine::rewritten).sum();
    }

    private static Map<String, Double> eventsPerSecond(String folder, long events) throws RunnerException {
        var options = new OptionsBuilder()
                .include(RewriteBenchmark.class.getName())
                .param("folder", folder)
                .jvmArgs(
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dslf4j.internal.verbosity=ERROR")
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        return new Runner(options)
                .run().stream()
                        .map(result -> result.getPrimaryResult())
                        .collect(Collectors.toMap(result -> result.getLabel(), result -> result.getScore() * events));
    }

    private static void print(Map<String, Double> rates) {
        double ours = rates.getOrDefault("mms", Double.NaN);
        System.out.printf("%-10s %14s %18s%n", "", "events/s", "mms is faster by");
        rates.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .forEach(rate -> System.out.printf(
                        "%-10s %,14.0f %17.1fx%n", rate.getKey(), rate.getValue(), ours / rate.getValue()));
    }
}
