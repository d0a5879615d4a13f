package io.github.personiomcp.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.AttributeType;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.schema.Schema;
import io.github.personiomcp.testing.Tenants;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandArgumentsTest {

    private static final Map<String, Object> SCHEMA = Schema.object()
            .property("query", Schema.string())
            .property("limit", Schema.integer())
            .property("fields", Schema.list(Schema.string()))
            .property("status", Schema.stringOrStrings())
            .property("where", Schema.object())
            .build();

    private static final TenantSchema TENANT = Tenants.with(
            Tenants.custom(101, "extra", "Extra", AttributeType.INTEGER),
            Tenants.custom(102, "limit", "Limit", AttributeType.TEXT));

    @Test
    void attributeThatTheSchemaLeavesOutIsReadByTheTenant() {
        assertThat(parse("extra=5", "limit=6")).isEqualTo(Map.of("extra", 5, "limit", 6));
        assertThat(parse("dynamic_101=5")).isEqualTo(Map.of("dynamic_101", 5));
        assertThat(parse("other=5")).isEqualTo(Map.of("other", "5"));
    }

    @Test
    void pairsAreReadByTheSchema() {
        assertThat(parse(
                        "query=müller",
                        "limit=5",
                        "fields=email, office",
                        "status=active",
                        "where={\"team\":[\"A\",\"B\"]}"))
                .isEqualTo(Map.of(
                        "query",
                        "müller",
                        "limit",
                        5,
                        "fields",
                        List.of("email", "office"),
                        "status",
                        "active",
                        "where",
                        Map.of("team", List.of("A", "B"))));
    }

    @Test
    void textThatLooksLikeANumberStaysText() {
        assertThat(parse("query=42")).isEqualTo(Map.of("query", "42"));
    }

    @Test
    void valueMayHoldAnEqualsSignOrBeEmpty() {
        assertThat(parse("query=a=b")).isEqualTo(Map.of("query", "a=b"));
        assertThat(parse("query=")).isEqualTo(Map.of("query", ""));
    }

    @Test
    void listMayBeJsonWhereTextMayHoldCommas() {
        assertThat(parse("status=[\"active\",\"leave\"]")).isEqualTo(Map.of("status", List.of("active", "leave")));
        assertThat(parse("status=Berg, Rosa")).isEqualTo(Map.of("status", "Berg, Rosa"));
    }

    @Test
    void objectAndPairsAddUp() {
        Map<String, Object> expected = new HashMap<>();
        expected.put("where", null);
        expected.put("limit", 3);

        assertThat(parse("{\"where\":null,\"limit\":2}", "limit=3")).isEqualTo(expected);
    }

    @Test
    void valueThatCannotBeReadStaysTextForTheToolToExplain() {
        assertThat(parse("limit=many")).isEqualTo(Map.of("limit", "many"));
    }

    @Test
    void unknownArgumentIsLeftToTheTool() {
        assertThat(parse("querry=a")).isEqualTo(Map.of("querry", "a"));
    }

    @Test
    void wordThatIsNeitherIsRefused() {
        assertThatThrownBy(() -> parse("müller"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("müller");
        assertThatThrownBy(() -> parse("=x")).isInstanceOf(UsageException.class);
        assertThatThrownBy(() -> parse("{\"query\":")).isInstanceOf(UsageException.class);
    }

    private static Map<String, Object> parse(String... words) {
        return CommandArguments.parse(List.of(words), SCHEMA, TENANT);
    }
}
