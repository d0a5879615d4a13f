package io.github.personiomcp.personio.http.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.github.personiomcp.personio.http.BucketPermits;
import io.github.personiomcp.personio.http.Rate;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** What can be done over one connection. Throws what Lettuce and Bucket4j throw. */
final class RedisSession {

    /** A bucket is forgotten when it has been full for so long; then it is full for whoever comes. */
    private static final Duration BUCKET_KEPT = Duration.ofSeconds(10);

    private final StatefulRedisConnection<String, byte[]> connection;
    private final ProxyManager<String> buckets;

    RedisSession(StatefulRedisConnection<String, byte[]> connection, RedisClock clock, Duration patience) {
        this.connection = connection;
        this.buckets = Bucket4jLettuce.casBasedBuilder(connection)
                .clientClock(clock)
                .requestTimeout(patience)
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(BUCKET_KEPT))
                .build();
    }

    boolean open() {
        return connection.isOpen();
    }

    /** The permits under a key; full, where nobody took any for long. */
    BucketPermits permits(String key, Rate rate) {
        Bucket bucket = buckets.builder().build(key, rate::configuration);
        return new BucketPermits(bucket, rate);
    }

    /** The numbers that a script returns. */
    List<Long> run(String script, List<String> keys, Object... arguments) {
        byte[][] values = Stream.of(arguments)
                .map(argument -> String.valueOf(argument).getBytes(UTF_8))
                .toArray(byte[][]::new);
        List<Object> numbers =
                connection.sync().eval(script, ScriptOutputType.MULTI, keys.toArray(String[]::new), values);
        return numbers.stream().map(Long.class::cast).toList();
    }

    void close() {
        CompletableFuture<Void> unused = connection.closeAsync();
    }
}
