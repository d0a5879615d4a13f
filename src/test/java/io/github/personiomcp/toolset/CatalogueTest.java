package io.github.personiomcp.toolset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.cli.Toolsets;
import io.github.personiomcp.domain.Operation;
import io.github.personiomcp.domain.Ports;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.personio.PersonioApis;
import io.github.personiomcp.policy.Policy;
import io.github.personiomcp.policy.WritePolicy;
import io.github.personiomcp.schema.SchemaCheck;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.tool.ToolSpec;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every tool. */
public class CatalogueTest {

    private static final int LONGEST_DESCRIPTION = 400;
    private static final Map<String, Object> META_SCHEMA =
            Map.of("$ref", "https://json-schema.org/draft/2020-12/schema");

    public static List<Named<ToolSpec>> specs() {
        Ports nobody = PersonioApis.over(
                (request, context) -> {
                    throw new AssertionError("describing asks nothing");
                },
                ZoneOffset.UTC,
                CheckedCalls.CLOCK);
        Policy policy = new Policy(WritePolicy.ON, Set.of());
        Operation operation = new Operation("on", Duration.ZERO, Duration.ZERO, Map.of(), Optional::empty);
        return Toolsets.of(nobody, policy, operation, CheckedCalls.CLOCK, ZoneOffset.UTC).stream()
                .map(tool -> tool.spec(TenantSchema.standard()))
                .map(spec -> Named.of(spec.name(), spec))
                .toList();
    }

    @Test
    void namesAreUnique() {
        assertThat(specs().stream().map(Named::getName)).isNotEmpty().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("specs")
    void nameIsAVerbFromTheClosedSetAndANoun(ToolSpec spec) {
        assertThat(spec.name())
                .matches(
                        "(search|get|create|update|list|describe|who|download|upload|run|request|cancel|record|delete|save|set)(_[a-z]+)+");
    }

    @ParameterizedTest
    @MethodSource("specs")
    void titleAndDescriptionAreShort(ToolSpec spec) {
        assertThat(spec.title()).isNotBlank();
        assertThat(spec.description()).isNotBlank().hasSizeLessThan(LONGEST_DESCRIPTION);
    }

    @ParameterizedTest
    @MethodSource("specs")
    void inputIsAClosedObject(ToolSpec spec) {
        assertThat(spec.input()).containsEntry("type", "object").containsEntry("additionalProperties", false);
        assertThat(SchemaCheck.firstBreach(spec.input(), Map.of("no_such_argument", 1)))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("specs")
    void schemasAreValid(ToolSpec spec) {
        assertThat(SchemaCheck.firstBreach(META_SCHEMA, spec.input())).isEmpty();
        assertThat(SchemaCheck.firstBreach(META_SCHEMA, spec.output())).isEmpty();
        assertThat(SchemaCheck.firstBreach(META_SCHEMA, Map.of("type", "text"))).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("specs")
    void schemasHaveNoCombinatorAtTheTop(ToolSpec spec) {
        assertThat(spec.input()).doesNotContainKeys("oneOf", "anyOf", "allOf", "not", "if");
        assertThat(spec.output()).doesNotContainKeys("oneOf", "anyOf", "allOf", "not", "if");
    }

    @ParameterizedTest
    @MethodSource("specs")
    void outputIsAnObjectThatSaysWhatIsAlwaysThere(ToolSpec spec) {
        Collection<?> required = (Collection<?>) spec.output().get("required");
        Map<?, ?> properties = (Map<?, ?>) spec.output().get("properties");

        assertThat(spec.output()).containsEntry("type", "object");
        assertThat(required).isNotEmpty().allMatch(properties::containsKey);
    }

    @ParameterizedTest
    @MethodSource("specs")
    void everyArgumentHasAType(ToolSpec spec) {
        assertThat(((Map<?, ?>) spec.input().get("properties")).values())
                .isNotEmpty()
                .allSatisfy(property ->
                        assertThat(((Map<?, ?>) property).get("type")).isNotNull());
    }
}
