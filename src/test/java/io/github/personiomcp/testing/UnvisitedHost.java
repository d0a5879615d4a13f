package io.github.personiomcp.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** A host of somebody else on loopback: it counts who comes, and answers nobody. */
public final class UnvisitedHost implements AutoCloseable {

    private final AtomicInteger visits = new AtomicInteger();
    private final ServerSocket socket;

    public UnvisitedHost() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread door = new Thread(this::open, "unvisited-host");
        door.setDaemon(true);
        door.start();
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** {@code http://127.0.0.1:PORT}. */
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    /** How many connections were opened to it. */
    public int visits() {
        return visits.get();
    }

    private void open() {
        while (!socket.isClosed()) {
            try {
                Socket visitor = socket.accept();
                visits.incrementAndGet();
                visitor.close();
            } catch (IOException e) {
                return;
            }
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
