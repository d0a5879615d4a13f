package io.github.personiomcp.personio.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class KeptConnectionTest {

    private final AtomicInteger requests = new AtomicInteger();

    /** The JDK would send it once more by itself, without a permit and without a count. */
    @Test
    void whatIsSentAgainOverANewConnectionIsCounted() throws Exception {
        try (RawServer personio = new RawServer(this::answerOnce)) {
            String counted = readTwice(personio.uri());

            assertThat(counted).isEqualTo("3");
            assertThat(requests).hasValue(3);
        }
    }

    /** Keeps the connection after an answer, until there is another request on it. */
    private void answerOnce(Socket connection) throws IOException {
        requests.incrementAndGet();
        RawServer.write(connection, Exchanges.EMPTY_JSON);
        if (connection.getInputStream().read() >= 0) {
            requests.incrementAndGet();
        }
    }

    private static String readTwice(URI personio) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process client = new ProcessBuilder(
                        java, "-cp", classes, KeptConnectionClient.class.getName(), personio.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
