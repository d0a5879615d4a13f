package io.github.personiomcp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressLineTest {

    private final StringWriter written = new StringWriter();

    @Test
    void eachReportIsWrittenOverTheOneBefore() {
        try (ProgressLine line = line(true)) {
            line.report(900, 1000, "people loaded");
            line.report(7, 9, "days");
            assertThat(seen()).isEqualTo("7/9 days");
        }
    }

    @Test
    void nothingIsLeftAtTheEnd() {
        try (ProgressLine line = line(true)) {
            line.report(900, 1000, "people loaded");
        }
        assertThat(seen()).isEmpty();
        assertThat(written.toString())
                .startsWith("\r900/1000 people loaded")
                .endsWith("\r")
                .doesNotContain("\n");
    }

    @Test
    void whoReportsAfterTheEndIsNotHeard() {
        ProgressLine line = line(true);
        line.close();
        line.report(1, 2, "people loaded");
        assertThat(written.toString()).isEmpty();
    }

    @Test
    void whereNobodyLooksNothingIsWritten() {
        try (ProgressLine line = line(false)) {
            line.report(1, 2, "people loaded");
        }
        assertThat(written.toString()).isEmpty();
    }

    @Test
    void theLineNeverWraps() {
        try (ProgressLine line = line(true)) {
            line.report(1, 0, "x".repeat(500));
            assertThat(seen()).hasSize(70);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/dev/pts/0, true",
        "/dev/tty1, true",
        "/dev/console, true",
        "/dev/null, false",
        "/tmp/log.txt, false",
        "pipe:[123], false"
    })
    void onlyTerminalsAreTerminals(Path file, boolean terminal) {
        assertThat(Terminal.names(file)).isEqualTo(terminal);
    }

    @Test
    void callShowsItsProgressOnATerminalAndErasesIt() {
        StringWriter out = new StringWriter();
        int exit = Main.run(
                Map.of(),
                new PrintWriter(out, true),
                new PrintWriter(written, true),
                true,
                "call",
                "search_employees",
                "limit=1",
                "--demo=150");

        assertThat(exit).isZero();
        assertThat(written.toString()).contains("\r100/150 people loaded", "\r150/150 people loaded");
        assertThat(seen()).isEmpty();
    }

    private ProgressLine line(boolean shown) {
        return new ProgressLine(new PrintWriter(written, true), shown);
    }

    /** What the terminal shows in the end. */
    private String seen() {
        StringBuilder line = new StringBuilder();
        int column = 0;
        for (char sign : written.toString().toCharArray()) {
            if (sign == '\r') {
                column = 0;
            } else {
                line.setLength(Math.max(line.length(), column + 1));
                line.setCharAt(column++, sign);
            }
        }
        return line.toString().stripTrailing();
    }
}
