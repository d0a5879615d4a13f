package io.github.personiomcp.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StartingLinesTest {

    @Test
    void whatStartsAServerIsWalkedOrListedWithItsReason() {
        assertThat(StartingLines.walked())
                .contains("./personio-mcp serve", "./personio-mcp serve --transport=http --demo")
                .anyMatch(line -> line.startsWith("jbang "))
                .allMatch(StartingLines::walkable, "begins with a program that a newcomer has, or is listed");
    }

    @Test
    void nothingIsListedInVain() {
        List<String> lines = StartingLines.all().toList();

        assertThat(StartingLines.NOT_WALKED.keySet())
                .allMatch(beginning -> lines.stream().anyMatch(line -> line.startsWith(beginning)));
    }
}
