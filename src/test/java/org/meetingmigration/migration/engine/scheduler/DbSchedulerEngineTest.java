package org.meetingmigration.migration.engine.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meetingmigration.migration.engine.Engine;
import org.meetingmigration.migration.engine.EngineContract;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

class DbSchedulerEngineTest extends EngineContract {

    private static final SchedulerSettings QUICK = new SchedulerSettings(
            4,
            Duration.ofMillis(100),
            Duration.ofMillis(20),
            Duration.ofSeconds(10),
            Duration.ofMillis(10),
            Duration.ofMillis(50));

    @TempDir
    private Path temp;

    private DataSource dataSource = new SQLiteDataSource();

    @BeforeEach
    void makeStore() {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setBusyTimeout(10_000);
        var sqlite = new SQLiteDataSource(config);
        sqlite.setUrl("jdbc:sqlite:" + temp.resolve("engine.db"));
        dataSource = sqlite;
    }

    @Override
    protected Engine open() {
        return new DbSchedulerEngine(dataSource, QUICK);
    }

    @Override
    protected void until(BooleanSupplier condition) {
        await(condition);
    }

    @Test
    void workOfDeadEngineShouldBeTakenOver() {
        var mortal = new MortalDataSource(dataSource);
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var dying = opened(new DbSchedulerEngine(mortal, QUICK));
        dying.work(request -> {
            begun.countDown();
            await(end);
            return false;
        });
        dying.submit(List.of("a"), Instant.now());
        await(begun);
        mortal.die();

        engine(request -> {
            worked.add(request);
            return false;
        });

        await(() -> worked.size() == 1);
        assertThat(worked).containsExactly("a");
        end.countDown();
    }

    @Test
    void workOfLivingEngineShouldNotBeTakenOver() {
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var busy = engine(request -> {
            worked.add("first " + request);
            if (request.equals("a")) {
                begun.countDown();
                await(end);
                worked.add("ended a");
            }
            return false;
        });
        busy.submit(List.of("a"), Instant.now());
        await(begun);
        var other = engine(request -> {
            worked.add("second " + request);
            return false;
        });

        // Either may take what tells that more time is over than a dead engine is given.
        other.submit(List.of("clock"), Instant.now().plus(QUICK.heartbeat().multipliedBy(8)));
        await(() -> worked.contains("first clock") || worked.contains("second clock") || worked.contains("second a"));
        end.countDown();

        await(() -> worked.contains("ended a"));
        assertThat(worked).doesNotContain("second a");
    }

    @Test
    void closeShouldLetRunningSliceEndAndTakeNoMore() {
        var begun = new CountDownLatch(1);
        var engine = new Engine[1];
        engine[0] = engine(request -> {
            begun.countDown();
            await(() -> engine[0].isClosing());
            worked.add(request);
            return true;
        });
        engine[0].submit(List.of("a"), Instant.now());
        await(begun);

        engine[0].close();

        assertThat(worked).containsExactly("a");
        engine(request -> {
            worked.add("again " + request);
            return false;
        });
        await(() -> worked.contains("again a"));
    }

    @Test
    void pauseShouldGrowToItsLimit() {
        var settings = SchedulerSettings.withThreads(1);

        assertThat(settings.pauseAfter(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(settings.pauseAfter(2)).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.pauseAfter(9)).isEqualTo(Duration.ofSeconds(256));
        assertThat(settings.pauseAfter(10)).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.pauseAfter(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(5));
    }
}
