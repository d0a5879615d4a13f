package io.github.personiomcp.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The workflow that releases, as far as it can be judged without running it. */
class WorkflowTest {

    private static final Path FILE = Path.of(".github", "workflows", "release.yml");
    private static final Pattern OF_THE_PROJECT = Pattern.compile("(?:\\./|src/)[\\w./-]+|[\\w-]+\\.cmd");
    private static final Pattern PROFILE = Pattern.compile(" -P([\\w-]+)");

    private static Map<?, ?> workflow = Map.of();

    @BeforeAll
    static void read() throws IOException {
        workflow = Yaml.read(FILE);
    }

    @Test
    void bundleIsMadeForEverySystem() {
        assertThat(Yaml.at(workflow, "jobs", "bundle", "strategy", "matrix", "os")
                        .toString())
                .contains("ubuntu-", "macos-", "windows-")
                .doesNotContain("latest");
    }

    @Test
    void everythingThatIsRunExists() {
        assertThat(runs().flatMap(line -> OF_THE_PROJECT.matcher(line).results())
                        .map(match -> Path.of(match.group())))
                .contains(Path.of("src/main/mcpb/Bundle.java"), Path.of("personio-mcp.cmd"), Path.of("./personio-mcp"))
                .allSatisfy(path -> assertThat(path).exists());
        assertThat(runs().flatMap(line -> PROFILE.matcher(line).results()).map(match -> match.group(1)))
                .contains("release")
                .allSatisfy(profile -> assertThat(Pom.read().text("/project/profiles/profile/id[.='" + profile + "']"))
                        .isEqualTo(profile));
    }

    @Test
    void everyActionHasAVersionAndEveryJobItsRights() {
        assertThat(Yaml.all(workflow, "uses"))
                .allSatisfy(action -> assertThat(action.toString()).matches("[\\w-]+/[\\w-]+@v\\d+"));
        assertThat(Yaml.at(workflow, "permissions")).isEqualTo(Map.of("contents", "read"));
    }

    /** What a job waits for is a job. */
    @Test
    void everyNeedIsMet() {
        Map<?, ?> jobs = (Map<?, ?>) workflow.get("jobs");

        assertThat(Yaml.all(workflow, "needs").stream()
                        .flatMap(need -> need instanceof List<?> list ? list.stream() : Stream.of(need)))
                .allSatisfy(need -> assertThat(jobs.keySet().contains(need)).isTrue());
    }

    private static Stream<String> runs() {
        return Yaml.all(workflow, "run").stream().map(String::valueOf);
    }
}
