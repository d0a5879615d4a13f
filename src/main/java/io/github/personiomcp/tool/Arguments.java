package io.github.personiomcp.tool;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of one call, already checked against the tool's input schema, so that reading them needs no ladder of type checks.
 *
 * @param values by name; nested values are maps, lists, strings, numbers, booleans and null
 */
public record Arguments(Map<String, @Nullable Object> values) {

    public Arguments {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public boolean has(String name) {
        return values.get(name) != null;
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(Object::toString).map(String::strip);
    }

    public int number(String name, int otherwise) {
        return values.get(name) instanceof Number number ? number.intValue() : otherwise;
    }

    /** One string or a list of strings; empty where absent. */
    public List<String> texts(String name) {
        Object value = values.get(name);
        if (value instanceof List<?> list) {
            return list.stream().map(item -> String.valueOf(item).strip()).toList();
        }
        return text(name).map(List::of).orElse(List.of());
    }

    /** A nested object; empty where absent. */
    public Map<String, @Nullable Object> object(String name) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        if (values.get(name) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> object.put(String.valueOf(key), value));
        }
        return object;
    }

    /** These arguments without {@code names}. */
    public Arguments without(String... names) {
        Map<String, @Nullable Object> fewer = new LinkedHashMap<>(values);
        List.of(names).forEach(fewer::remove);
        return new Arguments(fewer);
    }

    /** The same text for the same arguments, whatever the order in which they were written. */
    public String canonical() {
        return canonical(values);
    }

    private static String canonical(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, String> sorted = new TreeMap<>();
            map.forEach((key, item) -> sorted.put(quoted(String.valueOf(key)), canonical(item)));
            return sorted.toString();
        }
        if (value instanceof List<?> list) {
            List<String> items = new ArrayList<>();
            list.forEach(item -> items.add(canonical(item)));
            return items.toString();
        }
        return value instanceof String text ? quoted(text) : String.valueOf(value);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
