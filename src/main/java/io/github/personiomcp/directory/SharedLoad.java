package io.github.personiomcp.directory;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.domain.TenantSchema;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One load for any number of callers. It outlives the call that began it: a caller whose deadline comes first is told how far it has
 * come and when to ask again; it is stopped when nobody waits for it any more and somebody gave up by cancelling.
 */
final class SharedLoad {

    private static final Duration LONGEST_LOAD = Duration.ofMinutes(10);
    private static final Duration ASK_AGAIN = Duration.ofSeconds(5);

    private final Clock clock;
    private @Nullable Running running;

    SharedLoad(Clock clock) {
        this.clock = clock;
    }

    Snapshot await(Function<CallContext, Snapshot> read, CallContext context) {
        Running mine = join(read, context);
        try {
            long patience =
                    Duration.between(clock.instant(), context.deadline()).toMillis();
            return mine.task.get(Math.max(patience, 0), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new PersonioException(Kind.TIMEOUT, mine.progress(), ASK_AGAIN, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            abandon(mine);
            throw new PersonioException(Kind.CANCELLED, "The call was cancelled.", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            leave(mine);
        }
    }

    private synchronized Running join(Function<CallContext, Snapshot> read, CallContext context) {
        Running joined = running;
        if (joined == null || joined.task.isDone() || !joined.tenant.equals(context.tenant())) {
            joined = new Running(context.tenant());
            joined.start(read, clock);
            running = joined;
        }
        joined.waiting++;
        joined.listeners = context.progress();
        return joined;
    }

    private synchronized void leave(Running left) {
        left.waiting--;
    }

    private synchronized void abandon(Running abandoned) {
        if (abandoned.waiting == 1) {
            abandoned.task.cancel(true);
        }
    }

    /** A load under way. */
    private static final class Running {
        private final TenantSchema tenant;
        private FutureTask<Snapshot> task = new FutureTask<>(() -> {}, null);
        private int waiting;
        private volatile CallContext.Progress listeners = CallContext.Progress.NONE;
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
            listeners.report(nowDone, nowTotal, message);
        }

        String progress() {
            return total == 0
                    ? "The employee directory is still loading."
                    : "The employee directory is still loading: " + done + " of " + total + " people.";
        }
    }
}
