package io.github.personiomcp.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.AttributeType;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.testing.Tenants;
import io.github.personiomcp.tool.BoundTool;
import io.github.personiomcp.tool.Tool;
import io.github.personiomcp.tool.ToolCall;
import io.github.personiomcp.tool.ToolResult;
import io.github.personiomcp.tool.ToolSpec;
import io.github.personiomcp.tool.Toolset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {

    private static final TenantSchema TENANT = Tenants.with(
            Tenants.custom(103, "shirt_size", "Shirt size", AttributeType.TEXT),
            Tenants.custom(106, "annual_bonus", "Annual bonus", AttributeType.DECIMAL),
            Tenants.custom(107, "sick_pay", "Sick pay", AttributeType.DECIMAL));

    @Test
    void sensitiveAttributesMoveToTheHiddenOnes() {
        TenantSchema narrowed = exposing().narrow(TENANT);

        assertThat(narrowed.keys()).contains("shirt_size", "position").doesNotContain("annual_bonus", "gender");
        assertThat(narrowed.hides("annual_bonus")).isTrue();
        assertThat(narrowed.hides("gender")).isTrue();
        assertThat(narrowed.attributes())
                .hasSize(TENANT.attributes().size() - narrowed.hidden().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pay", "annual_bonus", "dynamic_106"})
    void anAttributeIsExposedByItsClassOrEitherKey(String exposed) {
        TenantSchema narrowed = exposing(exposed).narrow(TENANT);
        assertThat(narrowed.find("annual_bonus")).isPresent();
        assertThat(narrowed.hides("gender")).isTrue();
    }

    @Test
    void attributeOfWhichNothingIsKnownIsHiddenUnlessNamed() {
        TenantSchema tenant = Tenants.with(Tenants.unnamed(108, "dynamic_108"));

        assertThat(exposing("pay").narrow(tenant).hides("dynamic_108")).isTrue();
        assertThat(exposing("dynamic_108").narrow(tenant).find("dynamic_108")).isPresent();
    }

    @Test
    void exposingOneClassDoesNotExposeAnother() {
        assertThat(exposing("pay").narrow(TENANT).hides("sick_pay")).isTrue();
        assertThat(exposing("health").narrow(TENANT).hides("sick_pay")).isTrue();
        assertThat(exposing("pay", "health").narrow(TENANT).find("sick_pay")).isPresent();
        assertThat(exposing("sick_pay").narrow(TENANT).find("sick_pay")).isPresent();
    }

    @Test
    void whatWasDecidedDoesNotChangeAfterwards() {
        Set<String> exposed = new HashSet<>();
        Policy policy = new Policy(WritePolicy.ON, exposed);
        exposed.add("pay");
        assertThat(policy.narrow(TENANT).hides("annual_bonus")).isTrue();
    }

    @Test
    void writeToolsDoNotExistWhereWritesAreOff() {
        List<Tool> tools = List.of(
                tool("list_people", Effect.READ),
                tool("create_person", Effect.CREATE),
                tool("update_person", Effect.UPDATE));

        assertThat(offered(WritePolicy.OFF, tools)).containsExactly("list_people");
        assertThat(offered(WritePolicy.CONFIRM, tools))
                .containsExactly("list_people", "create_person", "update_person");
        assertThat(offered(WritePolicy.ON, tools)).containsExactly("list_people", "create_person", "update_person");
    }

    @Test
    void whatDeletesDoesNotExistUnlessAllowed() {
        List<Tool> tools = List.of(tool("update_person", Effect.UPDATE), tool("delete_person", Effect.DELETE));
        Policy deleting = new Policy(WritePolicy.CONFIRM, Visibility.exposing(Set.of()), Set.of(), true);

        assertThat(offered(WritePolicy.ON, tools)).containsExactly("update_person");
        assertThat(names(deleting, tools)).containsExactly("update_person", "delete_person");
        assertThat(names(new Policy(WritePolicy.OFF, Visibility.exposing(Set.of()), Set.of(), true), tools))
                .isEmpty();
    }

    @Test
    void furtherToolsetsDoNotExistUnlessAskedFor() {
        List<Tool> tools =
                List.of(tool("list_people", Effect.READ), tool("record_attendance", Effect.CREATE, Toolset.TIME));

        assertThat(offered(WritePolicy.ON, tools)).containsExactly("list_people");
        assertThat(names(new Policy(WritePolicy.ON, Visibility.exposing(Set.of()), Set.of(Toolset.TIME), false), tools))
                .containsExactly("list_people", "record_attendance");
    }

    @Test
    void aToolsetOfNothingButPayDoesNotExistUnlessPayIsExposed() {
        List<Tool> tools = List.of(tool("list_compensations", Effect.READ, Toolset.COMPENSATION));

        assertThat(names(
                        new Policy(WritePolicy.ON, Visibility.exposing(Set.of()), Set.of(Toolset.COMPENSATION), false),
                        tools))
                .isEmpty();
        assertThat(names(
                        new Policy(
                                WritePolicy.ON,
                                Visibility.exposing(Set.of("bank")),
                                Set.of(Toolset.COMPENSATION),
                                false),
                        tools))
                .isEmpty();
        assertThat(names(new Policy(WritePolicy.ON, Visibility.exposing(Set.of("pay")), Set.of(), false), tools))
                .isEmpty();
        assertThat(names(
                        new Policy(
                                WritePolicy.ON,
                                Visibility.exposing(Set.of("pay")),
                                Set.of(Toolset.COMPENSATION),
                                false),
                        tools))
                .containsExactly("list_compensations");
    }

    @Test
    void aToolsetThatWasAskedForAndShowsOnlyWhatIsHiddenIsNamedWithItsClass() {
        List<Tool> tools = List.of(
                tool("list_compensations", Effect.READ, Toolset.COMPENSATION),
                tool("record_attendance", Effect.CREATE, Toolset.TIME));
        Set<Toolset> both = Set.of(Toolset.COMPENSATION, Toolset.TIME);

        assertThat(new Policy(WritePolicy.ON, Visibility.exposing(Set.of()), both, false).withheld(tools, TENANT))
                .isEqualTo(Map.of("list_compensations", "pay"));
        assertThat(new Policy(WritePolicy.ON, Visibility.exposing(Set.of("pay")), both, false).withheld(tools, TENANT))
                .isEmpty();
        assertThat(new Policy(WritePolicy.ON, Set.of()).withheld(tools, TENANT)).isEmpty();
    }

    @Test
    void noRequestGoesBeyondWhatToolsMayDo() {
        assertThat(new Policy(WritePolicy.OFF, Visibility.exposing(Set.of()), Set.of(), true).ceiling())
                .isEqualTo(Effect.READ);
        assertThat(new Policy(WritePolicy.CONFIRM, Set.of()).ceiling()).isEqualTo(Effect.UPDATE);
        assertThat(new Policy(WritePolicy.ON, Visibility.exposing(Set.of()), Set.of(), true).ceiling())
                .isEqualTo(Effect.DELETE);
    }

    @Test
    void toolsAreDescribedForTheTenantTheyAreOfferedFor() {
        TenantSchema narrowed = exposing().narrow(TENANT);
        List<BoundTool> offered = exposing().offered(List.of(tool("list_people", Effect.READ)), narrowed);

        assertThat(offered).singleElement().satisfies(bound -> {
            assertThat(bound.tenant()).isEqualTo(narrowed);
            assertThat(bound.spec().description()).isEqualTo(narrowed.keys().toString());
        });
    }

    @Test
    void writePoliciesAreCalledAsOnTheCommandLine() {
        assertThat(WritePolicy.values()).extracting(WritePolicy::label).containsExactly("off", "confirm", "on");
    }

    private static Policy exposing(String... names) {
        return new Policy(WritePolicy.CONFIRM, Set.of(names));
    }

    private static List<String> offered(WritePolicy writes, List<Tool> tools) {
        return names(new Policy(writes, Set.of()), tools);
    }

    private static List<String> names(Policy policy, List<Tool> tools) {
        return policy.offered(tools, TENANT).stream()
                .map(bound -> bound.spec().name())
                .toList();
    }

    private static Tool tool(String name, Effect effect) {
        return tool(name, effect, Toolset.EMPLOYEES);
    }

    static Tool tool(String name, Effect effect, Toolset toolset) {
        return new Tool() {
            @Override
            public ToolSpec spec(TenantSchema tenant) {
                return new ToolSpec(
                        name,
                        toolset,
                        effect,
                        name.toUpperCase(Locale.ROOT),
                        tenant.keys().toString(),
                        Map.of(),
                        Map.of());
            }

            @Override
            public ToolResult call(ToolCall call) {
                return new ToolResult.Single(Map.of());
            }
        };
    }
}
