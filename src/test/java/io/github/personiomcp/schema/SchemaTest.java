package io.github.personiomcp.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SchemaTest {

    @Test
    void keywordsStandInTheOrderInWhichTheyWereAdded() {
        assertThat(Schema.object()
                        .property("b", Schema.integer().range(1, 5).describedAs("how many"))
                        .property("a", Schema.bool())
                        .required("b")
                        .required("a")
                        .closed()
                        .build()
                        .toString())
                .isEqualTo("{type=object, properties={b={type=integer, minimum=1, maximum=5, description=how many},"
                        + " a={type=boolean}}, required=[b, a], additionalProperties=false}");
    }

    @Test
    void anEmptyDescriptionIsLeftOut() {
        assertThat(Schema.string().describedAs("").build()).isEqualTo(Map.of("type", "string"));
    }

    @Test
    void recordsAreListsOfOneShape() {
        assertThat(Schema.records(Schema.object().property("id", Schema.string()))
                        .build())
                .isEqualTo(Map.of(
                        "type",
                        "array",
                        "items",
                        Map.of("type", "object", "properties", Map.of("id", Map.of("type", "string")))));
    }

    @Test
    void oneTextOrSeveralAreBothAccepted() {
        Map<String, Object> schema = Schema.stringOrStrings().build();

        assertThat(SchemaCheck.firstBreach(schema, "a")).isEmpty();
        assertThat(SchemaCheck.firstBreach(schema, List.of("a", "b"))).isEmpty();
        assertThat(SchemaCheck.firstBreach(schema, List.of(1))).isNotEmpty();
    }

    @Test
    void aSchemaThatWasBuiltDoesNotChangeAnyMore() {
        Schema schema = Schema.object().property("a", Schema.string()).required("a");
        Map<String, Object> built = schema.build();
        schema.property("b", Schema.string()).required("b");

        assertThat(built)
                .isEqualTo(Map.of(
                        "type",
                        "object",
                        "properties",
                        Map.of("a", Map.of("type", "string")),
                        "required",
                        List.of("a")));
    }
}
