package io.github.personiomcp.personio.http;

import static io.github.personiomcp.personio.http.Calls.READ;
import static io.github.personiomcp.personio.http.Calls.WRITE;
import static io.github.personiomcp.personio.http.Calls.answer;
import static io.github.personiomcp.personio.http.Calls.within;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.testing.ManualClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizingTest {

    private static final ApiRequest OTHER = ApiRequest.get(EndpointFamily.V2_OTHER, "/v2/projects");

    private final ManualClock clock = new ManualClock();
    private final AtomicInteger issued = new AtomicInteger();
    private final ScriptedApi personio = new ScriptedApi();
    private final ApiClient client = client(personio);

    @Test
    void everyRequestCarriesTheToken() {
        send(READ);

        assertThat(personio.received().get(0).headers()).containsEntry("Authorization", "Bearer papi-1");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void aRefusedRequestIsSentOnceMoreWithANewToken(int status) {
        personio.then(status);

        assertThat(send(READ)).isEqualTo(200);
        assertThat(personio.received().get(1).headers()).containsEntry("Authorization", "Bearer papi-2");
    }

    @Test
    void refusedWritesAreSentOnceMoreToo() {
        personio.then(403);

        assertThat(send(WRITE)).isEqualTo(200);
        assertThat(personio.received()).hasSize(2);
    }

    @Test
    void aRequestRefusedWithANewTokenIsReturned() {
        personio.then(403).then(403);

        assertThat(send(READ)).isEqualTo(403);
        assertThat(issued).hasValue(2);
    }

    @Test
    void aRefusalTellsWhatTheTokenWasGranted() {
        personio.then(403).then(403).then(403);

        assertThat(client.send(READ, within(20, clock)).scopes()).containsExactly("personio:persons:read");
        assertThat(client.send(READ, within(20, clock)).scopes()).containsExactly("personio:persons:read");
    }

    @Test
    void aMissingRightCausesOneTokenRequestAndNoMore() {
        ApiClient forbidding = client((request, context) -> answer(403));
        for (int i = 0; i < 50; i++) {
            forbidding.send(READ, within(20, clock));
            forbidding.send(OTHER, within(20, clock));
        }

        assertThat(issued)
                .as("the first one, and one for each of two endpoints")
                .hasValue(3);
    }

    @Test
    void aMissingRightCountsForAllIdsOfAnEndpoint() {
        ApiClient forbidding = client((request, context) -> answer(403));
        for (int id = 1; id < 50; id++) {
            forbidding.send(ApiRequest.get(EndpointFamily.V2_OTHER, "/v2/persons/" + id), within(20, clock));
        }

        assertThat(issued).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>Access denied</html>", "", "[]", "{\"trunc"})
    void aRefusalBySomethingOnTheWayIsNeitherAMissingRightNorAnOldToken(String body) {
        personio.then(request -> refusal(body)).then(403);

        assertThat(send(READ)).isEqualTo(403);
        assertThat(issued).hasValue(1);
        assertThat(send(READ)).as("refused by Personio, with an old token").isEqualTo(200);
        assertThat(issued).hasValue(2);
    }

    @Test
    void aRightGrantedLaterIsFoundAfterAWhile() {
        personio.then(403).then(403).then(403).then(403);
        send(READ);
        assertThat(send(READ)).isEqualTo(403);
        clock.advance(MissingRights.KEPT);

        assertThat(send(READ)).isEqualTo(200);
        assertThat(issued).hasValue(3);
    }

    @Test
    void aTokenThatAnotherCallReplacedIsNotReplacedAgain() {
        personio.then(request -> {
            send(OTHER);
            return answer(401);
        });
        personio.then(401);

        assertThat(send(READ)).isEqualTo(200);
        assertThat(issued).hasValue(2);
    }

    private static ApiResponse refusal(String body) {
        return new ApiResponse(403, answer(403).headers(), body.getBytes(StandardCharsets.UTF_8));
    }

    private int send(ApiRequest request) {
        return client.send(request, within(20, clock)).status();
    }

    private ApiClient client(ApiClient next) {
        Waiting waiting = new Waiting(clock, clock);
        TokenEndpoint endpoint = (credential, api, context) -> new TokenEndpoint.Issued(
                "papi-" + issued.incrementAndGet(), Duration.ofDays(1), Set.of("personio:persons:read"));
        TokenIssuer issuer = new TokenIssuer(endpoint, next, () -> new Credential("id", "secret"), waiting);
        return new Authorizing(next, new AccessToken(issuer, waiting, Runnable::run), new MissingRights(waiting));
    }
}
