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
        return millis(id, ServerProcess.call(id, tool, arguments));
    }

    /** How long it took to be told the tools. */
    double millisOfTools() {
        int id = ++lastId;
        return millis(id, ServerProcess.request(id, "tools/list"));
    }

    private double millis(int id, String request) {
        long before = System.nanoTime();
        server.send(request);
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
