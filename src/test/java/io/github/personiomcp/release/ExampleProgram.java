package io.github.personiomcp.release;

import io.github.personiomcp.acceptance.ServerProcess;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A program of {@code examples/}, made ready once by JBang as its first lines say, and run as often as a test likes. */
public final class ExampleProgram {

    private static final Duration RUN = Duration.ofMinutes(1);

    private final String line;

    private ExampleProgram(String line) {
        this.line = line;
    }

    /**
     * What {@code jbang examples/SCRIPT} runs, out of jars that Maven has or gets.
     *
     * @param home where JBang keeps what it makes
     */
    public static ExampleProgram ready(String script, Path home) throws IOException {
        Path file = Path.of("examples", script);
        Path jars = repositoryOfThisBuild();
        JBang jbang = JBang.install(home);
        try {
            return new ExampleProgram(jbang.lineFrom(jars, file.toString()));
        } catch (IllegalStateException jarIsMissing) {
            new Script(file).fetch(home);
            return new ExampleProgram(jbang.lineFrom(jars, file.toString()));
        }
    }

    /** Where Maven has put the jars that are on the class path. */
    private static Path repositoryOfThisBuild() {
        Path jar = Path.of(URI.create(McpSchema.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
        int below = Path.of("io", "modelcontextprotocol", "sdk", "mcp-core", "VERSION", "JAR")
                .getNameCount();
        return jar.getRoot().resolve(jar.subpath(0, jar.getNameCount() - below));
    }

    /** Starts it. */
    public ServerProcess start(Map<String, String> environment, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "exec " + line + " \"$@\"", "example"));
        command.addAll(arguments);
        Map<String, String> complete = new HashMap<>(environment);
        complete.put("LC_ALL", "C.UTF-8");
        return ServerProcess.start(command, complete);
    }

    /** Runs it to its end, where nobody types anything. */
    public Run run(Map<String, String> environment, List<String> arguments) {
        return run(environment, List.of(), arguments);
    }

    /**
     * Runs it to its end.
     *
     * @param input what is typed, line by line; then nobody is there any more
     */
    public Run run(Map<String, String> environment, List<String> input, List<String> arguments) {
        try (ServerProcess process = start(environment, arguments)) {
            input.forEach(process::send);
            process.endInput();
            int exit = process.exit(RUN);
            return new Run(exit, String.join("\n", process.rest()), process.log());
        }
    }

    /** How it ended, and what its user read. */
    public record Run(int exit, String output, String log) {}
}
