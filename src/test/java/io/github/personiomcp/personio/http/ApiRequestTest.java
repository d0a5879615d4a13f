package io.github.personiomcp.personio.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.PersonioException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"<b>x", "1/../2", "a b", "1?cursor=x", "1#x", "\u202ex", "..", "%zz", ""})
    void noAnswerCanLeadARequestElsewhere(String id) {
        assertThatThrownBy(() -> ApiRequest.get(EndpointFamily.V2_PERSONS, "/v2/persons/" + id + "/employments"))
                .isInstanceOfSatisfying(
                        PersonioException.class, e -> assertThat(e.kind()).isEqualTo(PersonioException.Kind.BAD_ANSWER))
                .hasMessage("Personio told an id that no request can hold");
    }

    @Test
    void encodedTextIsPartOfAPath() {
        assertThat(ApiRequest.get(EndpointFamily.V2_OTHER, "/v2/reports/a%20b_c-d.e~f")
                        .path())
                .endsWith("a%20b_c-d.e~f");
    }

    @Test
    void contentIsInNoLog() {
        assertThat(TEXT).hasToString("text/plain (7 bytes)");
    }
}
