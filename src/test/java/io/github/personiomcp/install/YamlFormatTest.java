package io.github.personiomcp.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What is written by hand is read by a parser: nothing but the entry is another. */
class YamlFormatTest {

    private static final Client GOOSE = Clients.named("goose").orElseThrow();

    private static Iterable<String> samples() {
        return Samples.of(GOOSE);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void parserFindsTheEntryAndTheRest(String text) {
        Map<String, Object> wanted = map(parsed(text));
        Map<String, Object> extensions = map(wanted.get("extensions"));
        extensions.put(
                "personio",
                Map.of(
                        "enabled",
                        true,
                        "type",
                        "stdio",
                        "name",
                        "personio",
                        "cmd",
                        Samples.ENTRY.command(),
                        "args",
                        Samples.ENTRY.arguments(),
                        "timeout",
                        300,
                        "envs",
                        Samples.ENTRY.environment()));
        wanted.put("extensions", extensions);

        assertThat(parsed(GOOSE.format().with(text, Samples.ENTRY))).isEqualTo(wanted);
    }

    private static Object parsed(String yaml) {
        return new YAMLMapper().readValue(yaml, Object.class);
    }

    private static Map<String, Object> map(Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> known) {
            known.forEach((key, item) -> map.put(String.valueOf(key), item));
        }
        return map;
    }
}
