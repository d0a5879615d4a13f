package io.github.personiomcp.server.http;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Does small things again and again. One that takes long delays no other. */
final class Heartbeat implements AutoCloseable {

    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, task -> daemon(task, "timer"));
    private final ExecutorService workers = Executors.newCachedThreadPool(task -> daemon(task, "heartbeat"));

    Heartbeat() {
        timer.setRemoveOnCancelPolicy(true);
    }

    /** The threads on which it is done, as many as are needed. */
    Executor workers() {
        return workers;
    }

    /** Does {@code beat} every so often, from one pause from now on, until the answer is cancelled. */
    Future<?> every(Duration pause, Runnable beat) {
        return timer.scheduleWithFixedDelay(
                () -> workers.execute(beat), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, "mcp-sse-" + name);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        timer.shutdownNow();
        workers.shutdown();
    }
}
