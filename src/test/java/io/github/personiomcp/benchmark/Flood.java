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
    private static final String BEFORE_ID = "{\"jsonrpc\":\"2.0\",\"id\":";
    private static final int FIRST_ID = 1_000_000;

    private final ServerProcess server;
    private final List<String> questions;
    private final ConcurrentMap<Integer, Long> intended = new ConcurrentHashMap<>();
    private final AtomicInteger lastId = new AtomicInteger(FIRST_ID);
    private volatile boolean sending;

    /** @param names who is searched for in turn */
    Flood(ServerProcess server, List<String> names) {
        this.server = server;
        this.questions = names.stream().map(Flood::afterItsId).toList();
    }

    /** The milliseconds that answers take where nothing is asked before the last answer is there. */
    Figures oneAfterAnother(int calls) {
        Figures figures = new Figures();
        for (int call = 0; call < calls; call++) {
            long begun = System.nanoTime();
            int id = lastId.incrementAndGet();
            send(id);
            String message = server.receiveText();
            while (id(message) != id) {
                message = server.receiveText();
            }
            figures.add((System.nanoTime() - begun) / 1e6);
            requireSuccess(message);
        }
        return figures;
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
        send(id);
    }

    private void send(int id) {
        server.send(BEFORE_ID + id + questions.get(id % questions.size()));
    }

    private static String afterItsId(String name) {
        return ServerProcess.call(0, TOOL, Map.of("query", name)).substring((BEFORE_ID + 0).length());
    }

    /** One more call ends the wait for answers. */
    private Figures all(CompletableFuture<Figures> answers) {
        int last = lastId.incrementAndGet();
        intended.put(last, System.nanoTime());
        sending = false;
        send(last);
        return answers.join();
    }

    /** Receives beside the sender, until everything sent is answered and no more comes. */
    private CompletableFuture<Figures> receiving(Runnable received) {
        sending = true;
        return CompletableFuture.supplyAsync(() -> {
            Figures latencies = new Figures();
            do {
                String message = server.receiveText();
                long now = System.nanoTime();
                Long due = intended.remove(id(message));
                if (due != null) {
                    requireSuccess(message);
                    latencies.add((now - due) / 1e6);
                    received.run();
                }
            } while (sending || !intended.isEmpty());
            return latencies;
        });
    }

    /** The id of an answer, found without reading the rest, so that the client takes no time from the server; 0 where it is none. */
    private static int id(String message) {
        if (!message.startsWith(BEFORE_ID)) {
            return 0;
        }
        int end = message.indexOf(',', BEFORE_ID.length());
        return Integer.parseInt(message, BEFORE_ID.length(), end, 10);
    }

    private static void requireSuccess(String message) {
        if (!message.contains("\"result\":{") || message.contains("\"isError\":true")) {
            throw new IllegalStateException("A call failed: " + message);
        }
    }
}
