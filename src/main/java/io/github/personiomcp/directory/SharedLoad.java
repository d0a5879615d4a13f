package io.github.personiomcp.directory;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.text.Message;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One load for any number of callers. It outlives the call that began it: a caller whose deadline comes first is told how far it has
 * come and when to ask again, and finds the load going on. While nobody waits for it, it gives way to calls for which somebody does. It
 * is stopped when the last who waits for it cancels, unless it is one that needs nobody who waits.
 */
final class SharedLoad {

    private static final Logger LOG = LoggerFactory.getLogger(SharedLoad.class);
    private static final Duration LONGEST_LOAD = Duration.ofMinutes(10);
    private static final Duration ASK_AGAIN = Duration.ofSeconds(5);

    private final Clock clock;
    private final Executor threads;
    private volatile @Nullable Running running;

    /** A load on a thread of its own. */
    SharedLoad(Clock clock) {
        this(clock, SharedLoad::onThread);
    }

    /** @param threads runs what is begun */
    SharedLoad(Clock clock, Executor threads) {
        this.clock = clock;
        this.threads = threads;
    }

    /** Joins the load under way, or begins one. */
    Snapshot await(Function<CallContext, Snapshot> read, CallContext context) {
        Running mine = join(read, context, false);
        return result(mine, context.deadline(), context)
                .orElseThrow(() -> new PersonioException(Kind.TIMEOUT, mine.progress(), ASK_AGAIN, null));
    }

    /** Begins a load even where one is under way: what that one has read may be older than this call. */
    Snapshot awaitNew(Function<CallContext, Snapshot> read, CallContext context) {
        Running mine = begin(read, context, false);
        return result(mine, context.deadline(), context)
                .orElseThrow(() -> new PersonioException(Kind.TIMEOUT, mine.progress(), ASK_AGAIN, null));
    }

    /**
     * Joins the load under way, or begins one that needs nobody who waits.
     *
     * @param patience how long after its beginning the load is waited for
     * @return empty where it takes longer
     */
    Optional<Snapshot> awaitBriefly(Function<CallContext, Snapshot> read, CallContext context, Duration patience) {
        Running mine = join(read, context, true);
        Instant end = mine.begunAt.plus(patience);
        return result(mine, end.isBefore(context.deadline()) ? end : context.deadline(), context);
    }

    /** Begins a load for which nobody waits, where none is under way. */
    void start(Function<CallContext, Snapshot> read, CallContext context) {
        if (!underWay(context)) {
            CallContext unawaited = context.inBackground();
            leave(join(read, unawaited, true), unawaited, false);
        }
    }

    private boolean underWay(CallContext context) {
        Running known = running;
        return known != null && !known.task.isDone() && known.tenant.equals(context.tenant());
    }

    private Optional<Snapshot> result(Running mine, Instant end, CallContext context) {
        boolean cancelled = false;
        try {
            long patience = Duration.between(clock.instant(), end).toMillis();
            return Optional.of(mine.task.get(Math.max(patience, 0), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            cancelled = true;
            Thread.currentThread().interrupt();
            throw new PersonioException(Kind.CANCELLED, "The call was cancelled.", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            leave(mine, context, cancelled);
        }
    }

    private synchronized Running join(Function<CallContext, Snapshot> read, CallContext context, boolean lasting) {
        Running joined = running;
        if (joined == null || !underWay(context)) {
            return begin(read, context, lasting);
        }
        joined.waiting.add(context);
        joined.lasting |= lasting;
        return joined;
    }

    private synchronized Running begin(Function<CallContext, Snapshot> read, CallContext context, boolean lasting) {
        Running begun = new Running(context.tenant(), clock.instant(), lasting);
        begun.waiting.add(context);
        begun.prepare(read);
        threads.execute(begun.task); // or throws, such as: no more threads
        running = begun;
        return begun;
    }

    private synchronized void leave(Running left, CallContext context, boolean cancelled) {
        left.waiting.remove(context);
        if (cancelled && left.waiting.isEmpty() && !left.lasting) {
            left.task.cancel(true);
        }
    }

    static void onThread(Runnable task) {
        Thread thread = new Thread(task, "directory-load");
        thread.setDaemon(true);
        thread.start();
    }

    /** A load under way. */
    private static final class Running {
        private final TenantSchema tenant;
        private final Instant begunAt;
        private boolean lasting;
        private FutureTask<Snapshot> task = new FutureTask<>(() -> {}, null);

        /** One for each call that waits. */
        private final List<CallContext> waiting = new CopyOnWriteArrayList<>();

        private volatile long done;
        private volatile long total;

        /** @param lasting whether it needs nobody who waits */
        Running(TenantSchema tenant, Instant begunAt, boolean lasting) {
            this.tenant = tenant;
            this.begunAt = begunAt;
            this.lasting = lasting;
        }

        void prepare(Function<CallContext, Snapshot> read) {
            CallContext context = new CallContext(tenant, Effect.READ, begunAt.plus(LONGEST_LOAD), this::report)
                    .awaitedWhile(this::awaited);
            task = new FutureTask<>(() -> read.apply(context));
        }

        private boolean awaited() {
            return waiting.stream().anyMatch(call -> call.awaited().getAsBoolean());
        }

        private void report(long nowDone, long nowTotal, String message) {
            done = nowDone;
            total = nowTotal;
            waiting.forEach(call -> tell(call.progress(), message));
        }

        private void tell(CallContext.Progress listener, String message) {
            try {
                listener.report(done, total, message);
            } catch (RuntimeException e) {
                LOG.debug("A caller could not be told of the progress; the others still wait", e);
            }
        }

        Message progress() {
            return total == 0
                    ? Message.of("The employee directory is still loading.")
                    : Message.of("The employee directory is still loading: {0} of {1} people.", done, total);
        }
    }
}
