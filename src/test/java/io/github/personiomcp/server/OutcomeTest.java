package io.github.personiomcp.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.testing.fakes.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    @Test
    void textHoldsTheSameFactsAsCompactJson() {
        Outcome outcome = Outcome.success(Map.of("names", List.of("Zoë", "Ada")), List.of());

        assertThat(outcome.text()).isEqualTo("{\"names\":[\"Zoë\",\"Ada\"]}");
        assertThat(Json.object(outcome.text())).isEqualTo(outcome.structured());
        assertThat(outcome.failed()).isFalse();
    }

    @Test
    void numbersAreNeverInScientificNotation() {
        assertThat(Outcome.success(Map.of("days", new BigDecimal("1E+2")), List.of())
                        .text())
                .isEqualTo("{\"days\":100}");
    }

    @Test
    void failureHasWordsOnly() {
        assertThat(Outcome.failure("No.")).isEqualTo(new Outcome(Map.of(), "No.", List.of(), true));
    }
}
