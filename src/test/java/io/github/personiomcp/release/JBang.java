package io.github.personiomcp.release;

import io.github.personiomcp.acceptance.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** JBang as Maven Central has it, with a home of its own: that of the user is neither read nor written. */
final class JBang {

    private static final int TO_BE_RUN = 255;
    private static final Duration RUN = Duration.ofMinutes(2);

    /** For JBang, and for the compiler that it starts. */
    private static final String FRUGAL = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    private static final String ANY_JAR_WILL_DO = "-Daether.enhancedLocalRepository.trackingFilename=none";

    private final Path home;
    private final String classPath;

    private JBang(Path home, String classPath) {
        this.home = home;
        this.classPath = classPath;
    }

    /** JBang is a Java program like any other. */
    static JBang install(Path home) throws IOException {
        Path pom = Path.of("src", "test", "resources", "jbang", "pom.xml");
        return new JBang(home, Maven.classPath(pom, Path.of("target", "jbang.classpath")));
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
                """.formatted(home.resolve("home"), repository(), classPath, TO_BE_RUN);
    }

    /** Where this JBang takes released jars from. */
    Path repository() {
        return home.resolve("repository");
    }

    /** The line that JBang's launcher lets the shell run next: JBang prints it and exits with 255. */
    String line(String... arguments) {
        return lineFrom(repository(), arguments);
    }

    /**
     * The same with another Maven repository.
     *
     * @throws IllegalStateException with the words of JBang where it does not find there what it needs
     */
    String lineFrom(Path repository, String... arguments) {
        List<String> command = new ArrayList<>(
                List.of("java", ANY_JAR_WILL_DO, "-cp", classPath, "dev.jbang.Main", "run", "--offline"));
        command.addAll(List.of(arguments));
        Map<String, String> own = Map.of(
                "JBANG_DIR", home.resolve("home").toString(),
                "JBANG_REPO", repository.toString(),
                "JAVA_TOOL_OPTIONS", FRUGAL);
        try (ServerProcess jbang = ServerProcess.start(command, own)) {
            if (jbang.exit(RUN) != TO_BE_RUN) {
                throw new IllegalStateException(jbang.log());
            }
            return String.join("\n", jbang.rest());
        }
    }
}
