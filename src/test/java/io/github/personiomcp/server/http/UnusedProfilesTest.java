package io.github.personiomcp.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.policy.Profile;
import io.github.personiomcp.policy.WritePolicy;
import io.github.personiomcp.server.access.BearerKey;
import io.github.personiomcp.server.access.KeyAuthentication;
import io.github.personiomcp.server.access.KeyFile;
import io.github.personiomcp.testing.SettableClock;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is held for callers under one policy goes when none of them comes any more. */
@Timeout(60)
class UnusedProfilesTest {

    private final SettableClock clock = new SettableClock();
    private final String reader = BearerKey.random();
    private final String writer = BearerKey.random();
    private HttpConversation server;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        KeyFile file = new KeyFile(folder.resolve("keys"));
        file.write(List.of(
                BearerKey.of("reader", reader, Profile.upTo(WritePolicy.OFF)),
                BearerKey.of("writer", writer, Profile.upTo(WritePolicy.CONFIRM))));
        HttpSettings settings = HttpSettings.on(HttpConversation.STYLES, "127.0.0.1", 0, java.util.Set.of());
        server = new HttpConversation(settings, clock, new KeyAuthentication(file));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void profileThatNobodyUsedForADayIsDroppedAndMadeAnewWhenSomebodyComes() {
        initialize(reader);
        initialize(writer);
        clock.advance(Duration.ofHours(23));
        initialize(writer);
        assertThat(server.policies()).isEqualTo(2);

        clock.advance(Duration.ofHours(2));
        initialize(writer);
        assertThat(server.policies()).isEqualTo(1);

        assertThat(initialize(reader)).isNotEmpty();
        assertThat(server.policies()).isEqualTo(2);
    }

    @Test
    void profileUnderWhichSomebodyListensStays() throws IOException {
        try (Socket listening = listening(reader, initialize(reader))) {
            clock.advance(Duration.ofDays(3));
            initialize(writer);

            assertThat(server.policies()).isEqualTo(2);
            assertThat(listening.isConnected()).isTrue();
        }
    }

    private String initialize(String key) {
        HttpResponse<String> greeted =
                server.send(server.post(HttpConversation.INITIALIZE).header("Authorization", "Bearer " + key));
        String session = greeted.headers().firstValue("Mcp-Session-Id").orElseThrow();
        String ready = HttpConversation.notification("notifications/initialized");
        server.send(server.post(ready, session).header("Authorization", "Bearer " + key));
        return session;
    }

    /** A client whose stream is open. */
    private Socket listening(String key, String session) throws IOException {
        URI url = server.server.urls().get(0);
        Socket socket = new Socket(url.getHost(), url.getPort());
        String request = "GET /mcp HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nAuthorization: Bearer "
                + key + "\r\nMcp-Session-Id: " + session + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                .isEqualTo("HTTP/1.1 200");
        return socket;
    }
}
