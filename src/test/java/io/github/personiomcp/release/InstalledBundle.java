package io.github.personiomcp.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.acceptance.NpmFolder;
import io.github.personiomcp.acceptance.ServerProcess;
import io.github.personiomcp.server.WireJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The desktop bundle as the release makes it, packed, and unpacked again as the app does that installs it. */
record InstalledBundle(Path folder) {

    static final Path SOURCES = Path.of("src", "main", "mcpb");

    private static final Path NPM = Path.of("target", "mcpb");
    private static final String RESOLVE = "bundle.mjs";
    private static final Duration RUN = Duration.ofMinutes(2);

    /** Everything in {@code work}. Without npm the test is skipped. */
    static InstalledBundle make(Path work) throws IOException {
        NpmFolder.install(SOURCES, NPM);
        Path made = work.resolve("made");
        Path packed = work.resolve("personio-mcp.mcpb");
        Path installed = work.resolve("an installed bundle");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        run(java, SOURCES.resolve("Bundle.java").toString(), ServerProcess.JAR.toString(), made.toString());
        mcpb("validate", made.resolve("manifest.json").toString());
        mcpb("pack", made.toString(), packed.toString());
        mcpb("unpack", packed.toString(), installed.toString());
        return new InstalledBundle(installed);
    }

    /** Starts it as the app does once its form is filled in, on a computer that has no programs of its own. */
    ServerProcess start(Map<String, String> form, Map<String, String> further, String... arguments) throws IOException {
        Map<String, Object> configuration = configuration(form);
        List<String> command = new ArrayList<>(List.of(String.valueOf(configuration.get("command"))));
        ((List<?>) configuration.get("args")).forEach(argument -> command.add(String.valueOf(argument)));
        command.addAll(List.of(arguments));
        Map<String, String> environment = new HashMap<>(further);
        ((Map<?, ?>) configuration.get("env"))
                .forEach((name, value) -> environment.put(String.valueOf(name), String.valueOf(value)));
        environment.put("PATH", "");
        environment.put("JAVA_HOME", "");
        return ServerProcess.start(command, environment);
    }

    private Map<String, Object> configuration(Map<String, String> form) throws IOException {
        Path script = NPM.resolve(RESOLVE);
        Files.deleteIfExists(script);
        Files.copy(Path.of("src", "test", "npm", RESOLVE), script);
        List<String> lines = run("node", script.toString(), folder.toString(), WireJson.text(form));
        return WireJson.object(String.join("\n", lines)).orElseThrow();
    }

    private static void mcpb(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                "node",
                NPM.resolve("node_modules/@anthropic-ai/mcpb/dist/cli/cli.js").toString()));
        command.addAll(List.of(arguments));
        run(command.toArray(String[]::new));
    }

    private static List<String> run(String... command) {
        try (ServerProcess program = ServerProcess.start(List.of(command), Map.of())) {
            int exit = program.exit(RUN);
            List<String> lines = program.rest();
            assertThat(exit).as(lines + program.log()).isZero();
            return lines;
        }
    }
}
