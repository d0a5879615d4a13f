package io.github.personiomcp.demo;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.testing.SettableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

@Timeout(30)
class FaultsTest extends DemoTenantTestCase {

    @Test
    void nextAnswersAreRateLimitedWithoutRetryAfter() {
        tenant.faults().rateLimitNext(2);

        HttpResponse<String> v1 = client.get(EMPLOYEES);
        assertThat(v1.statusCode()).isEqualTo(429);
        assertThat(v1.headers().firstValue("Retry-After")).isEmpty();
        assertThat(client.get("/v2/projects").statusCode()).isEqualTo(429);
        assertThat(client.get(EMPLOYEES).statusCode()).isEqualTo(200);
    }

    @Test
    void failureIsAnsweredAsOrderedAndAsOftenAsOrdered() {
        tenant.faults().fail(EMPLOYEES, 502, "{\"oops\":1}", 1);

        assertThat(client.get(EMPLOYEES).statusCode()).isEqualTo(502);
        assertThat(client.get(EMPLOYEES).statusCode()).isEqualTo(200);
    }

    @Test
    void faultsSpareOtherPaths() {
        tenant.faults().fail("/v1/company/time-offs", 500, "", 1);

        assertThat(client.get(EMPLOYEES).statusCode()).isEqualTo(200);
        assertThat(client.get("/v1/company/time-offs").statusCode()).isEqualTo(500);
    }

    @Test
    void htmlAndEmptyBodiesLookLikeSuccess() {
        tenant.faults().html(EMPLOYEES, 200, 1);
        tenant.faults().empty(EMPLOYEES, 1);

        assertThat(client.get(EMPLOYEES).body()).startsWith("<!DOCTYPE html>");
        HttpResponse<String> empty = client.get(EMPLOYEES);
        assertThat(empty.statusCode()).isEqualTo(200);
        assertThat(empty.body()).isEmpty();
    }

    @Test
    void pageOfAProxyMayHaveAStatusOfItsOwn() {
        tenant.faults().html(EMPLOYEES, 502, 1);

        HttpResponse<String> response = client.get(EMPLOYEES);
        assertThat(response.statusCode()).isEqualTo(502);
        assertThat(response.body()).startsWith("<!DOCTYPE html>");
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
    }

    @Test
    void metadataMayBeMissingOrContradictThemselves() {
        tenant.faults().omitMetadata(EMPLOYEES, 1);
        tenant.faults().contradictMetadata(EMPLOYEES, 1);

        JsonNode without = client.getJson(EMPLOYEES + "?limit=10");
        assertThat(without.has("metadata")).isFalse();
        assertThat(without.get("data").size()).isEqualTo(10);
        JsonNode wrong = client.getJson(EMPLOYEES + "?limit=10").get("metadata");
        assertThat(wrong.get("total_pages").intValue()).isEqualTo(1);
        assertThat(wrong.get("total_elements").intValue()).isEqualTo(240);
        assertThat(client.getJson(EMPLOYEES + "?limit=10")
                        .at("/metadata/total_pages")
                        .intValue())
                .isEqualTo(24);
    }

    @Test
    void deletionBehindTheFirstPageShiftsTheOthers() {
        tenant.faults().deleteWhilePaging();
        long first = company.people().get(0).id();

        List<JsonNode> all = allByRecord(EMPLOYEES + "?", 100);

        assertThat(all).extracting(DemoTenantTestCase::idOf).hasSize(239).contains(first);
        assertThat(company.person(first)).isEmpty();
        assertThat(company.size()).isEqualTo(239);
    }

    @Test
    void creationBehindTheFirstPageIsOnTheLast() {
        tenant.faults().createWhilePaging();

        List<JsonNode> all = allByRecord(EMPLOYEES + "?", 100);

        assertThat(all).hasSize(241);
        assertThat(personNamed("Nele Neu").id()).isEqualTo(idOf(all.get(240)));
    }

    @Test
    void onlyAListOfSeveralPagesChangesMeanwhile() {
        tenant.faults().deleteWhilePaging();
        client.get(EMPLOYEES + "?email=nobody%40nordlicht.example");

        assertThat(company.size()).isEqualTo(240);
    }

    @Test
    void truncatedBodyEndsTheConnection() {
        tenant.faults().truncate(EMPLOYEES, 1);

        assertThatThrownBy(() -> client.get(EMPLOYEES)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void unsuccessfulSuccessIs200AndGerman() {
        tenant.faults().successFalse(EMPLOYEES, 1);

        HttpResponse<String> response = client.get(EMPLOYEES);
        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode body = DemoClient.json(response);
        assertThat(body.get("success").booleanValue()).isFalse();
        assertThat(body.at("/error/message").stringValue()).contains("Fehler");
    }

    @Test
    void missingRightDiffersBetweenTheGenerations() {
        tenant.faults().deny("/v1/company/time-offs");
        tenant.faults().deny("/v2/projects");

        HttpResponse<String> v1 = client.get("/v1/company/time-offs");
        assertThat(v1.statusCode()).isEqualTo(403);
        assertThat(DemoClient.json(v1).at("/error/code").intValue()).isZero();
        HttpResponse<String> v2 = client.get("/v2/projects");
        assertThat(v2.statusCode()).isEqualTo(401);
        assertThat(DemoClient.json(v2).at("/errors/0/detail").stringValue()).isEqualTo("Unauthorized Request");
    }

    @Test
    void clearingEndsAllTrouble() {
        tenant.faults().deny(EMPLOYEES);
        tenant.faults().rateLimitNext(5);
        tenant.faults().clear();

        assertThat(client.get(EMPLOYEES).statusCode()).isEqualTo(200);
    }

    @Test
    void stalledAnswerNoticesThatItsClientIsGone() throws IOException {
        tenant.faults().stall("/v1/auth");

        hangUpBeforeTheAnswer();
        await(() -> tenant.traffic().abortedExchanges() == 1);
        await(() -> tenant.traffic().openExchanges() == 0);
    }

    @Test
    void delayedAnswerNoticesThatItsClientIsGone() throws IOException {
        tenant.faults().latency(Duration.ofMillis(300));

        hangUpBeforeTheAnswer();
        await(() -> tenant.traffic().abortedExchanges() == 1);
        await(() -> tenant.traffic().openExchanges() == 0);
    }

    @RepeatedTest(20)
    void closingCutsOffStalledAnswersAtOnce() {
        tenant.faults().stall(EMPLOYEES);
        HttpRequest request = client.authorized(EMPLOYEES).build();
        await(() -> tenant.traffic().openExchanges() == 0); // that of the login is over
        CompletableFuture<HttpResponse<String>> pending = client.http().sendAsync(request, BodyHandlers.ofString());
        await(() -> tenant.traffic().openExchanges() == 1);

        tenant.close();
        await(pending::isDone);
        assertThat(pending).isCompletedExceptionally();
    }

    @Test
    void trafficCountsByMethodAndPath() {
        client.get(EMPLOYEES + "?limit=1");
        client.get("/v1/company/time-off-types");
        client.login();

        assertThat(tenant.traffic().count("GET", "/v1/company")).isEqualTo(2);
        assertThat(tenant.traffic().tokenRequests()).isEqualTo(2);
        Traffic.Request first = tenant.traffic().requests().get(0);
        assertThat(first).isEqualTo(new Traffic.Request("GET", EMPLOYEES, "limit=1", SettableClock.WEDNESDAY));
        tenant.traffic().reset();
        assertThat(tenant.traffic().requests()).isEmpty();
    }

    private void hangUpBeforeTheAnswer() throws IOException {
        try (Socket socket =
                new Socket(tenant.baseUrl().getHost(), tenant.baseUrl().getPort())) {
            String request = "POST /v1/auth HTTP/1.1\r\nHost: demo\r\nContent-Length: 0\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            await(() -> tenant.traffic().openExchanges() == 1);
        }
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            LockSupport.parkNanos(1_000_000);
            assertThat(Thread.interrupted()).as("out of time").isFalse();
        }
    }
}
