package io.github.personiomcp.release;

import io.github.personiomcp.acceptance.ServerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A program of the examples, as JBang runs it.
 *
 * @param line for the shell, without arguments
 */
record ExampleProgram(String line) {

    private static final Duration RUN = Duration.ofMinutes(1);

    /** Compiled by JBang, with a home of its own below {@code work}. */
    static ExampleProgram compile(Path script, Path work) throws IOException {
        JBang jbang = JBang.install(work);
        new Script(script).provide(jbang.repository());
        return new ExampleProgram(jbang.line(script.toString()));
    }

    /**
     * Runs it to its end.
     *
     * @param input what is typed, line by line; then nobody is there any more
     */
    Run run(Map<String, String> environment, List<String> input, String... arguments) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "exec " + line + " \"$@\"", "sh"));
        command.addAll(List.of(arguments));
        Map<String, String> complete = new HashMap<>(environment);
        complete.put("LC_ALL", "C.UTF-8");
        try (ServerProcess process = ServerProcess.start(command, complete)) {
            input.forEach(process::send);
            process.endInput();
            int exit = process.exit(RUN);
            return new Run(exit, String.join("\n", process.rest()), process.log());
        }
    }

    /** How it ended, and what its user read. */
    record Run(int exit, String output, String log) {}
}
