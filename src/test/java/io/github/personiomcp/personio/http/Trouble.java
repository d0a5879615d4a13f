package io.github.personiomcp.personio.http;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.testing.FullServer;
import io.github.personiomcp.testing.LoopbackServer;
import io.github.personiomcp.testing.TlsServer;
import io.github.personiomcp.text.Message;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
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
            LoopbackServer.awaitEnd(connection); // what was not read of the request would reset the connection
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

    /** Nobody has ever heard of the host; the resolver of this computer says so without asking anybody. */
    public static Trouble unknownHost() {
        return meeting(request -> met(Exchanges.client(URI.create("https://nowhere.invalid")), request));
    }

    /** Nobody listens there any more. */
    public static Trouble refusesConnections() {
        return meeting(request -> {
            URI closed;
            try (RawServer server = new RawServer(connection -> {})) {
                closed = server.uri();
            }
            return met(Exchanges.client(closed), request);
        });
    }

    /** Nobody answers the attempt to connect: a read gives up after so much silence, a change when connecting takes too long. */
    public static Trouble hangs() {
        return new Trouble(
                () -> new Met(
                        null,
                        unanswered(Calls.READ, BRIEF, AMPLE, AMPLE),
                        JdkApiClient.LONGEST_SILENCE,
                        unanswered(Calls.READ, AMPLE, BRIEF, AMPLE)),
                () -> new Met(
                        null,
                        unanswered(Calls.WRITE, AMPLE, AMPLE, BRIEF),
                        JdkApiClient.CONNECT_TIMEOUT,
                        unanswered(Calls.WRITE, AMPLE, BRIEF, AMPLE)));
    }

    /**
     * The server does not greet as TLS wants it, or with a certificate that is none for its client.
     *
     * @param host by which the client calls it
     * @param trust what the client trusts; null for what every Java program trusts
     */
    public static Trouble greets(Supplier<TlsServer> greeting, String host, @Nullable Supplier<SSLContext> trust) {
        return meeting(request -> {
            HttpClient.Builder connections = HttpClient.newBuilder();
            if (trust != null) {
                connections.sslContext(trust.get());
            }
            try (TlsServer server = greeting.get()) {
                return met(Exchanges.client(server.uri(host), JdkApiClient.LONGEST_SILENCE, connections), request);
            }
        });
    }

    /** The server hears the client's hello and says nothing. */
    public static Trouble neverGreets() {
        return new Trouble(
                () -> new Met(
                        null,
                        ungreeted(Calls.READ, BRIEF, AMPLE),
                        JdkApiClient.LONGEST_SILENCE,
                        ungreeted(Calls.READ, AMPLE, BRIEF)),
                () -> new Met(null, null, null, ungreeted(Calls.WRITE, AMPLE, BRIEF)));
    }

    private static RuntimeException ungreeted(ApiRequest request, Duration silence, Duration deadline) {
        try (TlsServer server = TlsServer.silent()) {
            return failure(Exchanges.client(server.uri("localhost"), silence), request, deadline);
        }
    }

    private static RuntimeException unanswered(
            ApiRequest request, Duration silence, Duration deadline, Duration connecting) {
        HttpClient.Builder connections = HttpClient.newBuilder().connectTimeout(connecting);
        try (FullServer server = new FullServer()) {
            return failure(Exchanges.client(server.uri(), silence, connections), request, deadline);
        }
    }

    /** The server says these words and nothing more, but keeps the connection. */
    public static Trouble stallsAfter(String words) {
        LoopbackServer.Conversation stalling = connection -> {
            RawServer.write(connection, words);
            LoopbackServer.awaitEnd(connection);
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
        LoopbackServer.Conversation dripping = connection -> {
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

    private static Trouble behaving(LoopbackServer.Conversation conversation) {
        return meeting(request -> {
            try (RawServer server = new RawServer(conversation)) {
                return met(Exchanges.client(server.uri()), request);
            }
        });
    }

    private static Trouble meeting(Function<ApiRequest, Met> meeting) {
        return new Trouble(() -> meeting.apply(Calls.READ), () -> meeting.apply(Calls.WRITE));
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

    private static Met met(ApiClient client, ApiRequest request) {
        try {
            return new Met(client.send(request, Exchanges.within(AMPLE)), null, Duration.ZERO, timedOut());
        } catch (RuntimeException failure) {
            return new Met(null, failure, Duration.ZERO, null);
        }
    }

    /** On a busy machine a brief time may be over before anything is sent: that is another failure, and tried again. */
    private static RuntimeException failure(
            LoopbackServer.Conversation conversation, ApiRequest request, Duration silence, Duration deadline) {
        try (RawServer server = new RawServer(conversation)) {
            ApiClient client = Exchanges.client(server.uri(), silence);
            while (true) {
                RuntimeException failure = failure(client, request, deadline);
                if (!server.requests.isEmpty()) {
                    return failure;
                }
            }
        }
    }

    private static RuntimeException failure(ApiClient client, ApiRequest request, Duration deadline) {
        return (RuntimeException) Assertions.catchThrowable(() -> client.send(request, Exchanges.within(deadline)));
    }

    private static RuntimeException timedOut() {
        return ExchangeFailure.timedOut(
                ExchangeFailure.Trace.UNKNOWN,
                Message.of("Personio did not answer completely in the time that this call has"));
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
