package io.github.personiomcp.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanTest {

    @Test
    void emptyValuesAreLeftOutOfTheChanges() {
        Plan plan = new Plan(
                "4711",
                "Rosa Berg",
                List.of(
                        new Plan.Change("team", null, "Core"),
                        new Plan.Change("position", "Engineer", null),
                        new Plan.Change("office", "Berlin", "Madrid")),
                List.of());

        assertThat(plan.content())
                .containsExactly(
                        Map.of("field", "team", "after", "Core"),
                        Map.of("field", "position", "before", "Engineer"),
                        Map.of("field", "office", "before", "Berlin", "after", "Madrid"));
    }
}
