package io.github.personiomcp.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A server on loopback that accepts nobody and whose queue is full: whoever wants to connect hears nothing at all. */
public final class FullServer implements AutoCloseable {

    private static final int MOST = 64;

    /** A connection for which there is room comes about at once, whatever else the machine does. */
    private static final int PATIENCE_MILLIS = 100;

    private final ServerSocket socket;
    private final List<Socket> queue = new ArrayList<>();

    public FullServer() {
        try {
            socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            while (hasRoom()) {
                if (queue.size() == MOST) {
                    throw new AssertionError("A queue of one takes " + MOST);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean hasRoom() throws IOException {
        Socket client = new Socket();
        queue.add(client);
        try {
            client.connect(socket.getLocalSocketAddress(), PATIENCE_MILLIS);
            return true;
        } catch (SocketTimeoutException full) {
            return false;
        }
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    @Override
    public void close() {
        try {
            for (Socket client : queue) {
                client.close();
            }
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
