package io.github.personiomcp.personio.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

final class LongListTest {

    private static final String LONG = """
            {"success":true,"data":[{"id":1,"pay":1.10,"data":[1]},[2,[3]],"Zoë",null],"metadata":{"total_pages":1}}""";

    private final List<JsonNode> elements = new ArrayList<>();

    @Test
    void elementsAreGivenAwayAndTheRestStays() {
        JsonNode rest = answer(LONG).json("data", elements::add);

        assertThat(rest.toString()).isEqualTo("{\"success\":true,\"data\":[],\"metadata\":{\"total_pages\":1}}");
        assertThat(elements)
                .isEqualTo(List.copyOf(answer(LONG).json().path("data").values()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"success\":true}",
                "{\"data\":null}",
                "{\"data\":\"[1]\"}",
                "{\"data\":{\"data\":[1]},\"x\":[[1],{\"data\":[2]}]}"
            })
    void withoutTheListNothingIsGivenAway(String body) {
        assertThat(answer(body).json("data", elements::add))
                .isEqualTo(answer(body).json());
        assertThat(elements).isEmpty();
    }

    @Test
    void bodyCutAnywhereIsNoAnswer() {
        byte[] whole = LONG.getBytes(UTF_8);
        for (int length = 0; length < whole.length; length++) {
            assertBad(Arrays.copyOf(whole, length));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":[1]} x",
                "{\"data\":[1]}{\"data\":[2]}",
                "{\"data\":[1]}]",
                "{\"data\":[1],\"data\":[2]}",
                "{\"data\":[1],\"data\":null}",
                "{\"data\":null,\"data\":[1]}",
                "[{\"data\":[1]}]",
                "7",
                "<html>{\"data\":[1]}</html>"
            })
    void whatIsNotOneObjectWithOneListIsNoAnswer(String body) {
        assertBad(body.getBytes(UTF_8));
    }

    private void assertBad(byte[] body) {
        assertThatThrownBy(() -> answer(body).json("data", elements::add))
                .as(new String(body, UTF_8))
                .isInstanceOfSatisfying(
                        PersonioException.class, e -> assertThat(e.kind()).isEqualTo(Kind.BAD_ANSWER));
    }

    private static ApiResponse answer(String body) {
        return answer(body.getBytes(UTF_8));
    }

    private static ApiResponse answer(byte[] body) {
        return new ApiResponse(200, HttpHeaders.of(Map.of(), (name, value) -> true), body);
    }
}
