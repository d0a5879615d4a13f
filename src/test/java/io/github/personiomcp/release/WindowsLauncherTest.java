package io.github.personiomcp.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher for Windows, as far as it can be judged elsewhere. A release runs it on Windows. */
class WindowsLauncherTest {

    private static final Path LAUNCHER = Path.of("personio-mcp.cmd");
    private static final Pattern FLAG = Pattern.compile("-X[\\w:+=-]+");
    private static final Pattern START = Pattern.compile("(?m)^(?:exec )?\"(?:\\$|%)java%?\" .*-Xlog:disable.*$");
    private static final Pattern FILE = Pattern.compile("%home%([\\w.\\\\-]+)");
    private static final Pattern CALL = Pattern.compile("\\bcall :(\\w+)");
    private static final Pattern LABEL = Pattern.compile("(?m)^:(\\w+)");

    @Test
    void javaIsStartedWithTheFlagsOfTheOtherLauncher() throws IOException {
        assertThat(flags(LAUNCHER)).isNotEmpty().isEqualTo(flags(Path.of("personio-mcp")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"personio-mcp.cmd", "src/main/launcher/archive.cmd"})
    void everyFileAndLabelThatIsNamedExists(Path script) throws IOException {
        String text = Files.readString(script);

        assertThat(named(FILE, text))
                .map(file -> Path.of(file.replace('\\', '/')))
                .filteredOn(file -> !file.startsWith("target"))
                .allSatisfy(file -> assertThat(file).exists());
        assertThat(named(LABEL, text)).containsAll(named(CALL, text));
    }

    /** cmd.exe loses its way to labels in files whose lines end as elsewhere. */
    @Test
    void checkedOutWithLineEndsOfWindows() throws IOException {
        assertThat(Path.of(".gitattributes")).content().contains("*.cmd text eol=crlf");
    }

    private static List<String> flags(Path launcher) throws IOException {
        String text = Files.readString(launcher);
        String start = START.matcher(text)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElse("");
        return FLAG.matcher(start).results().map(MatchResult::group).toList();
    }

    private static List<String> named(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }
}
