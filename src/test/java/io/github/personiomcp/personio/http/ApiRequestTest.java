package io.github.personiomcp.personio.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ApiRequestTest {

    private static final ApiRequest.Body TEXT = new ApiRequest.Body("text/plain", "Größe");

    @Test
    void bodiesAreEqualByContent() {
        ApiRequest.Body bytes = new ApiRequest.Body("text/plain", "Größe".getBytes(StandardCharsets.UTF_8));

        assertThat(TEXT).isEqualTo(bytes).hasSameHashCodeAs(bytes);
        assertThat(TEXT)
                .isNotEqualTo(new ApiRequest.Body("text/html", "Größe"))
                .isNotEqualTo(new ApiRequest.Body("text/plain", "Grösse"));
        assertThat(bytes.content()).isEqualTo("Größe");
    }

    @Test
    void contentIsInNoLog() {
        assertThat(TEXT).hasToString("text/plain (7 bytes)");
    }
}
