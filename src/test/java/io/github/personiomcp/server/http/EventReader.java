package io.github.personiomcp.server.http;

import io.github.personiomcp.server.WireJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A client that listens on {@code /sse}, and can vanish as a program does that is killed. */
public final class EventReader implements AutoCloseable {

    private final Socket socket;
    private final BufferedReader lines;

    /** Where messages are to be sent to, with the session. */
    public final String messages;

    public EventReader(URI server) throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(30_000);
        OutputStream out = socket.getOutputStream();
        out.write("GET /sse HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        messages = data();
    }

    /** The next answer; what the server says by itself is dropped. */
    public Map<String, Object> answer() throws IOException {
        Map<String, Object> message = WireJson.object(data()).orElseThrow();
        return message.containsKey("method") ? answer() : message;
    }

    private String data() throws IOException {
        String line = lines.readLine();
        while (!line.startsWith("data: ")) {
            line = lines.readLine();
        }
        return line.substring(6);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
