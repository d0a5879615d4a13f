package io.github.personiomcp.domain;

import java.util.concurrent.atomic.AtomicInteger;

/** What one call cost at Personio, counted by all threads that work for it. */
public final class CallCounters {

    private final AtomicInteger requests = new AtomicInteger();

    /** Counts a request that leaves for Personio, repetitions too. */
    public void requestSent() {
        requests.incrementAndGet();
    }

    /** How many requests were sent so far. */
    public int requests() {
        return requests.get();
    }
}
