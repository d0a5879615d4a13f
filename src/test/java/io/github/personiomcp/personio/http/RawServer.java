package io.github.personiomcp.personio.http;

import io.github.personiomcp.testing.LoopbackServer;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/** A server on loopback that says exactly what a test wants, however wrong, once the head of a request has come. */
final class RawServer implements AutoCloseable {

    /** The heads of all requests. */
    final BlockingQueue<String> requests = new LinkedBlockingQueue<>();

    /** Completed with the time, as {@link System#nanoTime}, at which the client closed a connection that {@link #awaitEnd} watches. */
    final CompletableFuture<Long> clientGone = new CompletableFuture<>();

    /** Down when an answer that is never finished has been begun. */
    final CountDownLatch stalled = new CountDownLatch(1);

    private final LoopbackServer server;

    RawServer(LoopbackServer.Conversation conversation) {
        server = new LoopbackServer(connection -> {
            requests.add(LoopbackServer.head(connection.getInputStream()));
            conversation.hold(connection);
        });
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    /** Says {@code text} and closes. */
    static LoopbackServer.Conversation saying(String text) {
        return connection -> {
            write(connection, text);
            connection.close();
        };
    }

    static void write(Socket connection, String text) throws IOException {
        connection.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        connection.getOutputStream().flush();
    }

    /** Reads until the client closes the connection. */
    void awaitEnd(Socket connection) {
        stalled.countDown();
        LoopbackServer.awaitEnd(connection);
        clientGone.complete(System.nanoTime());
    }

    @Override
    public void close() {
        server.close();
    }
}
