package io.github.personiomcp.personio.v1;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.text.Digest;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A form with a file, as {@code multipart/form-data} (RFC 7578): names and texts in UTF-8. */
final class Multipart {

    private static final String LINE = "\r\n";

    private final Map<String, String> fields = new LinkedHashMap<>();

    /** Adds a field; null for none. */
    Multipart field(String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
        return this;
    }

    /**
     * The form with its file at the end.
     *
     * @param fileName may not hold control characters; quotes are escaped
     */
    ApiRequest.Body with(String name, String fileName, byte[] content) {
        String boundary = boundary(content);
        ByteArrayOutputStream body = new ByteArrayOutputStream(content.length + 1024);
        fields.forEach((field, value) -> part(body, boundary, "name=\"" + field + "\"", "", value.getBytes(UTF_8)));
        String file = "name=\"" + name + "\"; filename=\"" + fileName.replace("\"", "%22") + "\"";
        part(body, boundary, file, "Content-Type: application/octet-stream" + LINE, content);
        write(body, "--" + boundary + "--" + LINE);
        return new ApiRequest.Body("multipart/form-data; boundary=" + boundary, body.toByteArray());
    }

    private static void part(
            ByteArrayOutputStream body, String boundary, String disposition, String headers, byte[] content) {
        write(body, "--" + boundary + LINE + "Content-Disposition: form-data; " + disposition + LINE + headers + LINE);
        body.writeBytes(content);
        write(body, LINE);
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(UTF_8));
    }

    /** Made from the digest of all contents, which no content can hold. */
    private String boundary(byte[] content) {
        return "personio-mcp-"
                + Digest.of(fields.toString().getBytes(UTF_8), content).substring(0, 32);
    }
}
