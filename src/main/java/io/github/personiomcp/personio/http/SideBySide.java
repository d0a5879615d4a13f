package io.github.personiomcp.personio.http;

import io.github.personiomcp.domain.PersonioException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Reads that run side by side, on daemon threads of their own.
 *
 * @param threads how the names of the threads begin
 * @param most how many run at once
 */
public record SideBySide(String threads, int most) {

    /**
     * Runs every read, begun in order. One that fails, or an interrupt of the caller, interrupts all others.
     *
     * @param taker gets each result as it comes, on the caller's thread
     * @throws PersonioException of the first read that failed, or {@link PersonioException.Kind#CANCELLED}
     */
    public <T> void run(List<? extends Callable<T>> reads, Consumer<? super T> taker) {
        if (reads.isEmpty()) {
            return;
        }
        ExecutorService workers = Executors.newFixedThreadPool(Math.min(reads.size(), most), daemons());
        try {
            CompletionService<T> results = new ExecutorCompletionService<>(workers);
            reads.forEach(results::submit);
            for (int taken = 0; taken < reads.size(); taken++) {
                taker.accept(next(results));
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private static <T> T next(CompletionService<T> results) {
        try {
            return results.take().get();
        } catch (InterruptedException e) {
            throw Cancellation.of(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("A read failed unexpectedly", e.getCause());
        }
    }

    private ThreadFactory daemons() {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, threads + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
