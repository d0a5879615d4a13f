package io.github.personiomcp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.schema.SchemaCheck;
import io.github.personiomcp.server.Tokens;
import io.github.personiomcp.server.WireJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published contract: what clients are offered without a credential and for the demo company, one file a tool. */
class GoldenToolsTest {

    private static final Map<String, Object> METASCHEMA =
            Map.of("$ref", "https://json-schema.org/draft/2020-12/schema");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--out=tool-schemas/standard --toolsets=all --allow-deletes",
                "--out=tool-schemas/demo --demo --toolsets=all --allow-deletes",
                "--out=tool-schemas/pay --demo --toolsets=compensation --expose=pay"
            })
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

    @ParameterizedTest
    @CsvSource({"--toolsets=employees, 12, 4500", "--toolsets=all --expose=pay, 32, 10000", "--language=de, 12, 4500"})
    void listForTheDemoCompanyIsShortAndCheap(String options, int mostTools, int mostTokens) {
        List<String> arguments = new ArrayList<>(List.of("--demo", "--allow-deletes"));
        arguments.addAll(List.of(options.split(" ")));
        List<Map<?, ?>> tools = offered(arguments.toArray(String[]::new));

        assertThat(tools).hasSizeLessThanOrEqualTo(mostTools);
        assertThat(Tokens.count(WireJson.text(Map.of("tools", tools)))).isLessThanOrEqualTo(mostTokens);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--demo", "--writes=confirm"})
    void schemasAreValid(String option) {
        for (Map<?, ?> tool : offered(option, "--toolsets=all", "--allow-deletes", "--expose=pay")) {
            assertThat(SchemaCheck.firstBreach(METASCHEMA, tool.get("inputSchema")))
                    .isEmpty();
            assertThat(SchemaCheck.firstBreach(METASCHEMA, tool.get("outputSchema")))
                    .isEmpty();
        }
    }

    private static List<Map<?, ?>> offered(String... options) {
        List<String> arguments = new ArrayList<>(List.of("tools", "--json"));
        arguments.addAll(List.of(options));
        CommandRun run = CommandRun.of(arguments.toArray(String[]::new));
        List<Map<?, ?>> definitions = new ArrayList<>();
        ((List<?>) WireJson.value(run.out()).orElseThrow()).forEach(tool -> definitions.add((Map<?, ?>) tool));
        assertThat(definitions).isNotEmpty();
        return definitions;
    }
}
