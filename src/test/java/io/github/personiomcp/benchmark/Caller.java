package io.github.personiomcp.benchmark;

import io.github.personiomcp.acceptance.ServerProcess;
import java.time.Duration;
import java.util.Map;

/** A client that asks one question after the other. */
final class Caller {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final ServerProcess server;
    private final Duration patience;
    private int lastId = 1000;

    Caller(ServerProcess server) {
        this(server, PATIENCE);
    }

    /** @param patience how long to wait for an answer */
    Caller(ServerProcess server, Duration patience) {
        this.server = server;
        this.patience = patience;
    }

    /** How long the answer took. A failed call is no measurement. */
    double millis(String tool, Map<String, Object> arguments) {
        int id = ++lastId;
        long before = System.nanoTime();
        server.send(ServerProcess.call(id, tool, arguments));
        Map<String, Object> answer = server.answer(id, patience);
        double millis = (System.nanoTime() - before) / 1e6;
        requireSuccess(answer);
        return millis;
    }

    static void requireSuccess(Map<String, Object> answer) {
        if (!(answer.get("result") instanceof Map<?, ?> result) || Boolean.TRUE.equals(result.get("isError"))) {
            throw new IllegalStateException("A call failed: " + answer);
        }
    }
}
