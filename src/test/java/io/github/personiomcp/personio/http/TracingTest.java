package io.github.personiomcp.personio.http;

import static io.github.personiomcp.personio.http.Calls.READ;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.testing.ManualClock;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TracingTest {

    private final ScriptedApi personio = new ScriptedApi();
    private final ApiClient client = new Tracing(personio);
    private final CallContext context = Calls.within(20, new ManualClock());

    @Test
    void failedRequestsAreKnownByTheIdsThatPersonioGaveThem() {
        answer(500, "{\"personio_trace_id\":\"0a1b-2c3d-4e\"}");
        answer(404, "{\"trace_id\":\"9f8e-7d6c-5b\"}");

        assertThat(context.counters().traces()).containsExactly("0a1b-2c3d-4e", "9f8e-7d6c-5b");
    }

    @Test
    void whatIsNoIdIsNotKept() {
        answer(200, "{\"trace_id\":\"9f8e-7d6c-5b\"}");
        answer(400, "{\"trace_id\":\"Ada Stein\",\"personio_trace_id\":[1]}");
        answer(500, "<html>");
        answer(500, "");

        assertThat(context.counters().traces()).isEmpty();
    }

    @Test
    void manyFailuresOfOneCallDoNotFillTheMemory() {
        IntStream.range(0, 100).forEach(i -> answer(500, "{\"trace_id\":\"9f8e-7d6c-" + i + "\"}"));

        assertThat(context.counters().traces()).hasSize(20);
    }

    private void answer(int status, String body) {
        personio.then(request ->
                new ApiResponse(status, Calls.answer(status).headers(), body.getBytes(StandardCharsets.UTF_8)));
        client.send(READ, context);
    }
}
