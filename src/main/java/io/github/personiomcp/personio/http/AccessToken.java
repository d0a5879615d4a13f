package io.github.personiomcp.personio.http;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The access token that all calls share. However many calls need a new one, one request fetches it, on a thread of its own: a caller
 * that gives up waiting takes nothing from the others, and one that is in no hurry delays none of them.
 */
final class AccessToken {

    private final TokenIssuer issuer;
    private final Waiting waiting;
    private final Executor executor;

    private @Nullable Bearer current;
    private @Nullable Fetch running;
    private long issued;

    AccessToken(TokenIssuer issuer, Waiting waiting, Executor executor) {
        this.issuer = issuer;
        this.waiting = waiting;
        this.executor = executor;
    }

    /** A token that has not reached its end. */
    Bearer current(CallContext context) {
        return obtain(0, context);
    }

    /** Another token than {@code refused}: a new one, unless it was replaced already. */
    Bearer replacing(Bearer refused, CallContext context) {
        return obtain(refused.number(), context);
    }

    private Bearer obtain(long refused, CallContext context) {
        while (true) {
            Fetch fetch;
            synchronized (this) {
                if (current != null && current.number() != refused && current.fresh(waiting.date())) {
                    return current;
                }
                fetch = join(context);
            }
            try {
                return await(fetch, context);
            } catch (PersonioException e) {
                if (!fetch.hadLessTimeThan(context, e.kind())) {
                    throw e;
                }
            }
        }
    }

    private synchronized Fetch join(CallContext context) {
        if (running != null) {
            return running;
        }
        Fetch fetch = new Fetch(new CompletableFuture<>(), context.deadline());
        running = fetch;
        try {
            executor.execute(() -> run(fetch, context));
        } catch (RuntimeException | Error e) { // such as: no more threads
            fail(fetch, e);
        }
        return fetch;
    }

    private void run(Fetch fetch, CallContext context) {
        try {
            Instant askedAt = waiting.date();
            CallContext reading = context.allowing(Effect.READ).silently().awaitedWhile(() -> true);
            Bearer bearer = finish(issuer.issue(reading), askedAt);
            fetch.bearer().complete(bearer);
        } catch (RuntimeException | Error e) {
            fail(fetch, e);
        }
    }

    private synchronized Bearer finish(TokenEndpoint.Issued token, Instant askedAt) {
        issued++;
        Bearer bearer = Bearer.of(issued, token, askedAt);
        current = bearer;
        running = null;
        return bearer;
    }

    private synchronized void fail(Fetch fetch, Throwable cause) {
        running = null;
        fetch.bearer().completeExceptionally(cause);
    }

    private Bearer await(Fetch fetch, CallContext context) {
        try {
            long left = waiting.left(context.deadline()).toNanos();
            return fetch.bearer().get(left, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            throw Cancellation.of(e);
        } catch (TimeoutException e) {
            throw new PersonioException(
                    Kind.TIMEOUT, "Personio issued no access token in the time that this call has", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof PersonioException known
                    ? known
                    : new IllegalStateException("The request for an access token failed", e.getCause());
        }
    }

    private record Fetch(CompletableFuture<Bearer> bearer, Instant deadline) {

        /** True where it failed only because whoever started it had an earlier deadline. */
        boolean hadLessTimeThan(CallContext context, Kind failure) {
            return deadline.isBefore(context.deadline())
                    && bearer.isCompletedExceptionally()
                    && (failure == Kind.TIMEOUT || failure == Kind.RATE_LIMITED);
        }
    }
}
