package io.github.personiomcp.personio.http;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.personio.http.ExchangeFailure.Trace;
import io.github.personiomcp.text.Message;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a request with the JDK's HTTP client. The whole exchange, body included, ends at the call's deadline; interrupting the calling
 * thread closes the connection. A read also ends when nothing has come for a while, neither a head nor any part of a body, so that a
 * silent connection leaves time to repeat it. Failures come out as {@link ExchangeFailure}.
 *
 * <p>Always HTTP/1.1: with HTTP/2 all requests would share one connection, and Java 17 opens no other when that one dies silently.
 */
final class JdkApiClient implements ApiClient {

    private static final Logger LOG = LoggerFactory.getLogger(JdkApiClient.class);
    private static final long LARGEST_BODY = 32L * 1024 * 1024;

    /** How long connecting may take. */
    static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    /** How long nothing may come in one attempt at a read. */
    static final Duration LONGEST_SILENCE = Duration.ofSeconds(8);

    private final HttpClient client;
    private final WireRequests wireRequests;
    private final ConnectionTrouble trouble;
    private final Waiting waiting;
    private final Duration longestSilence;

    /** @param longestSilence how long nothing may come in one attempt at a read; other requests have until the deadline */
    JdkApiClient(HttpSettings settings, Waiting waiting, Duration longestSilence) {
        this(settings, waiting, longestSilence, HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT));
    }

    /** @param connections says whom to trust and how long connecting may take */
    JdkApiClient(HttpSettings settings, Waiting waiting, Duration longestSilence, HttpClient.Builder connections) {
        this.client = connections
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(settings.proxy().selector())
                .build();
        this.wireRequests = new WireRequests(settings);
        this.trouble = new ConnectionTrouble(settings.baseUrl().getHost());
        this.waiting = waiting;
        this.longestSilence = longestSilence;
    }

    @Override
    public ApiResponse send(ApiRequest request, CallContext context) {
        Instant start = waiting.now();
        String outcome = "no answer";
        try {
            ApiResponse response = usable(exchange(request, context));
            outcome = "HTTP " + response.status();
            return response;
        } finally {
            long millis = Duration.between(start, waiting.now()).toMillis();
            LOG.debug("{} {}: {} after {} ms", request.method(), request.path(), outcome, millis);
        }
    }

    private HttpResponse<byte[]> exchange(ApiRequest request, CallContext context) {
        Silence silence = new Silence(waiting, longestSilence);
        context.counters().requestSent();
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(wireRequests.of(request), BoundedBody.ofAtMost(LARGEST_BODY, silence));
        try {
            return request.effect() == Effect.READ
                    ? awaitBreaking(silence, answer, context.deadline())
                    : await(answer, context.deadline());
        } catch (InterruptedException e) {
            throw Cancellation.of(e, cancelled(request.effect()));
        } catch (ExecutionException e) {
            throw trouble.with(e.getCause() == null ? e : e.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    /** Waits as long as the answer makes progress, until the deadline. */
    private <T> T awaitBreaking(Silence silence, CompletableFuture<T> answer, Instant deadline)
            throws InterruptedException, ExecutionException {
        while (silence.left().compareTo(waiting.left(deadline)) < 0) {
            try {
                return answer.get(silence.left().toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                if (silence.left().isZero()) {
                    throw trouble.silence(longestSilence, e);
                }
            }
        }
        return await(answer, deadline);
    }

    private <T> T await(CompletableFuture<T> answer, Instant deadline) throws InterruptedException, ExecutionException {
        try {
            return answer.get(waiting.left(deadline).toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw ExchangeFailure.timedOut(
                    Trace.UNKNOWN, Message.of("Personio did not answer completely in the time that this call has"));
        }
    }

    private ApiResponse usable(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status >= 300 && status < 400) {
            throw ExchangeFailure.unusable(
                    Message.of(
                            "Personio answered with a redirect, which is not followed (HTTP {0}); check the base URL and the proxy",
                            status),
                    null);
        }
        if (status == 407) {
            throw trouble.proxyRefused(new IOException("HTTP 407"));
        }
        return new ApiResponse(status, response.headers(), response.body());
    }

    private static String cancelled(Effect effect) {
        return effect == Effect.READ
                ? "The call was cancelled"
                : "The call was cancelled after a change was sent, which may or may not have been made";
    }
}
