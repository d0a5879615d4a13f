package io.github.personiomcp.server.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.server.stdio.LineReader.Line;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineReaderTest {

    @Test
    void linesEndWithALineFeedOnly() throws IOException {
        assertThat(lines("a\nb\r\n\n\u2028c", 10)).containsExactly(line("a"), line("b\r"), line(""), line("\u2028c"));
    }

    @Test
    void emptyInputHasNoLine() throws IOException {
        assertThat(lines("", 10)).isEmpty();
        assertThat(lines("\n", 10)).containsExactly(line(""));
    }

    @Test
    void lineOfTheLongestAllowedLengthIsWhole() throws IOException {
        String longest = "x".repeat(20_000);

        assertThat(lines(longest + "\ny", 20_000)).containsExactly(line(longest), line("y"));
    }

    @Test
    void longerLineIsSkipped() throws IOException {
        String longer = "x".repeat(20_001);

        assertThat(lines(longer + "\ny\n" + longer, 20_000))
                .containsExactly(new Line("", true), line("y"), new Line("", true));
    }

    @Test
    void charactersOutsideAsciiSurviveAnyChunking() throws IOException {
        String text = "Zoë 😀 ".repeat(3000);
        InputStream byteByByte = new InputStream() {
            private final InputStream all = stream(text);

            @Override
            public int read() throws IOException {
                return all.read();
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return all.read(target, offset, 1);
            }
        };

        assertThat(new LineReader(byteByByte, 100_000).next()).isEqualTo(line(text));
    }

    private static List<Line> lines(String text, int maxLength) throws IOException {
        LineReader reader = new LineReader(stream(text), maxLength);
        List<Line> lines = new ArrayList<>();
        for (Line line = reader.next(); line != null; line = reader.next()) {
            lines.add(line);
        }
        return lines;
    }

    private static Line line(String text) {
        return new Line(text, false);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
