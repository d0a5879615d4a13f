package io.github.personiomcp.release;

import io.github.personiomcp.acceptance.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody who has a checkout and a Java, and nothing else: a new home, no variables, and of programs those of Java and of the system.
 *
 * @param jdk the only Java on the path; {@code JAVA_HOME} is not set
 */
record Newcomer(Path home, Path jdk) {

    /** What a shell, or a client, of theirs knows. */
    Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("HOME", home.toString());
        environment.put("PATH", home.resolve("bin") + ":" + jdk.resolve("bin") + ":/usr/bin:/bin");
        return environment;
    }

    /** Types {@code line}, in the folder of the checkout. */
    ServerProcess types(String line, Map<String, String> variables) {
        List<String> command = new ArrayList<>(List.of("env", "-i"));
        Map<String, String> all = environment();
        all.putAll(variables);
        all.forEach((name, value) -> command.add(name + "=" + value));
        command.addAll(List.of("sh", "-c", "exec " + line));
        return ServerProcess.start(command, Map.of());
    }

    /** Puts a program of this name and with these lines on the path. */
    void installs(String name, String lines) throws IOException {
        Path program = Files.createDirectories(home.resolve("bin")).resolve(name);
        Files.writeString(program, lines);
        if (!program.toFile().setExecutable(true)) {
            throw new IOException(program + " cannot be made a program");
        }
    }
}
