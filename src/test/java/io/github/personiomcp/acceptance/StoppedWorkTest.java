package io.github.personiomcp.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.policy.CallGuard;
import io.github.personiomcp.server.HttpServer;
import io.github.personiomcp.server.http.EventReader;
import io.github.personiomcp.tool.BoundTool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What clients do to a call that Personio does not answer: where that ends the call, the connection to Personio is closed. How long that
 * takes is printed; {@code -Drounds=20} takes the median of more rounds than one.
 */
@Timeout(120)
class StoppedWorkTest {

    private static final String HANGING = "/v1/company/employees/1";
    private static final int CALL = 7;
    private static final String GET = ServerProcess.call(CALL, "get_employee", Map.of("employee", "1012"));

    private final BlockingQueue<Map<String, Object>> answers = new LinkedBlockingQueue<>();
    private final DemoStack stack =
            new StackSettings().guard(new Hearing(answers)).start();
    private final HttpServer server = stack.serve();
    private @Nullable WireClient stdio;

    private enum Way {
        CANCELLED_OVER_STDIO,
        CANCELLED_OVER_STREAMABLE_HTTP,
        CANCELLED_OVER_SSE,
        SESSION_DELETED,
        SSE_STREAM_CLOSED
    }

    @AfterEach
    void close() {
        Optional.ofNullable(stdio).ifPresent(WireClient::close);
        server.close();
        stack.close();
    }

    @ParameterizedTest
    @EnumSource
    void connectionToPersonioIsClosed(Way way) {
        stack.faults().stall(HANGING);

        long[] nanos = LongStream.range(0, Integer.getInteger("rounds", 1))
                .map(round -> timeToStop(way))
                .sorted()
                .toArray();

        System.out.printf(
                "%s: the connection to Personio is closed after %.1f ms, at most %.1f ms (%d rounds)%n",
                way, nanos[nanos.length / 2] / 1e6, nanos[nanos.length - 1] / 1e6, nanos.length);
        assertThat(stack.traffic().abortedExchanges()).isEqualTo(nanos.length);
    }

    private long timeToStop(Way way) {
        int asked = stack.traffic().count("GET", HANGING);
        int aborted = stack.traffic().abortedExchanges();
        Runnable stop = begin(way);
        Await.until(() -> stack.traffic().count("GET", HANGING) > asked);
        long start = System.nanoTime();
        stop.run();
        Await.until(() -> stack.traffic().abortedExchanges() > aborted);
        return System.nanoTime() - start;
    }

    /** Begins a call and tells how to stop it. */
    private Runnable begin(Way way) {
        return switch (way) {
            case CANCELLED_OVER_STDIO -> cancelledOverStdio();
            case CANCELLED_OVER_STREAMABLE_HTTP -> cancelledOverStreamableHttp();
            case CANCELLED_OVER_SSE -> cancelledOverSse();
            case SESSION_DELETED -> sessionDeleted();
            case SSE_STREAM_CLOSED -> streamClosed();
        };
    }

    private Runnable cancelledOverStdio() {
        WireClient client = Objects.requireNonNullElseGet(
                stdio, () -> new WireClient(stack.tenant, stack.runner, "2025-11-25", WireClient.NO_ELICITATION));
        stdio = client;
        int call = client.startCall("get_employee", Map.of("employee", "1012"));
        return () -> client.cancel(call);
    }

    private Runnable cancelledOverStreamableHttp() {
        HttpSession session = new HttpSession(url(0));
        var unused = session.begin(GET);
        return () -> session.cancel(CALL);
    }

    private Runnable sessionDeleted() {
        HttpSession session = new HttpSession(url(0));
        var unused = session.begin(GET);
        return session::delete;
    }

    private Runnable cancelledOverSse() {
        EventReader stream = calling();
        return () -> HttpSession.begin(messages(stream), HttpSession.cancelling(CALL))
                .join();
    }

    private Runnable streamClosed() {
        EventReader stream = calling();
        return () -> {
            try {
                stream.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private EventReader calling() {
        try {
            EventReader stream = new EventReader(url(1));
            HttpSession.begin(messages(stream), ServerProcess.initialize("2024-11-05"))
                    .join();
            assertThat(stream.answer()).containsKey("result");
            HttpSession.begin(messages(stream), ServerProcess.notification("notifications/initialized"))
                    .join();
            var unused = HttpSession.begin(messages(stream), GET);
            return stream;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page is held back until the client is gone; what follows is read all the same, and progress told to nobody. */
    @Test
    void lostConnectionStopsNothing() throws Exception {
        CountDownLatch gone = new CountDownLatch(1);
        stack.faults().rewrite((path, body) -> {
            Await.down(gone);
            return body;
        });
        HttpSession session = new HttpSession(url(0));
        String all = ServerProcess.call(CALL, "search_employees", Map.of("limit", 500))
                .replace("\"arguments\"", "\"_meta\":{\"progressToken\":1},\"arguments\"");
        CompletableFuture<HttpResponse<String>> call = session.begin(all);
        Await.until(() -> stack.traffic().openExchanges() > 0);

        call.cancel(true);
        assertThat(session.send(ServerProcess.request(8, "ping")).statusCode()).isEqualTo(200);
        gone.countDown();

        assertThat(answers.poll(60, TimeUnit.SECONDS)).containsEntry("total", 240);
        assertThat(stack.traffic().abortedExchanges()).isZero();
    }

    private URI url(int style) {
        return server.urls().get(style);
    }

    private URI messages(EventReader stream) {
        return url(1).resolve(stream.messages);
    }

    /** Hears the answers of calls, whether anybody else does or not. */
    private record Hearing(BlockingQueue<Map<String, Object>> answers) implements CallGuard {

        @Override
        public <A extends Answer> A around(BoundTool tool, CallContext context, Supplier<A> call) {
            A answer = call.get();
            answers.add(answer.structured());
            return answer;
        }
    }
}
