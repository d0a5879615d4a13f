package io.github.personiomcp.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.InvalidArgumentException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentCheckTest {

    private static final Map<String, Object> SCHEMA = Schema.object()
            .property("employee", Schema.string())
            .property("limit", Schema.integer().range(1, 500))
            .property("hours", Schema.number())
            .property("on", Schema.date())
            .property("direction", Schema.choice(List.of("down", "up", "both")))
            .property("inactive", Schema.bool())
            .property("fields", Schema.list(Schema.string()))
            .property("employees", Schema.stringOrStrings())
            .property("where", Schema.object())
            .required("employee")
            .closed()
            .build();

    @Test
    void whatMatchesPasses() {
        assertThatCode(() -> ArgumentCheck.require(
                        SCHEMA,
                        Map.of(
                                "employee",
                                "Rosa",
                                "limit",
                                500,
                                "hours",
                                38.5,
                                "on",
                                "2024-02-29",
                                "direction",
                                "up",
                                "inactive",
                                true,
                                "fields",
                                List.of("team"),
                                "employees",
                                List.of("1", "2"),
                                "where",
                                Map.of("team", "Core"))))
                .doesNotThrowAnyException();
    }

    @Test
    void anUnknownArgumentNamesTheNearest() {
        assertRefused("limits", 5, "Unknown argument 'limits'. Did you mean 'limit'?");
    }

    @Test
    void anUnknownArgumentLikeNoneNamesThemAll() {
        assertRefused(
                "xylophone",
                5,
                "Unknown argument 'xylophone'. Accepted: direction, employee, employees, fields, hours, inactive, limit, on,"
                        + " where.");
    }

    @Test
    void aMissingArgumentIsNamed() {
        assertThatThrownBy(() -> ArgumentCheck.require(SCHEMA, Map.of()))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessage("Argument 'employee' is required.");
    }

    @Test
    void aWrongTypeSaysWhatIsExpectedAndWhatWasGiven() {
        assertRefused("limit", "five", "Argument 'limit' must be a whole number such as 20, not \"five\".");
        assertRefused("limit", 1.5, "Argument 'limit' must be a whole number such as 20, not 1.5.");
        assertRefused("hours", "x", "Argument 'hours' must be a number such as 38.5, not \"x\".");
        assertRefused("inactive", "yes", "Argument 'inactive' must be true or false, not \"yes\".");
        assertRefused("fields", "team", "Argument 'fields' must be a list such as [\"a\", \"b\"], not \"team\".");
        assertRefused(
                "where", "x", "Argument 'where' must be an object such as {\"department\": \"Sales\"}, not \"x\".");
        assertRefused("employee", 4711, "Argument 'employee' must be text in quotes, not 4711.");
        assertRefused("employees", 4711, "Argument 'employees' must be text or a list of texts, not 4711.");
        assertRefused("employees", List.of(1), "Argument 'employees/0' must be text in quotes, not 1.");
        assertRefused("employee", Map.of("id", 1), "Argument 'employee' must be text in quotes.");
    }

    @Test
    void nullIsNotAText() {
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("employee", null);
        assertThatThrownBy(() -> ArgumentCheck.require(SCHEMA, arguments))
                .hasMessage("Argument 'employee' must be text in quotes, not null.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30",
                "2026-13-01",
                "2025-02-29",
                "01.02.2026",
                "2026-2-3",
                "2026-01-01T00:00:00Z",
                "",
                "today"
            })
    void aDateThatDoesNotExistIsRefused(String date) {
        assertRefused(
                "on", date, "Argument 'on' must be a date that exists, written YYYY-MM-DD, not \"" + date + "\".");
    }

    @Test
    void aValueThatIsNoOptionNamesTheNearest() {
        assertRefused(
                "direction",
                "upp",
                "Argument 'direction' must be one of down, up, both (did you mean 'up'?), not \"upp\".");
        assertRefused("direction", "sideways", "Argument 'direction' must be one of down, up, both, not \"sideways\".");
    }

    @Test
    void numbersOutOfRangeNameTheLimit() {
        assertRefused("limit", 0, "Argument 'limit' must be at least 1, not 0.");
        assertRefused("limit", 501, "Argument 'limit' must be at most 500, not 501.");
    }

    @Test
    void everyBreachIsNamedUpToThree() {
        assertThatThrownBy(() -> ArgumentCheck.require(
                        SCHEMA, Map.of("limit", 0, "hours", "x", "inactive", "x", "on", "x", "direction", "x")))
                .message()
                .satisfies(
                        message -> assertThat(message.split("(?=Argument ')")).hasSize(3));
    }

    @Test
    void whatWasGivenIsEchoedShortAndPlain() {
        assertThatThrownBy(() ->
                        ArgumentCheck.require(SCHEMA, Map.of("employee", "x", "limit", "\u202E" + "9".repeat(500))))
                .message()
                .hasSizeLessThan(150)
                .doesNotContain("\u202E");
        assertThatThrownBy(() -> ArgumentCheck.require(SCHEMA, Map.of("employee", "x", "q".repeat(5000), 1)))
                .message()
                .hasSizeLessThan(250);
    }

    @Test
    void unknownNamesOfOtherThingsReadTheSame() {
        assertThat(ArgumentCheck.unknown("absence_type", "vacaton", Set.of("Vacation")))
                .hasToString("Unknown absence_type 'vacaton'. Did you mean 'Vacation'?");
    }

    @Test
    void aBreachOfAnyOtherKeywordIsStillTold() {
        Map<String, Object> schema = Schema.object()
                .property("code", Schema.string().with("minLength", 3))
                .build();
        assertThatThrownBy(() -> ArgumentCheck.require(schema, Map.of("code", "x")))
                .message()
                .startsWith("Argument 'code' is not accepted: ")
                .contains("3");
    }

    private static void assertRefused(String name, Object value, String sentence) {
        Map<String, Object> arguments = new HashMap<>(Map.of("employee", "Rosa"));
        arguments.put(name, value);
        assertThatThrownBy(() -> ArgumentCheck.require(SCHEMA, arguments))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessage(sentence);
    }
}
