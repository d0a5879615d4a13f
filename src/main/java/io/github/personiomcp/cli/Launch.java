package io.github.personiomcp.cli;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The words by which a client starts this program, whatever folder it is in. */
final class Launch {

    /** As the launcher starts Java: all that Java itself says goes to standard error. */
    private static final List<String> FLAGS =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xlog:disable", "-Xlog:all=warning:stderr", "-jar");

    private Launch() {}

    /** For this program as it is installed here. */
    static List<String> words() {
        return words(code(), Path.of(System.getProperty("java.home")), System.getProperty("os.name"));
    }

    /**
     * The launcher of a checkout, or else Java and the jar. Clients start programs without a shell, which Windows needs for a launcher.
     *
     * @param code the jar, or the folder of classes where there is none
     * @throws FailureException where there is neither
     */
    static List<String> words(Path code, Path javaHome, String system) {
        boolean windows = system.startsWith("Windows");
        boolean jar = Files.isRegularFile(code);
        Path launcher = (jar ? code.resolveSibling("..") : Path.of("")).resolve("personio-mcp");
        if (!windows && Files.isRegularFile(launcher) && Files.isExecutable(launcher)) {
            return List.of(launcher.toAbsolutePath().normalize().toString());
        }
        if (!jar) {
            throw new FailureException("There is no jar that a client could start. Build it: mvn package.");
        }
        String java =
                javaHome.resolve("bin").resolve(windows ? "java.exe" : "java").toString();
        return Stream.of(List.of(java), FLAGS, List.of(code.toAbsolutePath().toString()))
                .flatMap(List::stream)
                .toList();
    }

    /** What the launcher has to be told: a client that no shell has started seldom has the path on which its user's Java is. */
    static Map<String, String> variables(List<String> words) {
        return words.size() == 1 ? Map.of("JAVA_HOME", System.getProperty("java.home")) : Map.of();
    }

    private static Path code() {
        try {
            return Path.of(Launch.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new FailureException("Where this program is cannot be told.");
        }
    }
}
