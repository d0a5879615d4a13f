package io.github.personiomcp.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A server on loopback that holds the same conversation on each connection, each on a thread of its own, and closes it afterwards. */
public final class LoopbackServer implements AutoCloseable {

    /** What happens on a connection. */
    public interface Conversation {
        void hold(Socket connection) throws IOException, InterruptedException;
    }

    private final ServerSocket socket;

    public LoopbackServer(Conversation conversation) {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(() -> accept(conversation));
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** The head of a request. */
    public static String head(InputStream in) throws IOException {
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

    /** Reads until the client closes the connection. */
    public static void awaitEnd(Socket connection) {
        try {
            while (connection.getInputStream().read() >= 0) {}
        } catch (IOException reset) {
            // a reset is an end too
        }
    }

    /** Takes no more connections. */
    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    private static void serve(Socket connection, Conversation conversation) {
        try (connection) {
            conversation.hold(connection);
        } catch (IOException | InterruptedException gone) {
            // the test is over, or the client is
        }
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "loopback-server");
        thread.setDaemon(true);
        thread.start();
    }
}
