package io.github.personiomcp.toolset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.cli.Toolsets;
import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.AttributeType;
import io.github.personiomcp.domain.Operation;
import io.github.personiomcp.domain.Ports;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.personio.PersonioApis;
import io.github.personiomcp.policy.Policy;
import io.github.personiomcp.policy.WritePolicy;
import io.github.personiomcp.server.Tokens;
import io.github.personiomcp.server.ToolDefinition;
import io.github.personiomcp.server.WireJson;
import io.github.personiomcp.testing.Tenants;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.tool.BoundTool;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the list of tools costs an agent where the tenant has a lot of attributes of its own, and long lists of options. */
class TokenBudgetTest {

    private static final TenantSchema LARGE = Tenants.with(
            IntStream.range(0, 150).mapToObj(TokenBudgetTest::attribute).toArray(Attribute[]::new));

    @Test
    void defaultToolsOfATenantWith150AttributesStayWithinTheBudget() {
        assertThat(tokens(offered())).isLessThanOrEqualTo(4_500);
    }

    private static int tokens(List<BoundTool> tools) {
        return Tokens.count(WireJson.text(Map.of(
                "tools",
                tools.stream().map(tool -> ToolDefinition.of(tool).content()).toList())));
    }

    private static List<BoundTool> offered() {
        Ports nobody = PersonioApis.over(
                (request, context) -> {
                    throw new AssertionError("describing asks nothing");
                },
                ZoneOffset.UTC,
                CheckedCalls.CLOCK);
        Policy policy = new Policy(WritePolicy.CONFIRM, Set.of());
        Operation operation = new Operation("confirm", Duration.ZERO, Duration.ZERO, Map.of(), Optional::empty);
        return policy.offered(
                Toolsets.of(nobody, policy, operation, CheckedCalls.CLOCK, ZoneOffset.UTC), policy.narrow(LARGE));
    }

    /** Of every kind; each fifth is a list of 300 options, each other fifth one of 20. */
    private static Attribute attribute(int number) {
        String label = "Custom attribute number " + number;
        String key = "custom_attribute_number_" + number;
        return switch (number % 5) {
            case 0 -> Tenants.custom(number, key, label, AttributeType.CHOICE, options(300));
            case 1 -> Tenants.custom(number, key, label, AttributeType.CHOICE, options(20));
            case 2 -> Tenants.custom(number, key, label, AttributeType.DATE);
            case 3 -> Tenants.custom(number, key, label, AttributeType.TAGS, options(300));
            default -> Tenants.custom(number, key, label, AttributeType.TEXT);
        };
    }

    private static String[] options(int count) {
        return IntStream.range(0, count).mapToObj(number -> "Option " + number).toArray(String[]::new);
    }
}
