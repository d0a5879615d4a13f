package io.github.personiomcp.benchmark;

import io.github.personiomcp.acceptance.ServerProcess;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A client that has many calls under way at once on one connection. */
final class Flood {

    private static final String TOOL = "search_employees";
    private static final int FIRST_ID = 1_000_000;

    private final ServerProcess server;
    private final List<Map<String, Object>> questions;
    private final ConcurrentMap<Object, Long> intended = new ConcurrentHashMap<>();
    private final AtomicInteger lastId = new AtomicInteger(FIRST_ID);
    private volatile boolean sending;

    /** @param questions asked in turn */
    Flood(ServerProcess server, List<Map<String, Object>> questions) {
        this.server = server;
        this.questions = questions;
    }

    /** The calls a second that are answered when always {@code atOnce} are under way. */
    double saturation(int atOnce, Duration time) {
        Semaphore free = new Semaphore(atOnce);
        CompletableFuture<Figures> answers = receiving(free::release);
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < time.toNanos() && !answers.isDone()) {
            if (acquired(free)) {
                send(System.nanoTime());
            }
        }
        return all(answers).size() / ((System.nanoTime() - begun) / 1e9);
    }

    /** Looks up now and then, because nothing becomes free any more where receiving failed. */
    private static boolean acquired(Semaphore free) {
        try {
            return free.tryAcquire(100, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The milliseconds from when each call was due, {@code perSecond} of them whatever is answered, to its answer. */
    Figures atFixedTimes(double perSecond, BooleanSupplier over) {
        CompletableFuture<Figures> answers = receiving(() -> {});
        long begun = System.nanoTime();
        for (int call = 0; !over.getAsBoolean() && !answers.isDone(); call++) {
            long due = begun + (long) (call / perSecond * TimeUnit.SECONDS.toNanos(1));
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            send(due);
        }
        return all(answers);
    }

    private void send(long due) {
        int id = lastId.incrementAndGet();
        intended.put(id, due);
        server.send(ServerProcess.call(id, TOOL, questions.get(id % questions.size())));
    }

    /** One more call ends the wait for answers. */
    private Figures all(CompletableFuture<Figures> answers) {
        int last = lastId.incrementAndGet();
        intended.put(last, System.nanoTime());
        sending = false;
        server.send(ServerProcess.call(last, TOOL, questions.get(0)));
        return answers.join();
    }

    /** Receives beside the sender, until everything sent is answered and no more comes. */
    private CompletableFuture<Figures> receiving(Runnable received) {
        sending = true;
        return CompletableFuture.supplyAsync(() -> {
            Figures latencies = new Figures();
            do {
                Map<String, Object> message = server.receive();
                long now = System.nanoTime();
                Long due = intended.remove(message.getOrDefault("id", "a notification"));
                if (due != null) {
                    Caller.requireSuccess(message);
                    latencies.add((now - due) / 1e6);
                    received.run();
                }
            } while (sending || !intended.isEmpty());
            return latencies;
        });
    }
}
