package io.github.personiomcp.server.stdio;

import java.util.concurrent.atomic.AtomicBoolean;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

/** One request of the client, from its arrival until it is answered, once, or cancelled. */
final class Call {

    private final Object id;
    private final Reply reply;
    private final InFlight inFlight;
    private final AtomicBoolean settled = new AtomicBoolean();
    private final Disposable.Swap work = Disposables.swap();

    Call(Object id, Reply reply, InFlight inFlight) {
        this.id = id;
        this.reply = reply;
        this.inFlight = inFlight;
    }

    Object id() {
        return id;
    }

    /** Starts the work; {@code unanswered} follows where it ends without an answer. Not at all where the call is cancelled already. */
    void run(Mono<Void> handling, Runnable unanswered) {
        if (!settled.get()) {
            work.update(handling.subscribe(ignored -> {}, failure -> unanswered.run(), unanswered));
        }
    }

    /** Sends the answer, one line of JSON, unless there was one or the call is cancelled. */
    void answer(byte[] answer) {
        if (settled.compareAndSet(false, true)) {
            inFlight.settle(this, () -> reply.send(answer));
        }
    }

    /** Stops the work by interrupting its thread and answers in its place. */
    void abandon(byte[] answer) {
        if (settled.compareAndSet(false, true)) {
            work.dispose();
            inFlight.settle(this, () -> reply.send(answer));
        }
    }

    /** Stops the work by interrupting its thread; nothing is answered. */
    void cancel() {
        if (settled.compareAndSet(false, true)) {
            work.dispose();
            inFlight.settle(this, reply::nothing);
        }
    }
}
