package io.github.personiomcp.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.acceptance.Questions.Question;
import io.github.personiomcp.server.Outcome;
import io.github.personiomcp.server.WireJson;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Results keep the form that the tools' definitions promise. */
class ConformityTest {

    @Test
    void everyResultKeepsItsOutputSchemaAndItsTextSaysTheSame() {
        try (DemoStack stack = new StackSettings().unlimited().start()) {
            List<Question> questions = Questions.good(stack);

            assertThat(questions.stream().map(Question::tool).collect(Collectors.toSet()))
                    .containsExactlyInAnyOrderElementsOf(stack.toolNames());
            for (Question question : questions) {
                stack.result(question.tool(), question.arguments());
                Outcome outcome = stack.call(question.tool(), question.arguments());
                assertThat(WireJson.object(outcome.text())).contains(normal(outcome));
                assertThat(outcome.text()).doesNotContain(":null", "\n");
            }
        }
    }

    /** The structured content as it arrives: numbers lose their Java types on the wire. */
    private static Map<String, Object> normal(Outcome outcome) {
        return WireJson.object(WireJson.text(outcome.structured())).orElseThrow();
    }
}
