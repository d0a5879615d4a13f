package io.github.personiomcp.logging;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/** Writes every event at once and whole, as {@link LogFormat} says. */
final class StderrLogger extends LegacyAbstractLogger {

    private static final long serialVersionUID = 1L;

    private final transient Clock clock;

    StderrLogger(String name, Clock clock) {
        this.name = name;
        this.clock = clock;
    }

    /** Names are looked at last: most events are of a level that nobody wants. */
    private boolean enabled(Level level) {
        return level.toInt() >= LogLevel.get().toInt() && level.toInt() >= least().toInt() && !tellsOfClients();
    }

    /** The protocol's servlets report as errors what clients send, in the clients' words and as often as these like. */
    private boolean tellsOfClients() {
        return name.startsWith("io.modelcontextprotocol.server.transport.") && LogLevel.get() != Level.TRACE;
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
        LogEvent event = new LogEvent(clock.instant().truncatedTo(ChronoUnit.MILLIS), level, name, said, throwable);
        String line =
                LogFormat.get() == LogFormat.JSON ? event.json(Trace.current().orElse(null)) : event.text();
        System.err.print(line + '\n');
        System.err.flush();
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
