package io.github.personiomcp.install;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Strings in double quotes, escaped in the way that JSON, TOML and YAML have in common. */
final class Quoted {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Quoted() {}

    static String of(String text) {
        return JSON.writeValueAsString(text);
    }

    static String list(List<String> texts) {
        return texts.stream().map(Quoted::of).collect(Collectors.joining(", ", "[", "]"));
    }

    /** The strings in a list or a single string; none where it is written in another way. */
    static List<String> read(String text) {
        try {
            return text.startsWith("[")
                    ? List.of(JSON.readValue(text, String[].class))
                    : List.of(JSON.readValue(text, String.class));
        } catch (JacksonException e) {
            return List.of();
        }
    }
}
