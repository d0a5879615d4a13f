package io.github.personiomcp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.demo.DemoSettings.Generations;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AuthenticationTest extends DemoTenantTestCase {

    private static final String FORM_CREDENTIALS =
            "client_id=" + DemoTenant.CLIENT_ID + "&client_secret=" + DemoTenant.CLIENT_SECRET;

    @Test
    void v1TokenIsOpaqueAndGoodForADay() {
        JsonNode data = DemoClient.json(client.v1Auth(DemoTenant.CLIENT_SECRET)).get("data");

        assertThat(data.get("token").stringValue()).startsWith("papi-");
        assertThat(data.get("expires_in").longValue()).isEqualTo(86_400);
        assertThat(data.get("scope").stringValue()).contains("employees:read");
    }

    @Test
    void v1TokenStaysTheSameWhileItIsValid() {
        String first = client.v1Auth(DemoTenant.CLIENT_SECRET).body();

        assertThat(client.v1Auth(DemoTenant.CLIENT_SECRET).body()).isEqualTo(first);
        clock.advance(Duration.ofHours(24));
        assertThat(client.v1Auth(DemoTenant.CLIENT_SECRET).body()).isNotEqualTo(first);
    }

    @Test
    void v1TakesCredentialsAsAFormToo() {
        assertThat(client.form("/v1/auth", FORM_CREDENTIALS).statusCode()).isEqualTo(200);
    }

    @Test
    void v1RefusesCredentialsInTheQueryString() {
        HttpResponse<String> response = client.form("/v1/auth?" + FORM_CREDENTIALS, "");

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(DemoClient.json(response).at("/error/message").stringValue()).isEqualTo("Wrong credentials");
    }

    @Test
    void v1WrongSecretIs403() {
        HttpResponse<String> response = client.v1Auth("wrong");

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(DemoClient.json(response).at("/error/code").intValue()).isZero();
    }

    @Test
    void v1WithoutAuthorizationIs401() {
        HttpResponse<String> response = client.getAnonymously(EMPLOYEES);

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(DemoClient.json(response).at("/error/message").stringValue())
                .isEqualTo("Authorization is not provided");
    }

    @Test
    void v1UnknownTokenIs403() {
        HttpResponse<String> response = client.getAs("Bearer papi-unknown", EMPLOYEES);

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(DemoClient.json(response).at("/error/message").stringValue())
                .isEqualTo("Provided authorization is not valid");
    }

    @Test
    void v1TokenExpiresAfterADay() {
        clock.advance(Duration.ofHours(24));

        assertThat(client.get(EMPLOYEES).statusCode()).isEqualTo(403);
    }

    @Test
    void expiredTokensAreVoidUntilTheNextLogin() {
        tenant.faults().expireTokens();

        assertThat(client.get(EMPLOYEES).statusCode()).isEqualTo(403);
        assertThat(client.get("/v2/projects").statusCode()).isEqualTo(401);
        assertThat(client.login().get(EMPLOYEES).statusCode()).isEqualTo(200);
    }

    @Test
    void tokensOfTheTwoGenerationsAreNotInterchangeable() {
        String v1 = DemoClient.json(client.v1Auth(DemoTenant.CLIENT_SECRET))
                .at("/data/token")
                .stringValue();
        String v2 = DemoClient.json(client.v2Auth(DemoTenant.CLIENT_SECRET))
                .at("/access_token")
                .stringValue();

        assertThat(client.getAs("Bearer " + v2, EMPLOYEES).statusCode()).isEqualTo(403);
        assertThat(client.getAs("Bearer " + v1, "/v2/projects").statusCode()).isEqualTo(401);
    }

    @Test
    void v2ReportsItsScopes() {
        JsonNode token = DemoClient.json(client.v2Auth(DemoTenant.CLIENT_SECRET));

        assertThat(token.get("token_type").stringValue()).isEqualTo("Bearer");
        assertThat(token.get("scope").stringValue()).contains("personio:attendances:read", "personio:projects:read");
    }

    @Test
    void v2WrongSecretIs400InItsOwnShape() {
        HttpResponse<String> response = client.v2Auth("wrong");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode body = DemoClient.json(response);
        assertThat(body.get("error").stringValue()).isEqualTo("unauthorized_client");
        assertThat(body.get("error_uri").isNull()).isTrue();
        assertThat(body.has("trace_id")).isTrue();
    }

    @Test
    void v2TakesFormsOnly() {
        HttpResponse<String> response =
                client.write("POST", "/v2/auth/token", "{\"grant_type\":\"client_credentials\"}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(DemoClient.json(response).get("error").stringValue()).isEqualTo("invalid_request");
    }

    @Test
    void v2OtherGrantsAreUnsupported() {
        HttpResponse<String> response = client.form("/v2/auth/token", "grant_type=password&" + FORM_CREDENTIALS);

        assertThat(DemoClient.json(response).get("error").stringValue()).isEqualTo("unsupported_grant_type");
    }

    @Test
    void credentialCanBeGoodForOneGenerationOnly() {
        try (DemoTenant v1 = DemoTenant.start(DemoSettings.defaults().withGenerations(Generations.V1_ONLY));
                DemoTenant v2 = DemoTenant.start(DemoSettings.defaults().withGenerations(Generations.V2_ONLY))) {
            HttpResponse<String> noV2 = new DemoClient(v1).v2Auth(DemoTenant.CLIENT_SECRET);
            HttpResponse<String> noV1 = new DemoClient(v2).v1Auth(DemoTenant.CLIENT_SECRET);

            assertThat(new DemoClient(v1).v1Auth(DemoTenant.CLIENT_SECRET).statusCode())
                    .isEqualTo(200);
            assertThat(new DemoClient(v2).v2Auth(DemoTenant.CLIENT_SECRET).statusCode())
                    .isEqualTo(200);
            assertThat(noV2.statusCode()).isEqualTo(400);
            assertThat(DemoClient.json(noV2).get("error").stringValue()).isEqualTo("unauthorized_client");
            assertThat(noV1.statusCode()).isEqualTo(403);
            assertThat(DemoClient.json(noV1).at("/error/message").stringValue()).isEqualTo("Wrong credentials");
        }
    }
}
