package io.github.personiomcp.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;

/** What goes back over the wire. */
final class Answer {

    static final String JSON = "application/json";
    static final String PROBLEM = "application/problem+json";

    private final int status;
    private final String contentType;
    private final byte[] body;

    private Answer(int status, String contentType, byte[] body) {
        this.status = status;
        this.contentType = contentType;
        this.body = body;
    }

    static Answer json(int status, Map<String, ?> body) {
        return new Answer(status, JSON, Json.write(body));
    }

    static Answer problem(int status, Map<String, ?> body) {
        return new Answer(status, PROBLEM, Json.write(body));
    }

    static Answer text(int status, String contentType, String body) {
        return new Answer(status, contentType, body.getBytes(UTF_8));
    }

    static Answer noContent() {
        return new Answer(204, JSON, new byte[0]);
    }

    static Answer png(byte[] image) {
        return new Answer(200, "image/png", image);
    }

    int status() {
        return status;
    }

    String contentType() {
        return contentType;
    }

    byte[] body() {
        return body;
    }
}
