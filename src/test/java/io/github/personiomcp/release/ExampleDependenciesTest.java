package io.github.personiomcp.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.release.Script.Artifact;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What several programs depend on has the same version in all: in each example, and in the pom. */
class ExampleDependenciesTest {

    private final Pom pom = Pom.read();

    @ParameterizedTest
    @MethodSource("scripts")
    void versionIsThatOfThePom(Script script) {
        assertThat(script.dependencies()).isNotEmpty().allSatisfy(dependency -> assertThat(version(dependency))
                .isIn("", dependency.version()));
    }

    @Test
    void versionIsThatOfTheOtherExamples() throws IOException {
        assertThat(scripts()).hasSize(4);
        assertThat(scripts().stream()
                        .flatMap(script -> script.dependencies().stream())
                        .distinct()
                        .collect(Collectors.groupingBy(jar -> jar.group() + ":" + jar.name())))
                .allSatisfy((name, jars) -> assertThat(jars).hasSize(1));
    }

    private static List<Script> scripts() throws IOException {
        return Script.below(Path.of("examples"));
    }

    /** Empty where the pom does not name it. */
    private String version(Artifact dependency) {
        String version = pom.text("/project/dependencies/dependency[groupId='%s' and artifactId='%s']/version"
                .formatted(dependency.group(), dependency.name()));
        return version.startsWith("${")
                ? pom.text("/project/properties/*[name()='%s']".formatted(version.replaceAll("[${}]", "")))
                : version;
    }
}
