package io.github.personiomcp.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.docs.Documents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The container and the example of its use, as far as they can be judged without an engine; what it runs is run by {@link ContainerIT}. */
class ContainerTest {

    private static final Dockerfile DOCKERFILE = Dockerfile.read();
    private static final Path COMPOSE = Path.of("examples", "compose.yaml");

    @Test
    void nobodyIsRoot() {
        List<String> names = DOCKERFILE.instructions().stream()
                .map(Dockerfile.Instruction::name)
                .toList();

        assertThat(DOCKERFILE.last("USER").rest()).matches("[1-9]\\d*:[1-9]\\d*");
        assertThat(names.subList(names.lastIndexOf("USER"), names.size())).doesNotContain("RUN", "COPY", "ADD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ENTRYPOINT", "CMD", "HEALTHCHECK"})
    void whatIsRunNeedsNoShell(String name) {
        assertThat(DOCKERFILE.last(name).words()).isNotEmpty();
    }

    @Test
    void healthIsAskedWhereItIsServed() {
        assertThat(DOCKERFILE.last("HEALTHCHECK").words())
                .contains("http://127.0.0.1:" + DOCKERFILE.last("EXPOSE").rest() + "/healthz");
    }

    @Test
    void imagesHaveVersions() throws IOException {
        Stream<String> bases = DOCKERFILE.all("FROM").map(from -> from.rest().split(" ", 2)[0]);
        Stream<String> services = Yaml.all(Yaml.read(COMPOSE), "image").stream().map(String::valueOf);

        assertThat(Stream.concat(bases, services))
                .hasSize(4)
                .allMatch(image -> image.matches("[^:]+:(?!latest)\\S*\\d\\S*"));
    }

    /** Only those files reach the build, and all that it takes do. */
    @Test
    void whatIsCopiedExistsAndIsNotIgnored() throws IOException {
        List<String> let = Files.readAllLines(Path.of(".dockerignore"));

        assertThat(let).startsWith("*");
        assertThat(DOCKERFILE.all("COPY").map(Dockerfile.Instruction::rest).filter(copy -> !copy.startsWith("--")))
                .isNotEmpty()
                .allSatisfy(copy -> {
                    String[] paths = copy.split(" ", -1);
                    assertThat(Arrays.copyOf(paths, paths.length - 1)).allSatisfy(path -> {
                        assertThat(Path.of(path)).exists();
                        assertThat(let).contains("!" + path);
                    });
                });
    }

    /** The registry believes that an image is the server's by this label. */
    @Test
    void imageNamesItsServer() {
        assertThat(DOCKERFILE.last("LABEL").rest())
                .contains("io.modelcontextprotocol.server.name=\"" + Pom.read().serverName() + "\"")
                .contains("org.opencontainers.image.source=\"" + Pom.read().home() + "\"");
    }

    @Test
    void servicesMayDoAsLittleAsPossible() throws IOException {
        Map<?, ?> services = (Map<?, ?>) Yaml.read(COMPOSE).get("services");

        assertThat(services.values()).hasSize(2).allSatisfy(service -> {
            assertThat(Yaml.at((Map<?, ?>) service, "read_only")).isEqualTo(true);
            assertThat(Yaml.at((Map<?, ?>) service, "cap_drop")).isEqualTo(List.of("ALL"));
            assertThat(Yaml.at((Map<?, ?>) service, "security_opt")).isEqualTo(List.of("no-new-privileges:true"));
        });
        assertThat(Yaml.all(services, "ports")).hasToString("[[127.0.0.1:8765:8765]]");
    }

    @Test
    void exampleSetsVariablesOfTheProgramAndKeepsTheSecretInAFile() throws IOException {
        Map<?, ?> compose = Yaml.read(COMPOSE);
        Map<?, ?> variables = (Map<?, ?>) Yaml.at(compose, "services", "personio-mcp", "environment");

        assertThat(variables.keySet()).allMatch(name -> Documents.tellOfVariable(String.valueOf(name)));
        assertThat(variables.get("PERSONIO_CLIENT_SECRET_FILE")).isEqualTo("/run/secrets/personio-client-secret");
        assertThat(((Map<?, ?>) compose.get("secrets")).containsKey("personio-client-secret"))
                .isTrue();
    }
}
