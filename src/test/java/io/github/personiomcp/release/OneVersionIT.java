package io.github.personiomcp.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.acceptance.ServerProcess;
import java.io.IOException;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** The jar that was built says that it is of the version of the pom, whoever asks. */
class OneVersionIT {

    private static final String VERSION = Pom.read().version();

    @Test
    void manifestSaysIt() throws IOException {
        try (JarFile jar = new JarFile(ServerProcess.JAR.toFile())) {
            assertThat(jar.getManifest().getMainAttributes().getValue(Attributes.Name.IMPLEMENTATION_VERSION))
                    .isEqualTo(VERSION);
        }
    }

    @Test
    void commandLineSaysIt() {
        try (ServerProcess program = ServerProcess.jar(Map.of(), "--version")) {
            assertThat(program.rest()).containsExactly("personio-mcp " + VERSION);
        }
    }

    @Test
    void serverSaysItToClients() {
        try (ServerProcess server = ServerProcess.jar(Map.of(), "serve", "--demo=30")) {
            server.send(ServerProcess.initialize("2025-11-25"));

            Map<?, ?> result = (Map<?, ?>) server.answer("init").get("result");
            assertThat((Map<?, ?>) result.get("serverInfo"))
                    .extracting("version")
                    .isEqualTo(VERSION);
        }
    }
}
