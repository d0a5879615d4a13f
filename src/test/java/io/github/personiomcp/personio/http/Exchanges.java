package io.github.personiomcp.personio.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** Real exchanges of a {@link JdkApiClient} with a server on loopback, in real time. */
final class Exchanges {

    static final String EMPTY_JSON = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";
    static final String HALF = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"data\"";
    static final Waiting REAL_TIME = new Waiting(Clock.systemUTC(), Sleeper.SYSTEM);

    private Exchanges() {}

    static ExchangeFailure failure(URI base, ApiRequest request, Duration time) {
        Throwable thrown = catchThrowable(() -> client(base).send(request, within(time)));
        assertThat(thrown).isInstanceOf(ExchangeFailure.class);
        return (ExchangeFailure) thrown;
    }

    static ApiResponse send(URI base, ApiRequest request) {
        return client(base).send(request, within(Duration.ofSeconds(20)));
    }

    static CallContext within(Duration time) {
        var now = REAL_TIME.counted(Calls.within(0, REAL_TIME.clock()));
        return new CallContext(now.tenant(), now.ceiling(), now.deadline().plus(time), now.progress());
    }

    static ApiClient client(URI base) {
        return client(base, JdkApiClient.LONGEST_SILENCE);
    }

    static ApiClient client(URI base, Duration longestSilence) {
        return new JdkApiClient(settings(base), REAL_TIME, longestSilence);
    }

    /** @param connections how they are made */
    static ApiClient client(URI base, Duration longestSilence, HttpClient.Builder connections) {
        return new JdkApiClient(settings(base), REAL_TIME, longestSilence, connections);
    }

    private static HttpSettings settings(URI base) {
        return new HttpSettings(
                base, "ACME_APP", null, ProxySettings.none(), Effect.UPDATE, Map.of(), "personio-mcp/test");
    }
}
