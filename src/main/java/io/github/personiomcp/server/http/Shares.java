package io.github.personiomcp.server.http;

import io.github.personiomcp.server.access.Admitted;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many of something that there is once for everybody each caller holds. Where callers are told apart, none gets all of it: a quarter
 * is left for the others.
 */
final class Shares {

    private final int most;
    private final Map<String, Integer> held = new ConcurrentHashMap<>();

    /** @param all how many there are */
    Shares(int all) {
        this.most = ofOne(all);
    }

    /** How many of so many one caller may hold. */
    static int ofOne(int all) {
        return Math.max(1, all - all / 4);
    }

    /** Takes one, unless {@code caller} holds as many as one may. */
    boolean take(Admitted caller) {
        if (caller.equals(Admitted.ANYBODY)) {
            return true;
        }
        boolean[] taken = new boolean[1];
        held.compute(caller.name(), (name, count) -> {
            int before = count == null ? 0 : count;
            taken[0] = before < most;
            return taken[0] ? before + 1 : before;
        });
        return taken[0];
    }

    /** Gives back what was taken. */
    void giveBack(Admitted caller) {
        held.computeIfPresent(caller.name(), (name, count) -> count == 1 ? null : Integer.valueOf(count - 1));
    }
}
