package io.github.personiomcp.personio.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/** A server on loopback that says exactly what a test wants, however wrong, to each connection. */
final class RawServer implements AutoCloseable {

    /** What happens on a connection once the head of a request has come. */
    interface Conversation {
        void hold(Socket connection) throws IOException, InterruptedException;
    }

    /** The heads of all requests. */
    final BlockingQueue<String> requests = new LinkedBlockingQueue<>();

    /** Completed with the time, as {@link System#nanoTime}, at which the client closed a connection that {@link #awaitEnd} watches. */
    final CompletableFuture<Long> clientGone = new CompletableFuture<>();

    /** Down when an answer that is never finished has been begun. */
    final CountDownLatch stalled = new CountDownLatch(1);

    private final ServerSocket socket;

    RawServer(Conversation conversation) {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(() -> accept(conversation));
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /** Says {@code text} and closes. */
    static Conversation saying(String text) {
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
        try {
            while (connection.getInputStream().read() >= 0) {}
        } catch (IOException reset) {
            // a reset is an end too
        }
        clientGone.complete(System.nanoTime());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void accept(Conversation conversation) {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                daemon(() -> serve(connection, conversation));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection, Conversation conversation) {
        try (connection) {
            requests.add(head(connection.getInputStream()));
            conversation.hold(connection);
        } catch (IOException | InterruptedException gone) {
            // the test is over, or the client is
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no request");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }
}
