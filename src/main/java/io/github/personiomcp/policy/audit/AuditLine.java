package io.github.personiomcp.policy.audit;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * One line of the chain: a JSON object that begins with its number and the signature of the line before, and ends with its own signature
 * over every byte between.
 *
 * @param previous signature of the line before; 64 zeros for the first
 * @param genuine whether the signature is that of the content
 */
record AuditLine(long number, String previous, String signature, JsonNode content, boolean genuine) {

    /** What stands for the signature of a line before the first. */
    static final String NOTHING = "0".repeat(64);

    private static final JsonMapper JSON = new JsonMapper();
    private static final String BEFORE_SIGNATURE = ",\"hash\":\"";
    private static final int TAIL = BEFORE_SIGNATURE.length() + NOTHING.length() + "\"}".length();

    /** The bytes of a line, with its end. */
    static byte[] compose(long number, String previous, Map<String, Object> content, AuditKey key) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("seq", number);
        all.put("prev", previous);
        all.putAll(content);
        return sealed(all, key);
    }

    /** An object as a line that ends with its signature. */
    static byte[] sealed(Map<String, Object> content, AuditKey key) {
        String text = JSON.writeValueAsString(content);
        String body = text.substring(0, text.length() - 1);
        String signature = key.sign(body.getBytes(StandardCharsets.UTF_8));
        return (body + BEFORE_SIGNATURE + signature + "\"}\n").getBytes(StandardCharsets.UTF_8);
    }

    /** A line as it was read, without its end; empty where it is none, such as the half that a crash left. */
    static Optional<AuditLine> read(byte[] line, AuditKey key) {
        int end = line.length - TAIL;
        JsonNode content = parse(line);
        if (end < 1
                || !content.path("seq").isIntegralNumber()
                || !content.path("hash").isString()) {
            return Optional.empty();
        }
        byte[] body = new byte[end];
        System.arraycopy(line, 0, body, 0, end);
        String expected = BEFORE_SIGNATURE + key.sign(body) + "\"}";
        String actual = new String(line, end, TAIL, StandardCharsets.UTF_8);
        return Optional.of(new AuditLine(
                content.path("seq").asLong(),
                content.path("prev").asString(""),
                content.path("hash").asString(),
                content,
                actual.equals(expected)));
    }

    /** Whether this line is what follows the line of this number and signature. */
    boolean follows(long numberBefore, String signatureBefore) {
        return genuine && number == numberBefore + 1 && previous.equals(signatureBefore);
    }

    private static JsonNode parse(byte[] line) {
        try {
            return JSON.readTree(line);
        } catch (JacksonException noJson) {
            return MissingNode.getInstance();
        }
    }
}
