package io.github.personiomcp.demo;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What was requested of the demo tenant. Thread-safe; remembers the last 100,000 requests. */
public final class Traffic {

    private static final int REMEMBERED = 100_000;

    /**
     * One request as it arrived.
     *
     * @param query undecoded; null where there was none
     */
    public record Request(
            String method, String path, @Nullable String query, Instant at) {}

    private final Clock clock;
    private final Deque<Request> requests = new ArrayDeque<>();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger aborted = new AtomicInteger();

    Traffic(Clock clock) {
        this.clock = clock;
    }

    /** Every request in the order of arrival, answered or not. */
    public List<Request> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    /** How many requests of that method had a path that starts with {@code pathPrefix}. */
    public int count(String method, String pathPrefix) {
        return (int) requests().stream()
                .filter(request ->
                        request.method().equals(method) && request.path().startsWith(pathPrefix))
                .count();
    }

    /** How often an access token was asked for, of either generation. */
    public int tokenRequests() {
        return count("POST", "/v1/auth") + count("POST", "/v2/auth/token");
    }

    /** Requests that are not answered yet. */
    public int openExchanges() {
        return open.get();
    }

    /**
     * Requests whose client closed the connection before it had the whole answer. A stalled answer notices within a tenth of a second; a
     * delayed one when the delay is over.
     */
    public int abortedExchanges() {
        return aborted.get();
    }

    /** Forgets all requests and aborts; open ones stay counted. */
    public void reset() {
        synchronized (requests) {
            requests.clear();
        }
        aborted.set(0);
    }

    void opened(String method, String path, @Nullable String query) {
        open.incrementAndGet();
        synchronized (requests) {
            if (requests.size() == REMEMBERED) {
                requests.removeFirst();
            }
            requests.addLast(new Request(method, path, query, clock.instant()));
        }
    }

    void aborted() {
        aborted.incrementAndGet();
    }

    void closed() {
        open.decrementAndGet();
    }
}
