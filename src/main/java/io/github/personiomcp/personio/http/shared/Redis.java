package io.github.personiomcp.personio.http.shared;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One connection at a time to a Redis server, given up with the first thing that fails on it. For one thread at a time. */
final class Redis {

    private static final Duration LAST_WORDS = Duration.ofMillis(250);

    static {
        // From Java 24 on, Netty's way to memory of its own makes Java print warnings.
        if (Runtime.version().feature() >= 24 && System.getProperty("io.netty.noUnsafe") == null) {
            System.setProperty("io.netty.noUnsafe", "true");
        }
    }

    private final RedisClient client;
    private final RedisClock clock;
    private final Duration patience;
    private @Nullable RedisSession session;

    /** @param patience how long one answer may take, and how long connecting */
    Redis(RedisAddress address, RedisClock clock, Duration patience) {
        this.clock = clock;
        this.patience = patience;
        this.client = RedisClient.create(uri(address, patience));
        client.setOptions(ClientOptions.builder()
                .autoReconnect(false)
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(patience)
                        .tcpNoDelay(true)
                        .build())
                .build());
    }

    /** A session, connected anew where there is none. */
    RedisSession connected() {
        RedisSession known = session;
        if (known == null || !known.open()) {
            known = new RedisSession(
                    client.connect(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE)), clock, patience);
            session = known;
        }
        return known;
    }

    /**
     * The session that there is.
     *
     * @throws RedisException where there is none
     */
    RedisSession current() {
        RedisSession known = session;
        if (known == null) {
            throw new RedisException("Not connected");
        }
        return known;
    }

    /** Ends the connection; the next session has another one. */
    void disconnect() {
        if (session != null) {
            session.close();
            session = null;
        }
    }

    void close() {
        client.shutdown(Duration.ZERO, LAST_WORDS);
    }

    private static RedisURI uri(RedisAddress address, Duration patience) {
        RedisURI.Builder uri = RedisURI.builder()
                .withHost(address.host())
                .withPort(address.port())
                .withDatabase(address.database())
                .withSsl(address.tls())
                .withTimeout(patience);
        String user = address.user();
        String password = address.password();
        if (password != null && user != null) {
            uri.withAuthentication(user, password.toCharArray());
        } else if (password != null) {
            uri.withPassword(password.toCharArray());
        }
        return uri.build();
    }
}
