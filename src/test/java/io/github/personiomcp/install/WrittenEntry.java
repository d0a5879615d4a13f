package io.github.personiomcp.install;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.toml.TomlMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What a client finds in its configuration, read by a parser of the format and not by what wrote it.
 *
 * @param words the command and its arguments
 * @param variables what the client adds to its own environment
 */
public record WrittenEntry(List<String> words, Map<String, String> variables) {

    /** The entry in a file that holds nothing else. */
    public static WrittenEntry read(Client client, Path file) {
        Map<?, ?> root = parser(client.format()).readValue(file, Map.class);
        Map<?, ?> entry = (Map<?, ?>) ((Map<?, ?>) root.values().iterator().next()).get(Entry.NAME);
        Stream<?> arguments = ((List<?>) entry.get("args")).stream();
        Map<String, String> variables = new LinkedHashMap<>();
        ((Map<?, ?>) either(entry, "env", "envs"))
                .forEach((name, value) -> variables.put(String.valueOf(name), String.valueOf(value)));
        return new WrittenEntry(
                Stream.concat(Stream.of(either(entry, "command", "cmd")), arguments)
                        .map(String::valueOf)
                        .toList(),
                variables);
    }

    /** The words of a process that starts the server as the client does, and knows nothing but {@code environment} besides. */
    public List<String> startedWith(Map<String, String> environment) {
        Map<String, String> all = new LinkedHashMap<>(environment);
        all.putAll(variables);
        Stream<String> set = all.entrySet().stream().map(variable -> variable.getKey() + "=" + variable.getValue());
        return Stream.of(Stream.of("env", "-i"), set, words.stream())
                .flatMap(part -> part)
                .toList();
    }

    private static ObjectMapper parser(Format format) {
        return format instanceof TomlFormat
                ? new TomlMapper()
                : format instanceof YamlFormat ? new YAMLMapper() : new JsonMapper();
    }

    private static Object either(Map<?, ?> entry, String name, String other) {
        return entry.containsKey(name) ? entry.get(name) : entry.get(other);
    }
}
