package io.github.personiomcp.cli;

import io.github.personiomcp.install.Client;
import io.github.personiomcp.install.Clients;
import io.github.personiomcp.install.Places;
import io.github.personiomcp.text.Nearest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which client's configuration is to be changed. */
final class ChosenClient {

    @Parameters(
            index = "0",
            paramLabel = "CLIENT",
            description = "claude-desktop, claude-code, vscode, cursor, codex,"
                    + " gemini, windsurf, zed, goose or jetbrains.")
    private String name = "";

    @Option(names = "--file", paramLabel = "FILE", description = "The client's configuration, where it is elsewhere.")
    @Nullable
    private Path file;

    @Option(names = "--yes", description = "Change it without asking.")
    private boolean yes;

    boolean agreed() {
        return yes;
    }

    /** @throws UsageException where there is no such client */
    Client client() {
        List<String> names = Clients.ALL.stream().map(Client::name).toList();
        return Clients.named(name)
                .orElseThrow(() -> new UsageException("There is no client " + name + "."
                        + Nearest.to(name, names)
                                .map(near -> " Did you mean " + near + "?")
                                .orElse("")
                        + " Clients: " + String.join(", ", names) + "."));
    }

    /** @throws UsageException where it is not known and not named */
    Path file(Map<String, String> environment) {
        Path named = file;
        return named != null
                ? named
                : client().places()
                        .file(system(), environment)
                        .orElseThrow(
                                () -> new UsageException(
                                        "Where " + client().title()
                                                + " keeps its configuration on this computer is not known. Name the file: --file FILE."));
    }

    static Places.OperatingSystem system() {
        return Places.OperatingSystem.named(System.getProperty("os.name"));
    }
}
