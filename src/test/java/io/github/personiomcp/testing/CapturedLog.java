package io.github.personiomcp.testing;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that one class logs, at every level, and whatever else goes to {@code System.err}, until it is closed. */
public final class CapturedLog implements AutoCloseable {

    private static final int TRACE = 0;

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream usual = System.err;
    private final Logger logger;
    private final int usualLevel;

    public CapturedLog(Class<?> logging) {
        this.logger = LoggerFactory.getLogger(logging);
        this.usualLevel = setLevel(TRACE);
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
    }

    public String text() {
        return written.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        System.setErr(usual);
        setLevel(usualLevel);
    }

    /** slf4j-simple reads its configuration once per JVM, so a test has to reach into the logger. */
    private int setLevel(int level) {
        try {
            Field current = logger.getClass().getDeclaredField("currentLogLevel");
            current.setAccessible(true);
            int before = current.getInt(logger);
            current.setInt(logger, level);
            return before;
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("slf4j-simple keeps its level elsewhere now", e);
        }
    }
}
