package io.github.personiomcp.directory;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.domain.TenantSchema;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One load for any number of callers. It outlives the call that began it: a caller whose deadline comes first is told how far it has
 * come and when to ask again, and finds the load going on. It is stopped when the last who waits for it cancels.
 */
final class SharedLoad {

    private static final Logger LOG = LoggerFactory.getLogger(SharedLoad.class);
    private static final Duration LONGEST_LOAD = Duration.ofMinutes(10);
    private static final Duration ASK_AGAIN = Duration.ofSeconds(5);

    private final Clock clock;
    private @Nullable Running running;

    SharedLoad(Clock clock) {
        this.clock = clock;
    }

    /** Joins the load under way, or begins one. */
    Snapshot await(Function<CallContext, Snapshot> read, CallContext context) {
        return result(join(read, context), context);
    }

    /** Begins a load even where one is under way: what that one has read may be older than this call. */
    Snapshot awaitNew(Function<CallContext, Snapshot> read, CallContext context) {
        return result(begin(read, context), context);
    }

    private Snapshot result(Running mine, CallContext context) {
        boolean cancelled = false;
        try {
            long patience =
                    Duration.between(clock.instant(), context.deadline()).toMillis();
            return mine.task.get(Math.max(patience, 0), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new PersonioException(Kind.TIMEOUT, mine.progress(), ASK_AGAIN, e);
        } catch (InterruptedException e) {
            cancelled = true;
            Thread.currentThread().interrupt();
            throw new PersonioException(Kind.CANCELLED, "The call was cancelled.", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            leave(mine, context.progress(), cancelled);
        }
    }

    private synchronized Running join(Function<CallContext, Snapshot> read, CallContext context) {
        Running joined = running;
        if (joined == null || joined.task.isDone() || !joined.tenant.equals(context.tenant())) {
            return begin(read, context);
        }
        joined.waiting.add(context.progress());
        return joined;
    }

    private synchronized Running begin(Function<CallContext, Snapshot> read, CallContext context) {
        Running begun = new Running(context.tenant());
        begun.waiting.add(context.progress());
        begun.start(read, clock);
        running = begun;
        return begun;
    }

    private synchronized void leave(Running left, CallContext.Progress listener, boolean cancelled) {
        left.waiting.remove(listener);
        if (cancelled && left.waiting.isEmpty()) {
            left.task.cancel(true);
        }
    }

    /** A load under way. */
    private static final class Running {
        private final TenantSchema tenant;
        private FutureTask<Snapshot> task = new FutureTask<>(() -> {}, null);

        /** One listener for each caller who waits. */
        private final List<CallContext.Progress> waiting = new CopyOnWriteArrayList<>();

        private volatile long done;
        private volatile long total;

        Running(TenantSchema tenant) {
            this.tenant = tenant;
        }

        void start(Function<CallContext, Snapshot> read, Clock clock) {
            CallContext context =
                    new CallContext(tenant, Effect.READ, clock.instant().plus(LONGEST_LOAD), this::report);
            task = new FutureTask<>(() -> read.apply(context));
            Thread thread = new Thread(task, "directory-load");
            thread.setDaemon(true);
            thread.start();
        }

        private void report(long nowDone, long nowTotal, String message) {
            done = nowDone;
            total = nowTotal;
            waiting.forEach(listener -> tell(listener, message));
        }

        private void tell(CallContext.Progress listener, String message) {
            try {
                listener.report(done, total, message);
            } catch (RuntimeException e) {
                LOG.debug("A caller could not be told of the progress; the others still wait", e);
            }
        }

        String progress() {
            return total == 0
                    ? "The employee directory is still loading."
                    : "The employee directory is still loading: " + done + " of " + total + " people.";
        }
    }
}
