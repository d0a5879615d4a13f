package io.github.personiomcp.policy.audit;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Where the chain ends: kept beside the file, so that lines cut off its end are missed.
 *
 * @param number of the last line
 * @param signature of the last line
 * @param size of the file up to the end of that line, in bytes
 * @param files how many earlier parts were put aside
 * @param closing number of the part that the file becomes, because its last line closes it; 0 where it goes on
 */
record AuditHead(long number, String signature, long size, int files, int closing) {

    /** Always so many bytes, so that each overwrites the one before. */
    static final int LENGTH = 384;

    static AuditHead start(int files) {
        return new AuditHead(0, AuditLine.NOTHING, 0, files, 0);
    }

    /** After one more line. */
    AuditHead after(long lineNumber, String lineSignature, int bytes) {
        return new AuditHead(lineNumber, lineSignature, size + bytes, files, closing);
    }

    AuditHead closingAs(int number) {
        return new AuditHead(this.number, signature, size, files, number);
    }

    /** At the beginning of the file that follows the closed one. */
    AuditHead nextFile() {
        return new AuditHead(number, signature, 0, closing, 0);
    }

    byte[] bytes(AuditKey key) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("seq", number);
        content.put("last", signature);
        content.put("size", size);
        content.put("files", files);
        content.put("closing", closing);
        byte[] line = AuditLine.sealed(content, key);
        byte[] padded = new byte[LENGTH];
        Arrays.fill(padded, (byte) ' ');
        System.arraycopy(line, 0, padded, 0, line.length - 1);
        padded[LENGTH - 1] = '\n';
        return padded;
    }

    /** The head in a file's bytes; empty where they are none of this key. */
    static Optional<AuditHead> read(byte[] bytes, AuditKey key) {
        int end = bytes.length;
        while (end > 0 && Character.isWhitespace(bytes[end - 1])) {
            end--;
        }
        byte[] line = Arrays.copyOf(bytes, end);
        return AuditLine.read(line, key)
                .filter(AuditLine::genuine)
                .map(AuditLine::content)
                .filter(content -> content.has("last")) // a line of the chain is signed too
                .map(AuditHead::of);
    }

    private static AuditHead of(JsonNode content) {
        return new AuditHead(
                content.path("seq").asLong(),
                content.path("last").asString(),
                content.path("size").asLong(),
                content.path("files").asInt(),
                content.path("closing").asInt());
    }
}
