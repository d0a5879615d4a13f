package io.github.personiomcp.policy.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.AttributeType;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.schema.Schema;
import io.github.personiomcp.testing.Tenants;
import io.github.personiomcp.tool.BoundTool;
import io.github.personiomcp.tool.Tool;
import io.github.personiomcp.tool.ToolCall;
import io.github.personiomcp.tool.ToolResult;
import io.github.personiomcp.tool.ToolSpec;
import io.github.personiomcp.tool.Toolset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerFactsTest {

    private static final Attribute PAY = Tenants.custom(7, "salary", "Salary", AttributeType.DECIMAL);

    @Test
    void peopleAreThoseWhoseIdsStandWherePeopleAre() {
        AnswerFacts facts = facts(
                Toolset.ABSENCES,
                Map.of(
                        "absences",
                                List.of(Map.of("id", "71", "employee_id", "1"), Map.of("id", "72", "supervisor_id", 2)),
                        "members", List.of(Map.of("id", "3")),
                        "employee", Map.of("id", "4")));

        assertThat(facts.people()).containsExactlyInAnyOrder("1", "2", "3", "4");
        assertThat(facts.records()).containsExactlyInAnyOrder("71", "72");
    }

    @Test
    void idOfAnAnswerIsThatOfAPersonWhereTheToolIsAboutPeople() {
        assertThat(facts(Toolset.EMPLOYEES, Map.of("id", "1")).people()).containsExactly("1");
        assertThat(facts(Toolset.ABSENCES, Map.of("id", "71")).records()).containsExactly("71");
        assertThat(facts(Toolset.ABSENCES, Map.of("id", "71")).people()).isEmpty();
    }

    @Test
    void whatStandsDeeperIsFoundToo() {
        AnswerFacts facts = facts(
                Toolset.EMPLOYEES,
                Map.of(
                        "groups",
                        List.of(Map.of("employees", List.of(Map.of("id", "1", "office", "Berlin"))), "a text")));

        assertThat(facts.people()).containsExactly("1");
        assertThat(facts.fields()).containsExactly("id", "office");
    }

    @Test
    void fieldsAreThoseThatToolOrTenantNameAndNothingElseIsWrittenDown() {
        AnswerFacts facts = facts(
                Toolset.EMPLOYEES,
                Map.of(
                        "employees",
                        List.of(Map.of(
                                "office", "Berlin",
                                "dynamic_7", 1,
                                "asked", 1,
                                "told", 2,
                                "inner", 3,
                                "Ada's note", "x"))));

        assertThat(facts.fields()).containsExactly("asked", "inner", "office", "salary", "told");
    }

    @Test
    void changedFieldsAreFieldsOfTheAnswer() {
        AnswerFacts facts = facts(
                Toolset.EMPLOYEES,
                Map.of("changes", List.of(Map.of("field", "office", "after", "Berlin"), Map.of("other", "position"))));

        assertThat(facts.fields()).containsExactly("office");
    }

    @Test
    void sensitiveClassesOfTheFieldsAreNamed() {
        assertThat(facts(Toolset.EMPLOYEES, Map.of("employees", List.of(Map.of("salary", 1, "office", "Berlin"))))
                        .classes())
                .containsExactly("pay");
        assertThat(facts(Toolset.EMPLOYEES, Map.of("employees", List.of(Map.of("office", "Berlin"))))
                        .classes())
                .isEmpty();
    }

    private static AnswerFacts facts(Toolset toolset, Map<String, Object> answer) {
        return AnswerFacts.of(answer, BoundTool.bind(new Told(toolset), Tenants.with(PAY)));
    }

    /** A tool whose schemas name a field that is asked for, one that is told, and one inside another. */
    private record Told(Toolset toolset) implements Tool {
        @Override
        public ToolSpec spec(TenantSchema tenant) {
            Map<String, Object> input =
                    Schema.object().property("asked", Schema.string()).build();
            Map<String, Object> inner =
                    Map.of("anyOf", List.of(Map.of("properties", Map.of("inner", Map.of("type", "string")))));
            Map<String, Object> output = Map.of("properties", Map.of("told", inner));
            return new ToolSpec("told", toolset, Effect.READ, "Told", "Told", input, output);
        }

        @Override
        public ToolResult call(ToolCall call) {
            return new ToolResult.Single(Map.of());
        }
    }
}
