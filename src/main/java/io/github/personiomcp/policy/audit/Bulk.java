package io.github.personiomcp.policy.audit;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Tells a look at somebody from a copy of the directory: an answer about a hundred people, or about a quarter of everybody where that is
 * at least twenty. Everybody is the longest list of people that this process has met.
 */
final class Bulk {

    private static final int ALWAYS = 100;
    private static final int NEVER = 20;

    private final AtomicInteger everybody = new AtomicInteger();

    boolean is(int people, int total) {
        int all = people == 0 ? everybody.get() : everybody.accumulateAndGet(Math.max(total, people), Math::max);
        return people >= ALWAYS || (people >= NEVER && 4L * people >= all);
    }
}
