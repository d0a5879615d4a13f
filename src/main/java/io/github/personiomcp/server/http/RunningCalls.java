package io.github.personiomcp.server.http;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The calls under way and their threads, so that one can be stopped from outside: by whoever asked, or with their session. */
public final class RunningCalls {

    private final Map<Key, Running> calls = new ConcurrentHashMap<>();

    /** Does {@code work} as the call {@code request} of {@code session}, on this thread, which is interrupted when the call is stopped. */
    public <T> T during(String session, Object request, Supplier<T> work) {
        Key key = new Key(session, request);
        Running running = new Running(Thread.currentThread());
        calls.put(key, running);
        try {
            return work.get();
        } finally {
            calls.remove(key, running);
            running.end();
        }
    }

    /** Stops the call {@code request} of {@code session}; one that is unknown or over is nothing to worry about. */
    void stop(String session, Object request) {
        Running running = calls.get(new Key(session, request));
        if (running != null) {
            running.stop();
        }
    }

    /** Stops every call of {@code session}. */
    void stopAll(String session) {
        List.copyOf(calls.entrySet()).stream()
                .filter(call -> call.getKey().session().equals(session))
                .forEach(call -> call.getValue().stop());
    }

    private record Key(String session, Object request) {}

    /** One call; its thread is never interrupted after its end, when it may do something else already. */
    private static final class Running {

        private final Thread thread;
        private boolean over;

        Running(Thread thread) {
            this.thread = thread;
        }

        synchronized void stop() {
            if (!over) {
                thread.interrupt();
            }
        }

        synchronized void end() {
            over = true;
            if (thread == Thread.currentThread()) {
                Thread.interrupted();
            }
        }
    }
}
