package io.github.personiomcp.release;

import io.github.personiomcp.acceptance.ServerProcess;
import io.modelcontextprotocol.spec.McpSchema;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A script of {@code examples/}, made ready once by JBang as its first lines say, and run as often as a test likes. */
public final class ExampleScript {

    private final String line;

    private ExampleScript(String line) {
        this.line = line;
    }

    /**
     * What {@code jbang examples/SCRIPT} runs, out of jars on which this build depends as well.
     *
     * @param home where JBang keeps what it makes
     */
    public static ExampleScript ready(Path home, String script) {
        String path = Path.of("examples", script).toString();
        return new ExampleScript(JBang.install(home).lineFrom(repositoryOfThisBuild(), path));
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
        return ServerProcess.start(command, environment);
    }
}
