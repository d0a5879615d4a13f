package io.github.personiomcp.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What examples and this program both depend on has the same version in both. */
class ExampleDependenciesTest {

    private static final Pattern DEPENDENCY = Pattern.compile("(?m)^//DEPS ([^:\\s]+):([^:\\s]+):(\\S+)$");

    private final Pom pom = Pom.read();

    @ParameterizedTest
    @MethodSource("scripts")
    void versionIsThatOfThePom(Path script) throws IOException {
        List<MatchResult> named =
                DEPENDENCY.matcher(Files.readString(script)).results().toList();

        assertThat(named).isNotEmpty().allSatisfy(dependency -> assertThat(version(dependency))
                .isIn("", dependency.group(3)));
    }

    private static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("examples"))) {
            return files.filter(file -> file.toString().endsWith(".java") && executable(file))
                    .sorted()
                    .toList();
        }
    }

    private static boolean executable(Path file) {
        try {
            return Files.readString(file).startsWith("///usr/bin/env jbang ");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty where the pom does not name it. */
    private String version(MatchResult dependency) {
        String version = pom.text("/project/dependencies/dependency[groupId='%s' and artifactId='%s']/version"
                .formatted(dependency.group(1), dependency.group(2)));
        return version.startsWith("${")
                ? pom.text("/project/properties/*[name()='%s']".formatted(version.replaceAll("[${}]", "")))
                : version;
    }
}
