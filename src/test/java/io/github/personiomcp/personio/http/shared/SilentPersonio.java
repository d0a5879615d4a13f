package io.github.personiomcp.personio.http.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A Personio that enforces its limit and says nothing of what is left of it: from answers that do, as those of the demo tenant, instances
 * would learn of each other. It allows ten requests more at once than instances send, which is more than are ever under way.
 */
final class SilentPersonio implements AutoCloseable {

    private static final String TOKEN = "{\"access_token\":\"t\",\"expires_in\":3600}";
    private static final double PER_SECOND = 30;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final double most;
    private double left;
    private long filled = System.nanoTime();
    private int arrived;
    private int refused;

    private SilentPersonio(int atOnce) {
        this.most = atOnce;
        this.left = atOnce;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/v2/auth/token", exchange -> answer(exchange, 200, TOKEN));
        server.createContext(Pair.PATH, exchange -> answer(exchange, permit() ? 200 : 429, "{}"));
        server.start();
    }

    /** 60 at once and 30 a second. */
    static SilentPersonio limited() {
        return new SilentPersonio(60);
    }

    /** Wants to be left alone for ten minutes, by everybody. */
    static SilentPersonio refusing() {
        return new SilentPersonio(0);
    }

    URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    synchronized int arrived() {
        return arrived;
    }

    synchronized int refused() {
        return refused;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private synchronized boolean permit() {
        long now = System.nanoTime();
        left = Math.min(most, left + (now - filled) / 1e9 * PER_SECOND);
        filled = now;
        arrived++;
        boolean permitted = left >= 1;
        left -= permitted ? 1 : 0;
        refused += permitted ? 0 : 1;
        return permitted;
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Retry-After", "600");
        exchange.sendResponseHeaders(status, body.length());
        exchange.getResponseBody().write(body.getBytes(UTF_8));
        exchange.close();
    }
}
