package io.github.personiomcp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.schema.SchemaCheck;
import io.github.personiomcp.server.Tokens;
import io.github.personiomcp.server.WireJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published contract: what clients are offered without a credential and for the demo company, one file a tool. */
class GoldenToolsTest {

    private static final int MOST_TOKENS = 4_500;
    private static final Map<String, Object> METASCHEMA =
            Map.of("$ref", "https://json-schema.org/draft/2020-12/schema");

    @ParameterizedTest
    @ValueSource(strings = {"--out=tool-schemas/standard", "--out=tool-schemas/demo --demo"})
    void filesHoldWhatIsOffered(String options) {
        List<String> arguments = new ArrayList<>(List.of("schemas"));
        arguments.addAll(List.of(options.split(" ")));
        if (!Goldens.UPDATE) {
            arguments.add("--check");
        }

        CommandRun run = CommandRun.of(arguments.toArray(String[]::new));

        assertThat(run.exit())
                .as(run.err() + Goldens.repair(GoldenToolsTest.class))
                .isZero();
    }

    @Test
    void listForTheDemoCompanyIsCheap() {
        String result = WireJson.text(Map.of("tools", offered("--demo")));

        assertThat(Tokens.count(result)).isLessThanOrEqualTo(MOST_TOKENS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--demo", "--writes=confirm"})
    void schemasAreValid(String option) {
        for (Map<?, ?> tool : offered(option)) {
            assertThat(SchemaCheck.firstBreach(METASCHEMA, tool.get("inputSchema")))
                    .isEmpty();
            assertThat(SchemaCheck.firstBreach(METASCHEMA, tool.get("outputSchema")))
                    .isEmpty();
        }
    }

    private static List<Map<?, ?>> offered(String option) {
        List<?> tools = (List<?>)
                WireJson.value(CommandRun.of("tools", "--json", option).out()).orElseThrow();
        assertThat(tools).hasSize(10);
        List<Map<?, ?>> definitions = new ArrayList<>();
        tools.forEach(tool -> definitions.add((Map<?, ?>) tool));
        return definitions;
    }
}
