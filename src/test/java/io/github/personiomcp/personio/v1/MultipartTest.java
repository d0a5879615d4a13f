package io.github.personiomcp.personio.v1;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.personio.http.ApiRequest;
import org.junit.jupiter.api.Test;

class MultipartTest {

    private static final byte[] EVERY_BYTE = new byte[256];

    static {
        for (int i = 0; i < EVERY_BYTE.length; i++) {
            EVERY_BYTE[i] = (byte) i;
        }
    }

    @Test
    void partsStandBetweenBoundaries() {
        ApiRequest.Body body = new Multipart()
                .field("title", "Straße")
                .field("comment", null)
                .with("file", "a \"b\" ü.pdf", "%PDF".getBytes(UTF_8));
        String boundary = boundary(body);

        assertThat(body.content()).isEqualTo("""
                --B
                Content-Disposition: form-data; name="title"

                Straße
                --B
                Content-Disposition: form-data; name="file"; filename="a %22b%22 ü.pdf"
                Content-Type: application/octet-stream

                %PDF
                --B--
                """.replace("\n", "\r\n").replace("--B", "--" + boundary));
    }

    @Test
    void everyByteSurvives() {
        ApiRequest.Body body = new Multipart().with("file", "a.zip", EVERY_BYTE);

        assertThat(new String(body.bytes(), ISO_8859_1)).contains(new String(EVERY_BYTE, ISO_8859_1));
    }

    @Test
    void boundaryOfOneFormIsNotInAnother() {
        ApiRequest.Body first = new Multipart().with("file", "a.txt", new byte[] {1});
        ApiRequest.Body second = new Multipart().with("file", "a.txt", first.bytes());

        assertThat(boundary(second)).isNotEqualTo(boundary(first)).hasSizeLessThanOrEqualTo(70);
        assertThat(new Multipart()
                        .field("a", "b")
                        .with("file", "a.txt", new byte[] {1})
                        .contentType())
                .isNotEqualTo(first.contentType());
    }

    private static String boundary(ApiRequest.Body body) {
        assertThat(body.contentType()).startsWith("multipart/form-data; boundary=");
        return body.contentType().substring("multipart/form-data; boundary=".length());
    }
}
