package io.github.personiomcp.cli;

import io.github.personiomcp.install.Client;
import io.github.personiomcp.install.Clients;
import io.github.personiomcp.install.Installation;
import io.github.personiomcp.install.UneditableException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which clients on this computer have the server entered, and whether what they start is there. */
final class ClientExamination {

    private final Map<String, String> environment;

    ClientExamination(Map<String, String> environment) {
        this.environment = environment;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (Client client : Clients.ALL) {
            client.places()
                    .file(ChosenClient.system(), environment)
                    .filter(Files::exists)
                    .flatMap(file -> finding(client, file))
                    .ifPresent(findings::add);
        }
        return findings.isEmpty()
                ? List.of(Finding.ok("clients", "none has the server yet; personio-mcp install CLIENT enters it"))
                : findings;
    }

    private Optional<Finding> finding(Client client, Path file) {
        try {
            return new Installation(client, file).command().map(words -> finding(client, words));
        } catch (UneditableException e) {
            return Optional.of(
                    Finding.note("clients", client.title() + ", " + file + ": " + e.getMessage(), "Correct the file."));
        }
    }

    private Finding finding(Client client, List<String> words) {
        String starts = client.title() + " starts " + (words.isEmpty() ? "an unknown command" : words.get(0));
        return trouble(words)
                .map(trouble -> Finding.note(
                        "clients",
                        starts + ": " + trouble,
                        "Enter it anew: personio-mcp install " + client.name() + "."))
                .orElseGet(() -> Finding.ok("clients", starts));
    }

    private Optional<String> trouble(List<String> words) {
        String command = words.isEmpty() ? "" : words.get(0);
        int jar = words.indexOf("-jar") + 1;
        if (found(command).isEmpty()) {
            return Optional.of("there is no such program, or it may not be started");
        }
        if (jar > 0 && jar < words.size() && !Files.isReadable(Path.of(words.get(jar)))) {
            return Optional.of("there is no jar " + words.get(jar));
        }
        boolean launcher = found(command).orElseThrow().endsWith("personio-mcp");
        return launcher && !java() ? Optional.of("Java is neither on the PATH nor in JAVA_HOME") : Optional.empty();
    }

    private boolean java() {
        String home = environment.getOrDefault("JAVA_HOME", "");
        return found("java").isPresent()
                || found(Path.of(home, "bin", "java").toString()).isPresent();
    }

    /** A program by its path, or by its name where it is on the PATH. */
    private Optional<Path> found(String command) {
        try {
            Path path = Path.of(command);
            Stream<Path> places = path.getNameCount() > 1
                    ? Stream.of(path)
                    : Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1))
                            .map(folder -> Path.of(folder).resolve(command));
            return command.isBlank()
                    ? Optional.empty()
                    : places.filter(place -> Files.isRegularFile(place) && Files.isExecutable(place))
                            .findFirst();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
