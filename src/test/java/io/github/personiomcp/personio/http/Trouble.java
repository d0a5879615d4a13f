package io.github.personiomcp.personio.http;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.text.Message;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpConnectTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/**
 * What the product's own HTTP client makes of one thing that a server does, or that keeps it from one. Met once, over a real connection,
 * and from then on told again to whoever asks, in injected time: nothing is waited for twice.
 */
public final class Trouble {

    private static final Duration BRIEF = Duration.ofMillis(60);
    private static final Duration AMPLE = Duration.ofSeconds(60);

    private final Supplier<Met> reading;
    private final Supplier<Met> writing;

    private Trouble(Supplier<Met> reading, Supplier<Met> writing) {
        this.reading = once(reading);
        this.writing = once(writing);
    }

    /**
     * One exchange as it went.
     *
     * @param takes how long the caller waited for it; null for as long as the call lasts
     * @param late what comes of it where the call has less time than that
     */
    private record Met(
            @Nullable ApiResponse answer,
            @Nullable RuntimeException failure,
            @Nullable Duration takes,
            @Nullable RuntimeException late) {}

    /** The server says these words, one byte a character, and closes the connection. */
    public static Trouble says(String words) {
        return behaving(connection -> {
            connection.getOutputStream().write(words.getBytes(StandardCharsets.ISO_8859_1));
            connection.shutdownOutput();
            awaitEnd(connection); // what was not read of the request would reset the connection
        });
    }

    /** The server says these words and resets the connection. */
    public static Trouble breaksAfter(String words) {
        return behaving(connection -> {
            RawServer.write(connection, words);
            connection.setSoLinger(true, 0);
        });
    }

    /** The server sends a body of so many bytes. */
    public static Trouble sendsBytes(int bytes) {
        return behaving(connection -> {
            RawServer.write(connection, "HTTP/1.1 200 OK\r\nContent-Length: " + bytes + "\r\n\r\n");
            connection.getOutputStream().write(new byte[bytes]);
        });
    }

    /** What {@code java.net.http} reports at once where no connection comes about. */
    public static Trouble noConnection(Throwable reported) {
        Supplier<Met> met = () -> new Met(null, unconnected(reported), Duration.ZERO, null);
        return new Trouble(met, met);
    }

    /** Nobody answers the attempt to connect: a read gives up after so much silence, a change when connecting takes too long. */
    public static Trouble hangs() {
        RuntimeException slow = unconnected(new HttpConnectTimeoutException("HTTP connect timed out"));
        Trouble silent = stallsAfter("");
        return new Trouble(silent.reading, () -> new Met(null, slow, Duration.ofSeconds(10), timedOut()));
    }

    private static RuntimeException unconnected(Throwable reported) {
        return new ConnectionTrouble("api.personio.de").with(reported);
    }

    /** The server says these words and nothing more, but keeps the connection. */
    public static Trouble stallsAfter(String words) {
        RawServer.Conversation stalling = connection -> {
            RawServer.write(connection, words);
            awaitEnd(connection);
        };
        return new Trouble(
                () -> new Met(
                        null,
                        failure(stalling, Calls.READ, BRIEF, AMPLE),
                        JdkApiClient.LONGEST_SILENCE,
                        failure(stalling, Calls.READ, AMPLE, BRIEF)),
                () -> new Met(null, null, null, failure(stalling, Calls.WRITE, AMPLE, BRIEF)));
    }

    /** A byte now and then, so that the answer would end long after the call. */
    public static Trouble drips() {
        RawServer.Conversation dripping = connection -> {
            RawServer.write(connection, "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
            for (int part = 0; part < 100_000; part++) {
                RawServer.write(connection, " ");
                TimeUnit.MILLISECONDS.sleep(5);
            }
        };
        return new Trouble(
                () -> new Met(null, null, null, failure(dripping, Calls.READ, AMPLE, BRIEF)),
                () -> new Met(null, null, null, failure(dripping, Calls.WRITE, AMPLE, BRIEF)));
    }

    private static Trouble behaving(RawServer.Conversation conversation) {
        return new Trouble(() -> met(conversation, Calls.READ), () -> met(conversation, Calls.WRITE));
    }

    /** Befalls this request: what comes of it. */
    public ApiResponse befall(ApiRequest request, CallContext context, Sleeper time) throws InterruptedException {
        Met met = (request.effect() == Effect.READ ? reading : writing).get();
        Duration left = new Waiting(Clock.systemUTC(), time).left(context.deadline());
        if (met.late() != null && (met.takes() == null || met.takes().compareTo(left) >= 0)) {
            time.sleep(left);
            throw met.late();
        }
        time.sleep(Objects.requireNonNull(met.takes()));
        if (met.failure() != null) {
            throw met.failure();
        }
        return Objects.requireNonNull(met.answer());
    }

    private static Met met(RawServer.Conversation conversation, ApiRequest request) {
        try (RawServer server = new RawServer(conversation)) {
            return new Met(
                    Exchanges.client(server.uri()).send(request, Exchanges.within(AMPLE)),
                    null,
                    Duration.ZERO,
                    timedOut());
        } catch (RuntimeException failure) {
            return new Met(null, failure, Duration.ZERO, null);
        } catch (IOException closing) {
            throw new AssertionError(closing);
        }
    }

    /** On a busy machine a brief time may be over before anything is sent: that is another failure, and tried again. */
    private static RuntimeException failure(
            RawServer.Conversation conversation, ApiRequest request, Duration silence, Duration deadline) {
        try (RawServer server = new RawServer(conversation)) {
            ApiClient client = Exchanges.client(server.uri(), silence);
            while (true) {
                Throwable failure = Assertions.catchThrowable(() -> client.send(request, Exchanges.within(deadline)));
                if (!server.requests.isEmpty()) {
                    return (RuntimeException) failure;
                }
            }
        } catch (IOException closing) {
            throw new AssertionError(closing);
        }
    }

    private static RuntimeException timedOut() {
        return ExchangeFailure.timedOut(
                ExchangeFailure.Trace.UNKNOWN,
                Message.of("Personio did not answer completely in the time that this call has"));
    }

    private static void awaitEnd(Socket connection) {
        try {
            while (connection.getInputStream().read() >= 0) {}
        } catch (IOException reset) {
            // a reset is an end too
        }
    }

    private static Supplier<Met> once(Supplier<Met> supplier) {
        return new Supplier<>() {
            private @Nullable Met met;

            @Override
            public synchronized Met get() {
                met = met == null ? supplier.get() : met;
                return met;
            }
        };
    }
}
