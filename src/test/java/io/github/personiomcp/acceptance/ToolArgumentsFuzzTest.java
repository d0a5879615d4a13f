package io.github.personiomcp.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.server.Outcome;
import io.github.personiomcp.server.WireJson;
import io.github.personiomcp.testing.Mutation;
import io.github.personiomcp.testing.Mutations;
import io.github.personiomcp.tool.Toolset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** Whatever a tool is called with, it answers, or says in words that are meant for the caller what is wrong. */
class ToolArgumentsFuzzTest {

    private static final DemoStack STACK = new StackSettings()
            .employees(40)
            .unlimited()
            .expose("pay")
            .toolsets(Toolset.values())
            .allowDeletes()
            .start();
    private static final List<Questions.Question> QUESTIONS = questions();

    @AfterContainer
    static void stop() {
        STACK.close();
    }

    private static List<Questions.Question> questions() {
        String somebody = String.valueOf(STACK.company().people().get(0).id());
        List<Questions.Question> questions =
                new ArrayList<>(EveryTool.questions(STACK, somebody).values());
        questions.removeIf(question -> !STACK.toolNames().contains(question.tool()));
        assertThat(questions).hasSameSizeAs(STACK.toolNames());
        return questions;
    }

    @Provide
    Arbitrary<Questions.Question> sound() {
        return Arbitraries.of(QUESTIONS);
    }

    @Provide
    Arbitrary<Mutation> mutations() {
        return Mutations.any();
    }

    @Property
    void whateverIsAskedIsAnswered(@ForAll("sound") Questions.Question sound, @ForAll("mutations") Mutation mutation) {
        Map<String, Object> arguments =
                WireJson.object(mutation.of(WireJson.text(sound.arguments()))).orElseGet(Map::of);

        Outcome outcome = Mutations.promptly(() -> STACK.call(sound.tool(), arguments));

        assertThat(outcome.text())
                .isNotBlank()
                .doesNotContain("fault in personio-mcp itself", "Exception", "\tat ", "java.", "io.github");
    }
}
