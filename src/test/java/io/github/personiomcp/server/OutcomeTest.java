package io.github.personiomcp.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.testing.fakes.Json;
import io.github.personiomcp.tool.Attachment;
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
        assertThat(Outcome.failure("No.")).isEqualTo(new Outcome(Map.of(), "No.", List.of(), true, false));
    }

    @Test
    void textThatIsTakenForMarkdownOrHtmlLoadsNothing() {
        Map<String, Object> content =
                Map.of("note", "![x](https://evil.example/?q=1) [a][b] <img src=x>", "tags", List.of("x](y)"));
        Outcome outcome = Outcome.success(content, List.of());

        assertThat(outcome.text()).doesNotContain("](", "][", "<").contains("https://evil.example/?q=1");
        assertThat(Json.object(outcome.text())).isEqualTo(outcome.structured()).isEqualTo(content);
    }

    @Test
    void namesOfAttachmentsArePlain() {
        Attachment file = new Attachment("personio:document/7\u202Efdp", "text/plain\u001B[2J", "AAAA");

        assertThat(Outcome.success(Map.of(), List.of(file)).attachments())
                .containsExactly(new Attachment("personio:document/7fdp", "text/plain[2J", "AAAA"));
    }
}
