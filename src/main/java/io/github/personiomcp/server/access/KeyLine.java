package io.github.personiomcp.server.access;

import io.github.personiomcp.policy.Profile;
import io.github.personiomcp.policy.WritePolicy;
import io.github.personiomcp.tool.Toolset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A key as a line of its file: a JSON object with {@code name}, {@code sha256}, {@code writes}, and, where they say anything,
 * {@code toolsets}, {@code expose} and {@code hide}. What is left out is the narrowest for {@code writes} and {@code expose}, and nothing
 * for the others.
 */
final class KeyLine {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Set<String> FIELDS = Set.of("name", "sha256", "toolsets", "writes", "expose", "hide");

    private KeyLine() {}

    static String of(BearerKey key) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("name", key.name());
        line.put("sha256", key.hash());
        line.put("writes", key.profile().writes().label());
        Set<Toolset> toolsets = key.profile().toolsets();
        if (toolsets.size() < Toolset.values().length) {
            line.put("toolsets", toolsets.stream().sorted().map(Toolset::label).toList());
        }
        if (!key.profile().exposed().isEmpty()) {
            line.put("expose", new TreeSet<>(key.profile().exposed()));
        }
        if (!key.profile().hidden().isEmpty()) {
            line.put("hide", new TreeSet<>(key.profile().hidden()));
        }
        return JSON.writeValueAsString(line);
    }

    /** @throws IllegalArgumentException saying what is wrong with {@code text} */
    static BearerKey read(String text) {
        Map<?, ?> line = object(text);
        line.keySet().stream()
                .filter(field -> !FIELDS.contains(field))
                .findAny()
                .ifPresent(field -> {
                    throw new IllegalArgumentException("a key has no field " + field);
                });
        Profile profile = new Profile(
                toolsets(line.get("toolsets")),
                writes(line.get("writes")),
                names("expose", line.get("expose")),
                names("hide", line.get("hide")));
        return new BearerKey(text("name", line.get("name")), text("sha256", line.get("sha256")), profile);
    }

    private static Map<?, ?> object(String text) {
        try {
            if (JSON.readValue(text, Object.class) instanceof Map<?, ?> object) {
                return object;
            }
        } catch (JacksonException e) {
            // said below, without the text
        }
        throw new IllegalArgumentException("it is not a JSON object");
    }

    private static Set<Toolset> toolsets(@Nullable Object labels) {
        return labels == null
                ? EnumSet.allOf(Toolset.class)
                : names("toolsets", labels).stream()
                        .map(label -> named("toolsets", label, Toolset.values(), Toolset::label))
                        .collect(Collectors.toSet());
    }

    private static WritePolicy writes(@Nullable Object label) {
        if (label == null) {
            return WritePolicy.OFF;
        }
        WritePolicy[] allowed = {WritePolicy.OFF, WritePolicy.CONFIRM};
        return named("writes", text("writes", label), allowed, WritePolicy::label);
    }

    private static <T> T named(String field, String label, T[] known, Function<T, String> labelOf) {
        return Arrays.stream(known)
                .filter(value -> labelOf.apply(value).equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(field + " is one of "
                        + Arrays.stream(known).map(labelOf).collect(Collectors.joining(", "))));
    }

    private static Set<String> names(String field, @Nullable Object names) {
        if (names == null) {
            return Set.of();
        }
        if (!(names instanceof List<?> list)) {
            throw new IllegalArgumentException(field + " is a list of names");
        }
        return list.stream().map(name -> text(field, name)).collect(Collectors.toSet());
    }

    private static String text(String field, @Nullable Object value) {
        if (value instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new IllegalArgumentException(field + (value == null ? " is missing" : " is no text"));
    }
}
