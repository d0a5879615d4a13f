package io.github.personiomcp.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A plain client of the demo tenant, with a token of each generation. */
final class DemoClient {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private String v1Token = "";
    private String v2Token = "";

    DemoClient(DemoTenant tenant) {
        this.base = tenant.baseUrl();
    }

    DemoClient login() {
        v1Token = json(v1Auth(DemoTenant.CLIENT_SECRET)).at("/data/token").stringValue();
        v2Token = json(v2Auth(DemoTenant.CLIENT_SECRET)).at("/access_token").stringValue();
        return this;
    }

    HttpResponse<String> v1Auth(String secret) {
        String body = "{\"client_id\":\"%s\",\"client_secret\":\"%s\"}".formatted(DemoTenant.CLIENT_ID, secret);
        return send(
                request("/v1/auth").header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> v2Auth(String secret) {
        String body =
                "grant_type=client_credentials&client_id=%s&client_secret=%s".formatted(DemoTenant.CLIENT_ID, secret);
        return form("/v2/auth/token", body);
    }

    HttpResponse<String> form(String path, String body) {
        return send(authorized(path).header("Content-Type", FORM).POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> get(String path) {
        return send(authorized(path).GET());
    }

    HttpResponse<String> getBeta(String path) {
        return send(authorized(path).header("Beta", "true").GET());
    }

    HttpResponse<String> getAs(String authorization, String path) {
        return send(request(path).header("Authorization", authorization).GET());
    }

    HttpResponse<String> getAnonymously(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> write(String method, String path, String json) {
        return send(authorized(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json)));
    }

    JsonNode getJson(String path) {
        return json(get(path));
    }

    HttpClient http() {
        return http;
    }

    HttpRequest.Builder authorized(String path) {
        return request(path).header("Authorization", "Bearer " + (path.startsWith("/v2") ? v2Token : v1Token));
    }

    static JsonNode json(HttpResponse<String> response) {
        return MAPPER.readTree(response.body());
    }

    static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
