package io.github.personiomcp.server.http;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/** Closes streams that stay open for longer than the key or token counts with which they were opened. */
final class StreamWatch implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Heartbeat heartbeat = new Heartbeat();
    private final Set<Watched> streams = ConcurrentHashMap.newKeySet();

    /** Begins to look at them, every two seconds. */
    void start() {
        var unused = heartbeat.every(PAUSE, this::look);
    }

    /**
     * Does {@code close} when {@code admitted} is no longer true.
     *
     * @return ends the watch
     */
    Runnable add(BooleanSupplier admitted, Runnable close) {
        Watched stream = new Watched(admitted, close);
        streams.add(stream);
        return () -> streams.remove(stream);
    }

    void look() {
        streams.removeIf(stream -> {
            boolean over = !stream.admitted().getAsBoolean();
            if (over) {
                stream.close().run();
            }
            return over;
        });
    }

    @Override
    public void close() {
        heartbeat.close();
    }

    private record Watched(BooleanSupplier admitted, Runnable close) {}
}
