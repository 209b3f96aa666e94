package org.meetingmigration.migration.engine.scheduler;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.exceptions.FailedToScheduleBatchException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.migration.engine.Engine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Wake-ups as executions of db-scheduler: one task, one instance for each request. Several processes on one
/// table share the work; what a dead one had taken is taken over when its heartbeats are missed.
public final class DbSchedulerEngine implements Engine {

    private static final Logger LOG = LoggerFactory.getLogger(DbSchedulerEngine.class);
    private static final String TASK = "migration";
    private static final int BATCH = 1000;

    /// The library has no smaller limit.
    private static final int MISSED_HEARTBEATS = 4;

    private final SchedulerSettings settings;
    private final CustomTask<Void> task;
    private final Scheduler scheduler;
    private final RunningSlices running = new RunningSlices();
    private volatile @Nullable Worker worker;
    private volatile boolean closing;

    /// @param dataSource of SQLite or PostgreSQL; the table is made where it is missing
    public DbSchedulerEngine(DataSource dataSource, SchedulerSettings settings) {
        this.settings = settings;
        WakeupTable.create(dataSource);
        task = Tasks.custom(TASK, Void.class)
                .onFailure(this::failed)
                .onDeadExecutionRevive()
                .execute((instance, context) -> slice(instance.getId()));
        var threads = Thread.ofPlatform().name("migration-", 0).factory();
        scheduler = Scheduler.create(dataSource, task)
                .tableName(WakeupTable.NAME)
                .schedulerName(new SchedulerName.Fixed("mms-" + UUID.randomUUID()))
                .threads(settings.threads())
                .executorService(Executors.newFixedThreadPool(settings.threads(), threads))
                .commitWhenAutocommitDisabled(true)
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .pollingInterval(settings.polling())
                .enableImmediateExecution()
                .shutdownMaxWait(settings.closing())
                .failureLogging(LogLevel.OFF, false)
                .build();
    }

    @Override
    public void submit(List<String> requests, Instant at) {
        var absent = requests.stream()
                .distinct()
                .filter(request -> !running.askAgain(request, at))
                .toList();
        for (int from = 0; from < absent.size(); from += BATCH) {
            schedule(absent.subList(from, Math.min(absent.size(), from + BATCH)), at);
        }
    }

    private void schedule(List<String> requests, Instant at) {
        var instances = new ArrayList<TaskInstance<?>>();
        requests.forEach(request -> instances.add(task.instance(request)));
        try {
            scheduler.scheduleBatch(instances, at);
        } catch (FailedToScheduleBatchException _) {
            // Some are there already, which a batch does not take.
            instances.forEach(instance -> scheduler.scheduleIfNotExists(instance, at));
        }
    }

    @Override
    public void cancel(String request) {
        try {
            scheduler.cancel(task.instance(request));
        } catch (TaskInstanceNotFoundException | TaskInstanceCurrentlyExecutingException _) {
            return;
        }
    }

    @Override
    public void work(Worker worker) {
        this.worker = worker;
        scheduler.start();
    }

    @Override
    public boolean isClosing() {
        return closing;
    }

    @Override
    public void close() {
        if (!closing) {
            closing = true;
            scheduler.stop();
        }
    }

    private CompletionHandler<Void> slice(String request) {
        var current = worker;
        if (current == null) {
            throw new IllegalStateException("Nobody works yet");
        }
        running.begin(request);
        var again = current.work(request);
        return (complete, operations) -> completed(request, again, complete, operations);
    }

    private void completed(
            String request, boolean again, ExecutionComplete complete, ExecutionOperations<Void> operations) {
        running.end(request, asked -> {
            if (again) {
                operations.reschedule(complete, complete.getTimeDone());
            } else if (asked != null) {
                operations.reschedule(complete, asked);
            } else {
                operations.remove();
            }
        });
    }

    /// The exception is shown at DEBUG only: its message may hold what stands in a meeting.
    private void failed(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        var execution = complete.getExecution();
        var request = execution.taskInstance.getId();
        var pause = settings.pauseAfter(execution.consecutiveFailures + 1);
        var cause = complete.getCause().map(fault -> fault.getClass().getName()).orElse("an unknown fault");
        LOG.warn("A slice of request {} ended with {}; it is tried again in {}", request, cause, pause);
        complete.getCause().ifPresent(fault -> LOG.debug("Request {}", request, fault));
        running.end(
                request,
                _ -> operations.reschedule(complete, complete.getTimeDone().plus(pause)));
    }
}
