package io.github.personiomcp.benchmark;

import io.github.personiomcp.acceptance.ServerProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The program serving Streamable HTTP, on a Java machine set up as the launcher does it. */
final class HttpService {

    /** What lets as many calls through as come, and one read of one person cause one request. */
    private static final List<String> SERVE = List.of(
            "serve",
            "--transport=http",
            "--port=0",
            "--api=v1",
            "--max-age=1h",
            "--rate=v1-employees=100000/min,v1-other=100000/min",
            Launcher.UNLIMITED);

    private HttpService() {}

    static ServerProcess start(FaultyProcess personio, String... options) {
        List<String> all = new ArrayList<>(SERVE);
        all.addAll(List.of(options));
        return ServerProcess.start(command(all), personio.credential());
    }

    /** A key, made by the command for it. */
    static String key(Path file, String name, String... options) {
        List<String> all = new ArrayList<>(List.of("key", "add", name, "--keys-file=" + file));
        all.addAll(List.of(options));
        try (ServerProcess command = ServerProcess.start(command(all), Map.of())) {
            return command.rest().get(0);
        }
    }

    private static List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>(Launcher.java());
        command.addAll(List.of("-jar", ServerProcess.JAR.toString()));
        command.addAll(arguments);
        return command;
    }
}
