package io.github.personiomcp.server.stdio;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The calls that are not settled yet, by the id of their request. */
final class InFlight {

    private final Map<Object, Call> calls = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> drained = new CompletableFuture<>();

    /** Calls whose answer is not on its way yet, plus one for the open connection. */
    private final AtomicInteger unsettled = new AtomicInteger(1);

    /** A new call, null where one with this id is in flight. */
    @Nullable
    Call open(Object id, Reply reply) {
        Call call = new Call(id, reply, this);
        if (calls.putIfAbsent(id, call) != null) {
            return null;
        }
        unsettled.incrementAndGet();
        return call;
    }

    /** Cancels the call of this id; an id that is unknown or settled is nothing to worry about. */
    void cancel(@Nullable Object id) {
        Call call = id == null ? null : calls.get(id);
        if (call != null) {
            call.cancel();
        }
    }

    /** Frees the id before the last word is sent: a client may use it again the moment it has the answer. */
    void settle(Call call, Runnable lastWord) {
        calls.remove(call.id(), call);
        try {
            lastWord.run();
        } finally {
            countDown();
        }
    }

    /** Completes when every call is settled or {@code limit} is over. Asked for once, when no more calls will come. */
    CompletionStage<Void> drained(Duration limit) {
        countDown();
        return drained.completeOnTimeout(null, limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    void forEach(Consumer<Call> action) {
        List.copyOf(calls.values()).forEach(action);
    }

    private void countDown() {
        if (unsettled.decrementAndGet() == 0) {
            drained.complete(null);
        }
    }
}
