package io.github.personiomcp.benchmark;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Lets requests meet with trouble that passes, drawn from a seed, before they reach the demo company. */
final class RandomTrouble extends Filter {

    /** Longer than anybody should wait for a silent answer. */
    private static final Duration SILENCE = Duration.ofSeconds(12);

    /** Longer than the pause that a client makes by itself. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private static final byte[] HALF = "{\"success\":true,\"data\":{\"type\":\"Empl".getBytes(StandardCharsets.UTF_8);

    private final Random random;
    private final Refusals refusals = new Refusals();
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong troubled = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private volatile double share;
    private volatile @Nullable Trouble always;

    RandomTrouble(long seed) {
        random = new Random(seed);
    }

    /** From now on this share of requests meets with trouble. */
    void befall(double newShare) {
        always = null;
        share = newShare;
    }

    /** From now on every request meets with this. */
    void always(Trouble trouble) {
        always = trouble;
    }

    Counts counts() {
        return new Counts(requests.get(), troubled.get(), refused.get(), refusals.underWay(), refusals.early());
    }

    @Override
    public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
        requests.incrementAndGet();
        refusals.received(family(exchange));
        Trouble trouble = draw();
        if (trouble == null) {
            chain.doFilter(exchange);
            return;
        }
        troubled.incrementAndGet();
        try (exchange) {
            befall(trouble, exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable Trouble draw() {
        Trouble ordered = always;
        if (ordered != null) {
            return ordered;
        }
        synchronized (random) {
            return random.nextDouble() < share ? Trouble.drawn(random) : null;
        }
    }

    private void befall(Trouble trouble, HttpExchange exchange) throws IOException, InterruptedException {
        switch (trouble) {
            case TOO_MANY_REQUESTS -> refuse(exchange);
            case BAD_GATEWAY -> exchange.sendResponseHeaders(502, -1);
            case UNAVAILABLE -> exchange.sendResponseHeaders(503, -1);
            case GATEWAY_TIMEOUT -> exchange.sendResponseHeaders(504, -1);
            case RESET -> exchange.getRequestBody().close();
            case TRUNCATED -> {
                exchange.sendResponseHeaders(200, 2L * HALF.length);
                exchange.getResponseBody().write(HALF);
            }
            case SILENT -> TimeUnit.NANOSECONDS.sleep(SILENCE.toNanos());
        }
    }

    /** Says now and then for how long. */
    private void refuse(HttpExchange exchange) throws IOException {
        boolean named = refused.incrementAndGet() % 4 == 0;
        if (named) {
            exchange.getResponseHeaders().set("Retry-After", String.valueOf(PAUSE.toSeconds()));
        }
        exchange.sendResponseHeaders(429, -1);
        if (named) {
            refusals.sent(family(exchange), PAUSE);
        } else {
            refusals.sent(family(exchange));
        }
    }

    /** What shares a limit: as far as these measurements ask, whatever begins with the same three steps. */
    private static String family(HttpExchange exchange) {
        String[] steps = exchange.getRequestURI().getPath().split("/", 5);
        return String.join("/", steps[1], steps[2], steps.length > 3 ? steps[3] : "");
    }

    @Override
    public String description() {
        return "Trouble that passes";
    }
}
