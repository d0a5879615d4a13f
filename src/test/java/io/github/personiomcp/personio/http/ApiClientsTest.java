package io.github.personiomcp.personio.http;

import static io.github.personiomcp.personio.http.Calls.READ;
import static io.github.personiomcp.personio.http.Calls.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.testing.CapturedLog;
import io.github.personiomcp.testing.ManualClock;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.security.Security;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiClientsTest {

    private static final String TOKEN = "papi-very-private";
    private static final String SECRET = "s3cr3t/of+Ann";
    private static final String PERSONS = "/v2/persons";
    private static final String AUTH = "/v2/auth/token";

    @RegisterExtension
    final WireMockExtension personio = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort())
            .build();

    private final ManualClock clock = new ManualClock();

    @Test
    void aReadIsAuthorizedAndAnswered() {
        acceptCredential();
        personio.stubFor(WireMock.get(PERSONS)
                .withHeader("Authorization", WireMock.equalTo("Bearer " + TOKEN))
                .willReturn(WireMock.okJson("{\"_data\": []}")));

        ApiResponse response = send(READ);

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.json().has("_data")).isTrue();
    }

    @Test
    void everyRequestIsCountedForItsCallThatForTheTokenToo() {
        acceptCredential();
        personio.stubFor(WireMock.get(PERSONS).willReturn(WireMock.status(503)));
        CallContext context = Calls.within(60, clock);

        assertThat(catchThrowable(() -> client().send(READ, context))).isInstanceOf(PersonioException.class);

        assertThat(context.counters().requests()).isEqualTo(1 + Retrying.ATTEMPTS);
    }

    @Test
    void tokenRequestsAreRepeatedLikeReads() {
        for (int i = 0; i < 2; i++) {
            personio.stubFor(WireMock.post(AUTH)
                    .inScenario("auth")
                    .whenScenarioStateIs(i == 0 ? Scenario.STARTED : "throttled")
                    .willReturn(WireMock.status(i == 0 ? 429 : 503))
                    .willSetStateTo(i == 0 ? "throttled" : "up"));
        }
        personio.stubFor(
                WireMock.post(AUTH).inScenario("auth").whenScenarioStateIs("up").willReturn(WireMock.okJson("{}")));
        personio.stubFor(WireMock.get(PERSONS).willReturn(WireMock.okJson("{}")));

        assertThat(send(READ).status()).isEqualTo(200);
        personio.verify(3, WireMock.postRequestedFor(WireMock.urlEqualTo(AUTH)));
    }

    @Test
    void anUnreachableTokenEndpointIsNotTriedAgainByTheCallItself() {
        personio.stubFor(WireMock.post(AUTH).willReturn(WireMock.aResponse().withFault(Fault.EMPTY_RESPONSE)));

        assertThat(failure(READ).kind()).isEqualTo(Kind.UNREACHABLE);
        personio.verify(Retrying.ATTEMPTS, WireMock.postRequestedFor(WireMock.urlEqualTo(AUTH)));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void writesAreNeverRepeatedAfterABrokenConnection(Fault fault) {
        acceptCredential();
        personio.stubFor(
                WireMock.post(WRITE.path()).willReturn(WireMock.aResponse().withFault(fault)));

        assertThat(failure(WRITE).kind()).isEqualTo(Kind.OUTCOME_UNKNOWN);
        personio.verify(1, WireMock.postRequestedFor(WireMock.urlEqualTo(WRITE.path())));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void readsAreRepeatedAfterABrokenConnection(Fault fault) {
        acceptCredential();
        personio.stubFor(WireMock.get(PERSONS).willReturn(WireMock.aResponse().withFault(fault)));

        assertThat(failure(READ).kind()).isEqualTo(Kind.UNREACHABLE);
        personio.verify(
                WireMock.moreThanOrExactly(Retrying.ATTEMPTS), WireMock.getRequestedFor(WireMock.urlEqualTo(PERSONS)));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 1})
    void aClockThatIsSetDuringACallMovesNoDeadline(long hours) {
        acceptCredential();
        personio.stubFor(WireMock.get(PERSONS).willReturn(WireMock.aResponse().withStatus(503)));
        CredentialSource settingTheClock = () -> {
            clock.set(Duration.ofHours(hours));
            return new Credential("id", SECRET);
        };

        PersonioException failure = catchThrowableOfType(
                PersonioException.class, () -> client(settingTheClock).send(READ, Calls.within(3, clock)));

        assertThat(failure.kind()).isEqualTo(Kind.SERVER_ERROR);
        assertThat(clock.elapsed()).isBetween(Duration.ofMillis(1), Duration.ofSeconds(3));
    }

    @Test
    void aFailedLookUpIsNotAnsweredFromMemory() {
        client();

        assertThat(Security.getProperty("networkaddress.cache.negative.ttl")).isEqualTo("0");
    }

    @Test
    void aCallThatMayOnlyReadSendsNoWriteAndAsksForNoToken() {
        ApiClient client = client();

        PersonioException failure = catchThrowableOfType(
                PersonioException.class,
                () -> client.send(WRITE, Calls.within(20, clock).allowing(Effect.READ)));

        assertThat(failure.kind()).isEqualTo(Kind.EFFECT_REFUSED);
        assertThat(personio.getAllServeEvents()).isEmpty();
    }

    @Test
    void secretNeverAppearsInMessagesOrLogs() {
        acceptCredential();
        personio.stubFor(WireMock.get(PERSONS + "?email=ann%40example.com")
                .willReturn(WireMock.status(503).withBody("Ann earns 1")));
        personio.stubFor(
                WireMock.post(WRITE.path()).willReturn(WireMock.aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)));
        String everything;
        try (CapturedLog log = new CapturedLog()) {
            everything = described(READ.with("email", "ann@example.com")) + described(WRITE) + log.text();
        }

        assertThat(everything)
                .contains("GET /v2/persons: HTTP 503 after")
                .contains("POST /v2/absence-periods: no answer after")
                .contains("POST /v2/auth/token: HTTP 200 after")
                .doesNotContain(TOKEN, SECRET, "s3cr3t", "example.com", "earns");
    }

    private String described(ApiRequest request) {
        StringWriter trace = new StringWriter();
        catchThrowable(() -> send(request)).printStackTrace(new PrintWriter(trace, true));
        return trace.toString();
    }

    private void acceptCredential() {
        personio.stubFor(WireMock.post(AUTH).willReturn(WireMock.okJson("{}")));
    }

    private ApiResponse send(ApiRequest request) {
        return client().send(request, Calls.within(60, clock));
    }

    private PersonioException failure(ApiRequest request) {
        return catchThrowableOfType(PersonioException.class, () -> send(request));
    }

    private ApiClient client() {
        return client(() -> new Credential("id", SECRET));
    }

    private ApiClient client(CredentialSource credentials) {
        HttpSettings settings = new HttpSettings(
                URI.create(personio.baseUrl()),
                null,
                "ACME",
                ProxySettings.none(),
                Effect.UPDATE,
                Map.of(),
                "personio-mcp/test");
        return new ApiClients(settings, credentials, CallContext::ceiling, clock, clock, new Random(1))
                .authorizedBy(ApiClientsTest::issue);
    }

    private static TokenEndpoint.Issued issue(Credential credential, ApiClient client, CallContext context) {
        ApiRequest.Body body =
                new ApiRequest.Body("application/x-www-form-urlencoded", "client_secret=" + credential.clientSecret());
        client.send(ApiRequest.write(Effect.READ, EndpointFamily.V2_AUTH, "POST", AUTH, body), context);
        return new TokenEndpoint.Issued(TOKEN, Duration.ofDays(1), Set.of());
    }
}
