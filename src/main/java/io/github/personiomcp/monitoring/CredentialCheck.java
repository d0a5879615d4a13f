package io.github.personiomcp.monitoring;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows whether the credential works. Personio is asked when somebody wants to know, by one at a time and seldom: at first, every half
 * minute as long as it does not work or was refused meanwhile, and every quarter of an hour. Nobody waits for that: until it is over, what
 * was known before holds.
 *
 * <p>A credential that worked counts as working until Personio refuses it: an outage of Personio is no reason to take away a server that
 * can still answer from what it holds.
 */
final class CredentialCheck {

    private static final Logger LOG = LoggerFactory.getLogger(CredentialCheck.class);
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Duration KEPT = Duration.ofMinutes(15);

    private final Supplier<Optional<String>> look;
    private final LongSupplier refusals;
    private final LongSupplier nanos;
    private final Executor executor;

    private State state = State.unknown();
    private boolean looking;
    private boolean looked;
    private long lookedAt;
    private long refusalsThen;

    /**
     * @param look asks Personio; answers with what stands in the way, if anything
     * @param refusals how often Personio refused the credential so far
     * @param executor where Personio is asked
     */
    CredentialCheck(Supplier<Optional<String>> look, LongSupplier refusals, LongSupplier nanos, Executor executor) {
        this.look = look;
        this.refusals = refusals;
        this.nanos = nanos;
        this.executor = executor;
    }

    /** What is known of the credential. */
    synchronized State state() {
        if (!looking && due()) {
            looking = true;
            looked = true;
            lookedAt = nanos.getAsLong();
            executor.execute(this::look);
        }
        return state;
    }

    private boolean due() {
        boolean sure = state.works() && !refusedMeanwhile();
        Duration wait = sure ? KEPT : PAUSE;
        return !looked || nanos.getAsLong() - lookedAt >= wait.toNanos();
    }

    private boolean refusedMeanwhile() {
        return refusals.getAsLong() != refusalsThen;
    }

    private void look() {
        Optional<String> problem = Optional.of("A fault in personio-mcp itself; its log tells more.");
        try {
            problem = look.get();
        } catch (RuntimeException e) {
            LOG.error("Whether the credential works cannot be told", e);
        } finally {
            learn(problem);
        }
    }

    private synchronized void learn(Optional<String> problem) {
        looking = false;
        if (problem.isEmpty()) {
            state = new State("works", Optional.empty());
            refusalsThen = refusals.getAsLong();
        } else if (!state.works() || refusedMeanwhile()) {
            state = new State("fails", problem);
        }
    }

    /**
     * What is known.
     *
     * @param word {@code works}, {@code fails}, or {@code unknown} as long as Personio has not answered yet
     * @param problem what stands in the way where it fails
     */
    record State(String word, Optional<String> problem) {

        static State unknown() {
            return new State("unknown", Optional.empty());
        }

        boolean works() {
            return word.equals("works");
        }
    }
}
