package org.meetingmigration.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/// One operation takes every file of a folder through one of the rewritings.
@State(Scope.Thread)
@Fork(value = 1)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 4)
@OutputTimeUnit(TimeUnit.SECONDS)
public class RewriteBenchmark {

    @Param("")
    public String folder = "";

    private final Rewriting engine = new EngineRewriting(false);
    private final Rewriting checkingEngine = new EngineRewriting(true);
    private final Rewriting ical4j = new Ical4jRewriting();
    private final Rewriting biweekly = new BiweeklyRewriting();
    private Corpus corpus = new Corpus(List.of());

    @Setup(Level.Trial)
    public void read() throws Exception {
        corpus = Corpus.read(Path.of(folder));
    }

    @Benchmark
    public void mms(Blackhole blackhole) throws Exception {
        rewriteAll(engine, blackhole);
    }

    @Benchmark
    public void mmsChecked(Blackhole blackhole) throws Exception {
        rewriteAll(checkingEngine, blackhole);
    }

    @Benchmark
    public void ical4j(Blackhole blackhole) throws Exception {
        rewriteAll(ical4j, blackhole);
    }

    @Benchmark
    public void biweekly(Blackhole blackhole) throws Exception {
        rewriteAll(biweekly, blackhole);
    }

    private void rewriteAll(Rewriting rewriting, Blackhole blackhole) throws Exception {
        for (var ics : corpus.files()) {
            blackhole.consume(rewriting.rewrite(ics));
        }
    }
}
