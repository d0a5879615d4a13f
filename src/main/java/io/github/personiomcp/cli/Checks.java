package io.github.personiomcp.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Checks that run side by side and are given up together, whatever they wait for. */
final class Checks {

    private final Map<String, Supplier<List<Finding>>> checks = new LinkedHashMap<>();

    /** One more, which fails under {@code subject} where it takes too long. */
    void add(String subject, Supplier<List<Finding>> check) {
        checks.put(subject, check);
    }

    /** The findings of all, in the order in which they were added. */
    List<Finding> run(Duration most) {
        ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, checks.size()), Checks::daemon);
        long end = System.nanoTime() + most.toNanos();
        try {
            Map<String, Future<List<Finding>>> started = new LinkedHashMap<>();
            checks.forEach((subject, check) -> started.put(subject, threads.submit(check::get)));
            List<Finding> findings = new ArrayList<>();
            started.forEach((subject, check) -> findings.addAll(result(subject, check, end - System.nanoTime())));
            return findings;
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Finding> result(String subject, Future<List<Finding>> check, long nanoseconds) {
        try {
            return check.get(Math.max(0, nanoseconds), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return List.of(Finding.fail(subject, "not examined: it took too long", Repair.NETWORK));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of(Finding.fail(subject, "not examined: interrupted", ""));
        } catch (ExecutionException e) {
            throw new IllegalStateException("The check of " + subject + " failed unexpectedly", e.getCause());
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "doctor");
        thread.setDaemon(true);
        return thread;
    }
}
