package io.github.personiomcp.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that anything logs, at every level, until it is closed. */
final class TracedLogs implements AutoCloseable {

    private static final int TRACE = 0;

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream usual = System.err;
    private final Map<Logger, Integer> usualLevels = new HashMap<>();

    TracedLogs() {
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
        for (Object logger : loggers().values()) {
            usualLevels.put((Logger) logger, setLevel((Logger) logger, TRACE));
        }
    }

    String text() {
        return written.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        System.setErr(usual);
        usualLevels.forEach(TracedLogs::setLevel);
    }

    /** slf4j-simple reads its configuration once per JVM, so a test has to reach into its loggers. */
    private static Map<?, ?> loggers() {
        ILoggerFactory factory = LoggerFactory.getILoggerFactory();
        try {
            Field known = factory.getClass().getDeclaredField("loggerMap");
            known.setAccessible(true);
            return (Map<?, ?>) known.get(factory);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("slf4j-simple keeps its loggers elsewhere now", e);
        }
    }

    private static int setLevel(Logger logger, int level) {
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
