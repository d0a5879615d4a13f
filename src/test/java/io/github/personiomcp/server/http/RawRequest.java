package io.github.personiomcp.server.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A request exactly as a test writes it, which no client library would send, and its answer.
 *
 * @param answer as it came
 */
record RawRequest(String answer) {

    /** @param lines the request line and the headers */
    static RawRequest send(URI server, List<String> lines, String body) {
        String head = String.join("\r\n", lines) + "\r\nConnection: close\r\nContent-Length: " + body.length();
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write((head + "\r\n\r\n" + body).getBytes(StandardCharsets.ISO_8859_1));
            return new RawRequest(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int status() {
        return Integer.parseInt(answer.split(" ", 3)[1]);
    }

    Optional<String> header(String name) {
        return answer.lines()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ": "))
                .map(line -> line.substring(name.length() + 2))
                .findFirst();
    }
}
