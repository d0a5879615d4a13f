package io.github.personiomcp.personio.http.shared;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The one thread that talks to Redis. Whoever asks waits a bounded time, however long Redis takes, and a call that is cancelled meanwhile
 * still gets its answer, so that no permit is lost between the two.
 */
final class RedisThread implements AutoCloseable {

    /** What the first beat may take: it loads classes, too. */
    private static final Duration START = Duration.ofSeconds(2);

    private final Duration patience;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(RedisThread::daemon);

    RedisThread(Duration patience) {
        this.patience = patience;
    }

    /** Does something now, before this returns unless it takes long, and again at intervals. */
    void repeat(Runnable work, Duration interval) {
        Future<?> first = thread.submit(work);
        Future<?> unused =
                thread.scheduleWithFixedDelay(work, interval.toNanos(), interval.toNanos(), TimeUnit.NANOSECONDS);
        try {
            await(first, START);
        } catch (ExecutionException | TimeoutException e) {
            // It is repeated.
        }
    }

    /** @throws RedisGoneException where there is no answer in time */
    <T> T ask(Callable<T> question) {
        Future<T> answer = submit(question);
        try {
            return await(answer, patience);
        } catch (ExecutionException | TimeoutException e) {
            answer.cancel(true);
            throw new RedisGoneException(e);
        }
    }

    /** Does something when the thread is free. */
    void soon(Runnable work) {
        if (!thread.isShutdown()) {
            thread.execute(work);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private <T> Future<T> submit(Callable<T> question) {
        try {
            return thread.submit(question);
        } catch (RejectedExecutionException e) {
            throw new RedisGoneException(e);
        }
    }

    private static <T> T await(Future<T> answer, Duration patience) throws ExecutionException, TimeoutException {
        boolean interrupted = Thread.interrupted();
        long end = System.nanoTime() + patience.toNanos();
        try {
            while (true) {
                try {
                    return answer.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "personio-permits");
        thread.setDaemon(true);
        return thread;
    }
}
