package io.github.personiomcp.demo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries requests from the wire to the {@link Gateway} and answers back, with the trouble that was ordered on the way. */
final class ExchangeHandler implements HttpHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ExchangeHandler.class);
    private static final int POLL_MILLIS = 10;
    private static final String PROXY_PAGE = "<!DOCTYPE html><html><body><h1>Wartungsarbeiten</h1></body></html>";

    private final Gateway gateway;
    private final RateLimits limits;
    private final Faults faults;
    private final Traffic traffic;

    ExchangeHandler(Gateway gateway, RateLimits limits, Faults faults, Traffic traffic) {
        this.gateway = gateway;
        this.limits = limits;
        this.faults = faults;
        this.traffic = traffic;
    }

    @Override
    public void handle(HttpExchange exchange) {
        Call call = null;
        try (exchange) {
            call = call(exchange);
            traffic.opened(call.method(), call.path(), call.rawQuery());
            long delay = faults.latency().toMillis();
            long tail = Math.min(POLL_MILLIS, delay / 2);
            Thread.sleep(delay - tail);
            respond(exchange, call, tail);
        } catch (IOException e) {
            traffic.aborted();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (call != null) {
                traffic.closed();
            }
        }
    }

    private void respond(HttpExchange exchange, Call call, long tail) throws IOException, InterruptedException {
        if (changes(call) && faults.takeLostWrite()) {
            if (faults.lostAfterStoring()) {
                gateway.answer(call);
            }
            throw new IOException("The connection breaks on purpose");
        }
        Optional<Fault> fault = faults.next(call.path());
        if (fault.isEmpty()) {
            send(exchange, call, tail, gateway.answer(call));
            return;
        }
        switch (fault.get().kind()) {
            case FAIL ->
                send(
                        exchange,
                        call,
                        tail,
                        Answer.text(
                                fault.get().status(), Answer.JSON, fault.get().body()));
            case HTML ->
                send(exchange, call, tail, Answer.text(fault.get().status(), "text/html; charset=utf-8", PROXY_PAGE));
            case NO_METADATA -> send(exchange, call, tail, V1Answers.withoutMetadata(gateway.answer(call)));
            case WRONG_METADATA -> send(exchange, call, tail, V1Answers.withOnePageOnly(gateway.answer(call)));
            case EMPTY -> send(exchange, call, tail, Answer.text(200, Answer.JSON, ""));
            case SUCCESS_FALSE -> send(exchange, call, tail, V1Answers.successFalse());
            case TRUNCATE -> truncate(exchange, gateway.answer(call));
            case STALL -> stall(exchange);
            case DENY, LOOP -> throw new IllegalStateException("Denied rights and endless lists are not handled here");
        }
    }

    private static boolean changes(Call call) {
        return !call.method().equals("GET") && !call.path().contains("/auth");
    }

    /** Holds the body back for {@code tail} ms: that a client is gone shows only in the write after the headers. */
    private void send(HttpExchange exchange, Call call, long tail, Answer ordinary)
            throws IOException, InterruptedException {
        Answer answer = faults.rewritten(call.path(), ordinary);
        LOG.debug("{} {} {}", answer.status(), call.method(), call.path());
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", answer.contentType());
        if (faults.rateLimitEnforced()) {
            limits.headers(call).forEach(headers::set);
        }
        byte[] body = answer.body();
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        Thread.sleep(tail);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    /** Announces the whole body and hangs up after half of it. */
    private static void truncate(HttpExchange exchange, Answer answer) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        byte[] body = answer.body();
        exchange.sendResponseHeaders(answer.status(), body.length);
        OutputStream out = exchange.getResponseBody();
        out.write(Arrays.copyOf(body, body.length / 2));
        out.flush();
    }

    /** White space now and then keeps the body open and shows when the client is gone. */
    private static void stall(HttpExchange exchange) throws IOException, InterruptedException {
        exchange.getResponseHeaders().set("Content-Type", Answer.JSON);
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        while (true) {
            out.write(' ');
            out.flush();
            Thread.sleep(POLL_MILLIS);
        }
    }

    private static Call call(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        Headers headers = exchange.getRequestHeaders();
        String contentType = Objects.toString(headers.getFirst("Content-Type"), "");
        Charset charset = contentType.startsWith("multipart/") ? ISO_8859_1 : UTF_8;
        return new Call(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                query,
                Parameters.parse(query),
                contentType,
                headers.getFirst("Authorization"),
                "true".equalsIgnoreCase(headers.getFirst("Beta")),
                new String(exchange.getRequestBody().readAllBytes(), charset),
                Map.of());
    }
}
