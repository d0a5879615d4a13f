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
    private long era;

    KeptChains(Clock clock) {
        this.clock = clock;
    }

    /**
     * A list as far as it has been read since {@code begun}.
     *
     * @param era how often everything had been forgotten by then
     */
    record Kept(Instant begun, long era, Chain<Stretch> chain) {
        Kept with(Chain<Stretch> longer) {
            return new Kept(begun, era, longer);
        }

        private int pages() {
            return chain.pages().size();
        }
    }

    /** How far the list behind {@code request} has been read; begun now, and unread, where nothing is kept of it. */
    synchronized Kept find(ApiRequest request) {
        dropOld();
        return kept.getOrDefault(request, new Kept(clock.instant(), era, Chain.unread()));
    }

    /** Keeps what was read, unless everything has been forgotten since it was begun. */
    synchronized void keep(ApiRequest request, Kept read) {
        if (read.era() != era) {
            return;
        }
        forget(request);
        kept.put(request, read);
        pages += read.pages();
        dropOld();
    }

    /** Forgets everything, also what is being read at this moment: it may be older than a change. */
    synchronized void forgetAll() {
        era++;
        kept.clear();
        pages = 0;
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
