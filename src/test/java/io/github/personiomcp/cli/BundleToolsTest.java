package io.github.personiomcp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.server.WireJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The desktop bundle shows before it is installed which tools it brings: those that are offered without being asked for. */
class BundleToolsTest {

    private static final Path MANIFEST = Path.of("src", "main", "mcpb", "manifest.json");

    @Test
    void manifestNamesTheToolsThatAreOffered() throws IOException {
        Map<String, Object> manifest =
                WireJson.object(Files.readString(MANIFEST)).orElseThrow();
        List<Map<String, Object>> tools = offered();
        if (Goldens.UPDATE) {
            manifest.put("tools", tools);
            Files.writeString(MANIFEST, WireJson.pretty(manifest) + "\n");
            return;
        }

        assertThat(manifest.get("tools"))
                .as(Goldens.repair(BundleToolsTest.class))
                .isEqualTo(tools);
    }

    private static List<Map<String, Object>> offered() {
        List<?> tools =
                (List<?>) WireJson.value(CommandRun.of("tools", "--json").out()).orElseThrow();
        return tools.stream().map(tool -> shown((Map<?, ?>) tool)).toList();
    }

    private static Map<String, Object> shown(Map<?, ?> tool) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("name", tool.get("name"));
        shown.put("description", DocumentTables.firstSentence(String.valueOf(tool.get("description"))));
        return shown;
    }
}
