package io.github.personiomcp.logging;

import org.slf4j.event.Level;

/** What is logged, for the whole program; changed while it runs. */
public final class LogLevel {

    private static volatile Level current = Level.WARN;

    private LogLevel() {}

    public static Level get() {
        return current;
    }

    public static void set(Level level) {
        current = level;
    }
}
