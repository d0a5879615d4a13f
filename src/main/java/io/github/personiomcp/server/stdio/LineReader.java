package io.github.personiomcp.server.stdio;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Splits UTF-8 input at {@code \n}, holding no more of a line than the longest one allowed. */
final class LineReader {

    private static final int BUFFER_LENGTH = 8192;

    private final Reader input;
    private final int maxLength;
    private final char[] buffer = new char[BUFFER_LENGTH];
    private int position;
    private int limit;

    LineReader(InputStream input, int maxLength) {
        this.input = new InputStreamReader(input, StandardCharsets.UTF_8);
        this.maxLength = maxLength;
    }

    /**
     * The next line without its end, null at the end of the input. A last line need not be terminated.
     *
     * @throws IOException where the input breaks off
     */
    @Nullable
    Line next() throws IOException {
        StringBuilder text = new StringBuilder();
        boolean tooLong = false;
        while (fill()) {
            int end = endOfLine();
            tooLong |= end - position > maxLength - text.length();
            if (!tooLong) {
                text.append(buffer, position, end - position);
            }
            position = end;
            if (end < limit) {
                position++;
                return line(text, tooLong);
            }
        }
        return tooLong || !text.isEmpty() ? line(text, tooLong) : null;
    }

    private boolean fill() throws IOException {
        if (position < limit) {
            return true;
        }
        position = 0;
        limit = Math.max(0, input.read(buffer));
        return limit > 0;
    }

    private int endOfLine() {
        int end = position;
        while (end < limit && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    private static Line line(StringBuilder text, boolean tooLong) {
        return tooLong ? new Line("", true) : new Line(text.toString(), false);
    }

    /**
     * One line of input.
     *
     * @param tooLong whether the line was longer than allowed and has been skipped
     */
    record Line(String text, boolean tooLong) {}
}
