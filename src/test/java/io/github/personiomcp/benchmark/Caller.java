package io.github.personiomcp.benchmark;

import io.github.personiomcp.acceptance.ServerProcess;
import java.util.Map;

/** A client that asks one question after the other. */
final class Caller {

    private final ServerProcess server;
    private int lastId = 1000;

    Caller(ServerProcess server) {
        this.server = server;
    }

    /** How long the answer took. A failed call is no measurement. */
    double millis(String tool, Map<String, Object> arguments) {
        int id = ++lastId;
        long before = System.nanoTime();
        server.send(ServerProcess.call(id, tool, arguments));
        Map<String, Object> answer = server.answer(id);
        double millis = (System.nanoTime() - before) / 1e6;
        if (answer.toString().contains("isError=true") || !answer.containsKey("result")) {
            throw new IllegalStateException(tool + " failed: " + answer);
        }
        return millis;
    }
}
