package io.github.personiomcp.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.server.access.Admitted;
import io.github.personiomcp.server.http.HttpListener.Endpoint;
import io.github.personiomcp.server.jsonrpc.MessageEncoder;
import io.github.personiomcp.testing.SettableClock;
import io.modelcontextprotocol.json.McpJsonDefaults;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Streams on which clients of Streamable HTTP listen, of which a test finds out whether they are heard. */
@Timeout(60)
class ListenersTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final SettableClock clock = new SettableClock();
    private final HttpSettings settings = HttpSettings.on(HttpConversation.STYLES, "127.0.0.1", 0, Set.of());
    private final Sessions sessions = new Sessions(settings, clock);
    private final StreamWatch hearing = new StreamWatch();
    private final BlockingQueue<PrintWriter> streams = new LinkedBlockingQueue<>();
    private HttpListener server;

    @BeforeEach
    void serve() throws IOException {
        HttpReplies replies = new HttpReplies(new MessageEncoder(McpJsonDefaults.getMapper()));
        SessionWork work = new SessionWork(
                replies, sessions, new RunningCalls(), new StreamWatch(), (asked, session, trace) -> {});
        Endpoint endpoint = new Endpoint(new Streaming(), List.of(new SessionFilter(sessions, work, hearing)));
        server = new HttpListener(settings, List.of(), Map.of("/mcp", endpoint));
        sessions.open("s1", Admitted.ANYBODY, "Tester");
    }

    @AfterEach
    void stop() {
        hearing.close();
        server.close();
    }

    /** Opens a stream as the SDK does, and says nothing by itself. */
    private final class Streaming extends HttpServlet {

        private static final long serialVersionUID = 1;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            AsyncContext stream = request.startAsync();
            stream.setTimeout(0);
            streams.add(response.getWriter());
        }
    }

    @Test
    void sessionOfAClientThatIsGoneEndsAsIfItHadLeft() throws Exception {
        try (Socket client = listening()) {
            clock.advance(Duration.ofHours(5));
            hearing.look();
            assertThat(sessions.size()).isEqualTo(1);
            client.setSoLinger(true, 0);
        }

        long end = System.nanoTime() + LONG.toNanos();
        while (sessions.size() == 1) {
            assertThat(System.nanoTime()).as("waited for %s", LONG).isLessThan(end);
            hearing.look();
            clock.advance(Duration.ofMinutes(1));
            Thread.onSpinWait();
        }
        assertThat(sessions.isOpen("s1")).isFalse();
    }

    @Test
    void streamIsOpenForItsClientAtOnceAndNothingIsSaidWithinAnEvent() throws Exception {
        try (Socket client = listening()) {
            PrintWriter events = streams.take();
            events.write("event: message\n");
            hearing.look();
            events.write("data: {}\n\n");
            events.flush();
            hearing.look();
            server.close();

            String heard = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(heard.replaceAll("(?m)^[0-9A-F]+\r\n|\r\n", "").replaceAll("(?s)^.*?(?=:\n)", ""))
                    .startsWith(":\n:\nevent: message\ndata: {}\n\n:\n");
        }
    }

    /** A client whose stream is open. */
    private Socket listening() throws IOException {
        URI url = server.url();
        Socket socket = new Socket(url.getHost(), url.getPort());
        String request = "GET /mcp HTTP/1.1\r\nHost: localhost\r\nMcp-Session-Id: s1\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                .isEqualTo("HTTP/1.1 200");
        return socket;
    }
}
