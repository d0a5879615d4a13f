package io.github.personiomcp.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server over standard input and output does not pay for. */
class PlainStartIT {

    /** Of permits that are shared, of HTTP, of tokens and of those who watch. */
    private static final String[] UNASKED = {
        "io.lettuce.",
        "io.netty.",
        "bucket4j.redis.",
        "personiomcp.personio.http.shared.",
        "org.eclipse.jetty.",
        "personiomcp.server.http.",
        "personiomcp.server.access.",
        "com.nimbusds.",
        "io.micrometer.",
        "io.prometheus.",
        "personiomcp.monitoring."
    };

    @TempDir
    private Path folder;

    @Test
    void nothingIsLoadedForWhichNobodyAsked() {
        Path loaded = folder.resolve("classes");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-Xlog:class+load:file=" + loaded,
                "-jar",
                ServerProcess.JAR.toString(),
                "--demo=30");
        try (ServerProcess server = ServerProcess.start(command, Map.of())) {
            server.send(ServerProcess.initialize("2025-11-25"));
            server.answer("init");
            server.send(ServerProcess.notification("notifications/initialized"));
            server.send(ServerProcess.call(1, "search_employees", Map.of()));
            server.answer(1);
            server.endInput();
            assertThat(server.exit(ServerProcess.LONG)).isZero();
        }

        assertThat(loaded).content().contains("personio.http.ApiClients").doesNotContain(UNASKED);
    }
}
