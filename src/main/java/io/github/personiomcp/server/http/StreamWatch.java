package io.github.personiomcp.server.http;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at open streams again and again, and closes those that are to stay open no longer. */
final class StreamWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StreamWatch.class);

    private final Heartbeat heartbeat = new Heartbeat();
    private final Set<Watched> streams = ConcurrentHashMap.newKeySet();

    /** Begins to look, every so often. */
    void start(Duration pause) {
        var unused = heartbeat.every(pause, this::look);
    }

    /**
     * Does {@code close} when {@code needed} is no longer true.
     *
     * @return ends the watch
     */
    Runnable add(BooleanSupplier needed, Runnable close) {
        Watched stream = new Watched(needed, close);
        streams.add(stream);
        return () -> streams.remove(stream);
    }

    void look() {
        streams.removeIf(stream -> {
            boolean over = !stream.needed().getAsBoolean();
            if (over) {
                stream.end();
            }
            return over;
        });
    }

    @Override
    public void close() {
        heartbeat.close();
    }

    private record Watched(BooleanSupplier needed, Runnable close) {

        /** One that ended by itself meanwhile can no longer be closed, and keeps no other from being looked at. */
        void end() {
            try {
                close.run();
            } catch (IllegalStateException e) {
                LOG.debug("A stream was over already", e);
            }
        }
    }
}
