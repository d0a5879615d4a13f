package io.github.personiomcp.personio.http;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns a request into what goes over the wire: host, encoded query, the headers that every request carries (API reference 1). */
final class WireRequests {

    private final HttpSettings settings;

    WireRequests(HttpSettings settings) {
        this.settings = settings;
    }

    HttpRequest of(ApiRequest request) {
        HttpRequest.Builder wire = HttpRequest.newBuilder(uri(request))
                .method(request.method(), body(request.body()))
                .setHeader("Accept", "application/json, application/problem+json")
                .setHeader("User-Agent", settings.userAgent());
        set(wire, "X-Personio-App-ID", settings.appId());
        set(wire, "X-Personio-Partner-ID", settings.partnerId());
        set(wire, "Content-Type", request.body() == null ? null : request.body().contentType());
        set(wire, "Proxy-Authorization", settings.proxy().authorizationFor(settings.baseUrl()));
        request.headers().forEach(wire::setHeader);
        return wire.build();
    }

    private URI uri(ApiRequest request) {
        String base = settings.baseUrl().toString().replaceAll("/+$", "") + request.path();
        String query = request.query().stream()
                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
        return URI.create(query.isEmpty() ? base : base + "?" + query);
    }

    private static BodyPublisher body(ApiRequest.@Nullable Body body) {
        return body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body.bytes());
    }

    private static void set(HttpRequest.Builder wire, String name, @Nullable String value) {
        if (value != null) {
            wire.setHeader(name, value);
        }
    }

    /** Percent-encoded; a space becomes {@code %20}, which means the same in every part of a URI. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
