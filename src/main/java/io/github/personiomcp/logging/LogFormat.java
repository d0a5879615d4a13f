package io.github.personiomcp.logging;

/** How events are written, for the whole program. */
public enum LogFormat {
    /** A line for people; a stack trace follows it. */
    TEXT,
    /** One JSON object a line. */
    JSON;

    private static volatile LogFormat current = TEXT;

    public static LogFormat get() {
        return current;
    }

    public static void set(LogFormat format) {
        current = format;
    }
}
