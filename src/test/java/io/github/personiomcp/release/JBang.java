package io.github.personiomcp.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.acceptance.ServerProcess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** JBang as Maven Central has it, with a home and a Maven repository of its own: those of the user are neither read nor written. */
final class JBang {

    private static final int TO_BE_RUN = 255;
    private static final Duration RUN = Duration.ofMinutes(2);
    private static final List<String> FRUGAL_JAVA = List.of(
            "java",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Daether.enhancedLocalRepository.trackingFilename=none");

    private final Path home;
    private final Path jars;

    private JBang(Path home) {
        this.home = home;
        this.jars = home.resolve("jars");
    }

    /** JBang is a Java program like any other. */
    static JBang install(Path home) {
        JBang jbang = new JBang(home);
        Maven.copyDependencies(Path.of("src", "test", "resources", "jbang", "pom.xml"), jbang.jars);
        return jbang;
    }

    /** Puts the jar that was built where Maven puts a released one. */
    void release(Pom pom) throws IOException {
        Path place = repository().resolve(Path.of("io", "github", "personiomcp", "personio-mcp", pom.version()));
        String name = "personio-mcp-" + pom.version();
        Files.createDirectories(place);
        Files.copy(ServerProcess.JAR, place.resolve(name + ".jar"));
        Files.copy(Pom.FILE, place.resolve(name + ".pom"));
    }

    /** The program {@code jbang}, as far as it is more than JBang itself: it runs the line that JBang prints. */
    String script() {
        return """
                #!/bin/sh
                export JBANG_DIR='%s' JBANG_REPO='%s'
                line=$(java -cp '%s' dev.jbang.Main run --offline "$@") || code=$?
                [ "${code:-0}" -eq %d ] || exit "${code:-0}"
                eval "exec $line"
                """.formatted(home.resolve("home"), repository(), classPath(), TO_BE_RUN);
    }

    Path repository() {
        return home.resolve("repository");
    }

    /** The line that JBang's launcher lets the shell run next: JBang prints it and exits with 255. */
    String line(String... arguments) {
        return lineFrom(repository(), arguments);
    }

    /** The same with another Maven repository, whoever has put into it what is there. */
    String lineFrom(Path repository, String... arguments) {
        List<String> command = new ArrayList<>(FRUGAL_JAVA);
        command.addAll(List.of("-cp", classPath(), "dev.jbang.Main", "run", "--offline"));
        command.addAll(List.of(arguments));
        Map<String, String> own = Map.of(
                "JBANG_DIR", home.resolve("home").toString(),
                "JBANG_REPO", repository.toString());
        try (ServerProcess jbang = ServerProcess.start(command, own)) {
            assertThat(jbang.exit(RUN)).as(jbang.log()).isEqualTo(TO_BE_RUN);
            return String.join("\n", jbang.rest());
        }
    }

    /** JBang's own gson is too old to read aliases. */
    private String classPath() {
        return jars.resolve("gson-2.11.0.jar") + File.pathSeparator + jars + File.separator + "*";
    }
}
