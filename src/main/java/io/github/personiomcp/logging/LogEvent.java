package io.github.personiomcp.logging;

import io.github.personiomcp.text.PlainText;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/**
 * Something that was logged.
 *
 * @param logger the full name of the class that speaks
 * @param failure what is told of with its stack trace, null where there is nothing
 */
record LogEvent(
        Instant time,
        Level level,
        String logger,
        String message,
        @Nullable Throwable failure) {

    private static final int LONGEST_MESSAGE = 10_000;
    private static final int LONGEST_STACK = 100_000;

    /** One line for people. Behind it all lines of a stack trace are indented, so that none of a message can be taken for an event. */
    String text() {
        String line = time + " " + level.name() + " " + logger.substring(logger.lastIndexOf('.') + 1) + " - " + said();
        return failure == null ? line : line + "\n" + stack(failure).replace("\n", "\n  ");
    }

    /**
     * One JSON object without line breaks.
     *
     * @param trace the trace to which the event belongs, null where it belongs to none
     */
    String json(@Nullable String trace) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("time", time.toString());
        fields.put("level", level.name());
        fields.put("logger", logger);
        fields.put("message", said());
        if (trace != null) {
            fields.put(Trace.KEY, trace);
        }
        if (failure != null) {
            fields.put("stack", stack(failure));
        }
        return fields.entrySet().stream()
                .map(field -> quoted(field.getKey()) + ":" + quoted(field.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private String said() {
        return PlainText.line(message, LONGEST_MESSAGE);
    }

    private static String stack(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        return PlainText.of(trace.toString(), LONGEST_STACK).strip();
    }

    /** A JSON string of ASCII alone, which no encoding of a terminal or a collector spoils. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(character -> {
            if (character == '"' || character == '\\') {
                quoted.append('\\').append((char) character);
            } else if (character >= ' ' && character <= '~') {
                quoted.append((char) character);
            } else {
                quoted.append(String.format("\\u%04x", character));
            }
        });
        return quoted.append('"').toString();
    }
}
