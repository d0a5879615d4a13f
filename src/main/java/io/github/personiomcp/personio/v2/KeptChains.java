package io.github.personiomcp.personio.v2;

import io.github.personiomcp.personio.http.ApiRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What has been read of lists, complete or not, by the request for their first page. Each is kept for five minutes after it was begun;
 * beyond as many pages as the usual permits of five minutes, the oldest go.
 */
final class KeptChains {

    static final Duration KEPT = Duration.ofMinutes(5);

    private static final int MOST_PAGES = 3_000;

    private final Clock clock;
    private final Map<ApiRequest, Kept> kept = new LinkedHashMap<>();
    private int pages;

    KeptChains(Clock clock) {
        this.clock = clock;
    }

    /** A list as far as it has been read since {@code begun}. */
    record Kept(Instant begun, Chain<Stretch> chain) {
        Kept with(Chain<Stretch> longer) {
            return new Kept(begun, longer);
        }

        private int pages() {
            return chain.pages().size();
        }
    }

    /** How far the list behind {@code request} has been read; begun now, and unread, where nothing is kept of it. */
    synchronized Kept find(ApiRequest request) {
        dropOld();
        return kept.getOrDefault(request, new Kept(clock.instant(), Chain.unread()));
    }

    synchronized void keep(ApiRequest request, Kept read) {
        forget(request);
        kept.put(request, read);
        pages += read.pages();
        dropOld();
    }

    synchronized void forget(ApiRequest request) {
        Kept gone = kept.remove(request);
        pages -= gone == null ? 0 : gone.pages();
    }

    private void dropOld() {
        Instant oldest = clock.instant().minus(KEPT);
        kept.entrySet().stream()
                .filter(entry -> entry.getValue().begun().isBefore(oldest))
                .map(Map.Entry::getKey)
                .toList()
                .forEach(this::forget);
        while (pages > MOST_PAGES) {
            forget(kept.keySet().iterator().next());
        }
    }
}
