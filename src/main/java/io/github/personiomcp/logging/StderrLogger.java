package io.github.personiomcp.logging;

import io.github.personiomcp.text.PlainText;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/** One line an event, whole: time, level, the class that speaks, what it says; a stack trace follows where there is one. */
final class StderrLogger extends LegacyAbstractLogger {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_MESSAGE = 10_000;
    private static final int LONGEST_TRACE = 100_000;

    private final transient Clock clock;

    StderrLogger(String name, Clock clock) {
        this.name = name;
        this.clock = clock;
    }

    private boolean enabled(Level level) {
        return level.toInt() >= Math.max(LogLevel.get().toInt(), least().toInt());
    }

    /**
     * The protocol's library reports what a client did wrong as its own warning; below {@code trace}, only its errors matter. The HTTP
     * server's details hold requests as they came, with the keys and tokens in them, and those of the Redis client its password.
     */
    private Level least() {
        if (name.startsWith("org.eclipse.jetty.") || name.startsWith("io.lettuce.") || name.startsWith("io.netty.")) {
            return Level.WARN;
        }
        boolean protocol = name.startsWith("io.modelcontextprotocol.");
        return protocol && LogLevel.get() != Level.TRACE ? Level.ERROR : Level.TRACE;
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level, Marker marker, String message, Object @Nullable [] arguments, @Nullable Throwable throwable) {
        String said = MessageFormatter.basicArrayFormat(message, arguments);
        StringWriter event = new StringWriter();
        event.append(clock.instant().truncatedTo(ChronoUnit.MILLIS).toString())
                .append(' ')
                .append(level.name())
                .append(' ')
                .append(name.substring(name.lastIndexOf('.') + 1))
                .append(" - ")
                .append(PlainText.line(said, LONGEST_MESSAGE))
                .append('\n');
        if (throwable != null) {
            event.append(trace(throwable));
        }
        System.err.print(event);
        System.err.flush();
    }

    /** Behind the first line all are indented, so that none of a message can be taken for an event. */
    private static String trace(Throwable throwable) {
        StringWriter trace = new StringWriter();
        throwable.printStackTrace(new PrintWriter(trace, true));
        return PlainText.of(trace.toString(), LONGEST_TRACE).strip().replace("\n", "\n  ") + "\n";
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
        return null;
    }

    @Override
    public boolean isTraceEnabled() {
        return enabled(Level.TRACE);
    }

    @Override
    public boolean isDebugEnabled() {
        return enabled(Level.DEBUG);
    }

    @Override
    public boolean isInfoEnabled() {
        return enabled(Level.INFO);
    }

    @Override
    public boolean isWarnEnabled() {
        return enabled(Level.WARN);
    }

    @Override
    public boolean isErrorEnabled() {
        return enabled(Level.ERROR);
    }
}
