package io.github.personiomcp.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every file that names the version names that of the pom, everywhere. What the jar says is tested by {@link OneVersionIT}. */
class OneVersionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    README.md                   | personio-mcp:(\\d[\\w.-]*)
                    docs/connecting.md          | personio-mcp:(\\d[\\w.-]*)
                    examples/compose.yaml       | personio-mcp:(\\d[\\w.-]*)
                    jbang/jbang-catalog.json    | personio-mcp:(\\d[\\w.-]*)
                    jbang/personio_mcp.java     | personio-mcp:(\\d[\\w.-]*)
                    server.json                 | personio-mcp:(\\d[\\w.-]*)
                    server.json                 | "version": "([^"]*)"
                    src/main/mcpb/manifest.json | "version" : "([^"]*)"
                    """)
    void fileNamesTheVersionOfThePom(Path file, Pattern version) throws IOException {
        assertThat(version.matcher(Files.readString(file)).results().map(OneVersionTest::named))
                .isNotEmpty()
                .containsOnly(Pom.read().version());
    }

    private static String named(MatchResult match) {
        return match.group(1);
    }
}
