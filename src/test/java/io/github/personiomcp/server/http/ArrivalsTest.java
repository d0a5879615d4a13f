package io.github.personiomcp.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ArrivalsTest {

    private static final Duration SOON = Duration.ofMillis(20);
    private static final Duration NEVER = Duration.ofHours(1);

    /** A request after which the server closes the connection. */
    private static final String LAST = "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    private final Server server = new Server();

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GET / HT",
                "GET / HTTP/1.1\r\nHost: localhost\r\nX: ",
                "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\n{}",
                "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n",
            })
    void whatNeverComesWholeIsNotAwaited(String begun) throws Exception {
        assertThat(heard(SOON, NEVER, begun)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n{}",
                "GET / HTTP/1.1\r\nHost: localhost\r\n\r\nGET / HT",
            })
    void connectionRestsForAWhileOnly(String whole) throws Exception {
        assertThat(heard(NEVER, SOON, whole)).startsWith("HTTP/1.1 200 OK");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100_000, 30 * HttpSettings.MOST_BYTES})
    void whoSaysTooMuchIsHeardOutAndAnsweredOnAConnectionThatStays(int more) throws Exception {
        int length = HttpSettings.MOST_BYTES + more;
        assertThat(heard(NEVER, NEVER, post("Content-Length: " + length) + "x".repeat(length) + LAST))
                .startsWith("HTTP/1.1 413 Payload Too Large")
                .contains(
                        "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32600,"
                                + "\"message\":\"Invalid request: a message has at most 1048576 bytes, in at most 16384 chunks\"}}",
                        "HTTP/1.1 200 OK")
                .containsOnlyOnce("Connection: close");
    }

    @Test
    void aFailureWhileAnsweringEndsTheExchangeOfAMessageToo() throws Exception {
        assertThat(heard(NEVER, NEVER, post("Content-Length: 2") + "{}" + LAST, new Failing()))
                .startsWith("HTTP/1.1 500");
    }

    @Test
    void aMessageMayBeAsLongAsIsPermitted() throws Exception {
        int length = HttpSettings.MOST_BYTES;
        assertThat(heard(NEVER, NEVER, post("Content-Length: " + length) + "x".repeat(length) + LAST))
                .startsWith("HTTP/1.1 200 OK");
    }

    @ParameterizedTest
    @CsvSource({"10000, 200 OK", "20000, 413 Payload Too Large"})
    void aMessageInCountlessPiecesIsTooLongHoweverShortTheyAre(int pieces, String status) throws Exception {
        String body = "1\r\nx\r\n".repeat(pieces) + "0\r\n\r\n";
        assertThat(heard(NEVER, NEVER, post("Transfer-Encoding: chunked") + body + LAST))
                .startsWith("HTTP/1.1 " + status);
    }

    private static String post(String header) {
        return "POST / HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n\r\n";
    }

    private String heard(Duration patience, Duration rest, String said) throws Exception {
        return heard(patience, rest, said, new Fine());
    }

    /** All that is said until the connection is closed; nothing where it is not closed by the server. */
    private String heard(Duration patience, Duration rest, String said, Handler requests) throws Exception {
        ServerConnector connector = new ServerConnector(server);
        Arrivals arrivals = new Arrivals(patience, rest, requests);
        connector.addBean(arrivals);
        server.addConnector(connector);
        server.setHandler(arrivals);
        server.start();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(said.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException resetOrSilent) {
            return "";
        }
    }

    private static final class Fine extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            callback.succeeded();
            return true;
        }
    }

    private static final class Failing extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            callback.failed(new IOException("as when the client is gone"));
            return true;
        }
    }
}
