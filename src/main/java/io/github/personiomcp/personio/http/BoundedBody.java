package io.github.personiomcp.personio.http;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Collects a body up to a size, and stops reading as soon as there is more. Each part of it, and the head before it, ends a silence. */
final class BoundedBody implements BodySubscriber<byte[]> {

    private final BodySubscriber<byte[]> all = BodySubscribers.ofByteArray();
    private final long limit;
    private final Silence silence;
    private long received;
    private Flow.@Nullable Subscription subscription;

    private BoundedBody(long limit, Silence silence) {
        this.limit = limit;
        this.silence = silence;
    }

    /** @param limit in bytes */
    static BodyHandler<byte[]> ofAtMost(long limit, Silence silence) {
        return head -> {
            silence.broken();
            return new BoundedBody(limit, silence);
        };
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return all.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        all.onSubscribe(given);
    }

    @Override
    public void onNext(List<ByteBuffer> part) {
        silence.broken();
        received += part.stream().mapToLong(ByteBuffer::remaining).sum();
        if (received <= limit) {
            all.onNext(part);
        } else if (subscription != null) {
            subscription.cancel();
            subscription = null;
            all.onError(new TooLarge());
        }
    }

    @Override
    public void onError(Throwable cause) {
        all.onError(cause);
    }

    @Override
    public void onComplete() {
        all.onComplete();
    }

    /** More than the limit came. */
    static final class TooLarge extends IOException {}
}
