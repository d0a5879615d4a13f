package io.github.personiomcp.acceptance;

import io.github.personiomcp.server.WireJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Texts by which somebody tries to talk a model into something, to deceive who reads, or to steer what shows them. */
final class Injections {

    /** The address in them that stands for a host of somebody else. */
    static final String FOREIGN = "https://evil.example";

    /** One text, with what it is and the language it is in. */
    record Injection(String kind, String language, String text) {}

    private Injections() {}

    /** All of them, with {@code foreign} as the address of somebody else. */
    static List<Injection> all(String foreign) {
        try (InputStream lines = Objects.requireNonNull(Injections.class.getResourceAsStream("/injections.jsonl"))) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> WireJson.object(line).orElseThrow())
                    .map(line -> new Injection(
                            text(line, "kind"),
                            text(line, "language"),
                            whole(line).replace(FOREIGN, foreign)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Long texts are kept short by telling what is repeated in them, and how often. */
    private static String whole(Map<String, Object> line) {
        int times = ((Number) line.getOrDefault("times", 0)).intValue();
        return text(line, "before") + text(line, "repeated").repeat(times) + text(line, "text");
    }

    private static String text(Map<String, Object> line, String field) {
        return String.valueOf(line.getOrDefault(field, ""));
    }
}
