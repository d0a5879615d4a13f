package io.github.personiomcp.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.testing.fakes.Company;
import io.github.personiomcp.testing.fakes.StubTool;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.tool.BoundTool;
import io.github.personiomcp.tool.Tool;
import io.github.personiomcp.tool.ToolResult;
import io.github.personiomcp.tool.ToolSpec;
import io.github.personiomcp.tool.Toolset;
import io.modelcontextprotocol.server.McpSyncServer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ToolRegistrarTest {

    private static final Tool ZEBRA = tool("zebra");
    private static final Tool APE = tool("ape");
    private static final Tool MOUSE = tool("mouse");

    private final SilentTransport transport = new SilentTransport();
    private final McpSyncServer server = transport.server();
    private final ToolRegistrar registrar = new ToolRegistrar(
            new ToolAdapter(
                    new ToolRunner(
                            (plan, call, write) -> write.apply(call.context()),
                            CheckedCalls.CLOCK,
                            Duration.ofSeconds(1)),
                    new QuietOrigin()),
            server);

    @Test
    void toolsStandInTheirOrder() {
        registrar.apply(bound(ZEBRA, APE, MOUSE));

        assertThat(names()).containsExactly("zebra", "ape", "mouse");
    }

    @Test
    void orderHoldsWhenOneComesBetween() {
        registrar.apply(bound(ZEBRA, MOUSE));
        registrar.apply(bound(ZEBRA, APE, MOUSE));

        assertThat(names()).containsExactly("zebra", "ape", "mouse");
    }

    @Test
    void removedToolsDisappear() {
        registrar.apply(bound(ZEBRA, APE, MOUSE));
        registrar.apply(bound(MOUSE));

        assertThat(names()).containsExactly("mouse");
    }

    @Test
    void equalListChangesNothing() {
        registrar.apply(bound(ZEBRA, APE));
        int before = transport.notifications;
        registrar.apply(bound(ZEBRA, APE));

        assertThat(transport.notifications).isEqualTo(before);
    }

    @Test
    void changedToolReplacesTheOldOneAndClientsAreTold() {
        registrar.apply(bound(ZEBRA));
        int before = transport.notifications;
        registrar.apply(List.of(BoundTool.bind(ZEBRA, Company.tenant())));

        assertThat(server.listTools()).singleElement().satisfies(tool -> assertThat(tool.description())
                .contains("t_shirt_groesse"));
        assertThat(transport.notifications).isGreaterThan(before);
    }

    @Test
    void toolThatCannotBeConvertedLeavesTheOldOnesAlone() {
        registrar.apply(bound(ZEBRA, APE));
        BoundTool nameless = new BoundTool(
                MOUSE,
                new ToolSpec("", Toolset.EMPLOYEES, Effect.READ, "", "", Map.of(), Map.of()),
                TenantSchema.standard());

        assertThatThrownBy(() -> registrar.apply(List.of(nameless))).isInstanceOf(IllegalArgumentException.class);
        assertThat(names()).containsExactly("zebra", "ape");
    }

    @Test
    void clientsNeedNotHearOfTheFirstToolsNorOfSuchAsLookTheSame() {
        TenantSchema stillStandard = TenantSchema.standardBecause(Message.of("No connection."));

        assertThat(registrar.apply(bound(ZEBRA))).isFalse();
        assertThat(registrar.apply(List.of(BoundTool.bind(ZEBRA, stillStandard))))
                .isFalse();
        assertThat(registrar.apply(List.of(BoundTool.bind(ZEBRA, Company.tenant()))))
                .isTrue();
    }

    private List<String> names() {
        return server.listTools().stream().map(tool -> tool.name()).toList();
    }

    private static List<BoundTool> bound(Tool... tools) {
        return Arrays.stream(tools)
                .map(tool -> BoundTool.bind(tool, TenantSchema.standard()))
                .toList();
    }

    private static Tool tool(String name) {
        return StubTool.reading(name, call -> new ToolResult.Single(Map.of()));
    }
}
