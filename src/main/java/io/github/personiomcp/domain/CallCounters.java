package io.github.personiomcp.domain;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What one call cost at Personio, counted by all threads that work for it. */
public final class CallCounters {

    private static final int MOST_TRACES = 20;

    private final AtomicInteger requests = new AtomicInteger();
    private final Queue<String> traces = new ConcurrentLinkedQueue<>();

    /** Counts a request that leaves for Personio, repetitions too. */
    public void requestSent() {
        requests.incrementAndGet();
    }

    /** Keeps the id under which Personio's support finds a request that failed; the first {@value #MOST_TRACES} of a call. */
    public void failedAs(String trace) {
        if (traces.size() < MOST_TRACES) {
            traces.add(trace);
        }
    }

    /** How many requests were sent so far. */
    public int requests() {
        return requests.get();
    }

    /** The trace ids of the requests that failed so far. */
    public List<String> traces() {
        return List.copyOf(traces);
    }
}
