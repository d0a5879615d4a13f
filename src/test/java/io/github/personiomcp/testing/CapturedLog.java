package io.github.personiomcp.testing;

import io.github.personiomcp.logging.LogLevel;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.event.Level;

/** Everything that anything logs, at every level, and whatever else goes to {@code System.err}, until it is closed. */
public final class CapturedLog implements AutoCloseable {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream usual = System.err;
    private final Level usualLevel = LogLevel.get();

    public CapturedLog() {
        LogLevel.set(Level.TRACE);
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
    }

    public String text() {
        return written.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        System.setErr(usual);
        LogLevel.set(usualLevel);
    }
}
