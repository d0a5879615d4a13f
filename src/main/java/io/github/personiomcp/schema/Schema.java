package io.github.personiomcp.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds JSON Schemas (2020-12) as plain maps, with the keywords in a fixed order. */
public final class Schema {

    private final Map<String, Object> keywords = new LinkedHashMap<>();

    private Schema(String type) {
        keywords.put("type", type);
    }

    public static Schema string() {
        return new Schema("string");
    }

    public static Schema date() {
        return string().with("format", "date");
    }

    public static Schema integer() {
        return new Schema("integer");
    }

    public static Schema number() {
        return new Schema("number");
    }

    public static Schema bool() {
        return new Schema("boolean");
    }

    public static Schema choice(List<String> options) {
        return string().with("enum", options);
    }

    public static Schema list(Schema items) {
        return new Schema("array").with("items", items.build());
    }

    /** An object that may hold anything. */
    public static Schema object() {
        return new Schema("object");
    }

    /** Several words or one: agents send either. */
    public static Schema stringOrStrings() {
        Schema schema = new Schema("string");
        schema.keywords.put("type", List.of("string", "array"));
        return schema.with("items", string().build());
    }

    /** A list of objects of one shape. */
    public static Schema records(Schema record) {
        return list(record);
    }

    public Schema describedAs(String description) {
        return description.isEmpty() ? this : with("description", description);
    }

    public Schema range(int minimum, int maximum) {
        return with("minimum", minimum).with("maximum", maximum);
    }

    /** Adds a property to an object. */
    public Schema property(String name, Schema schema) {
        @SuppressWarnings("unchecked")
        Map<String, Object> properties = (Map<String, Object>)
                keywords.computeIfAbsent("properties", key -> new LinkedHashMap<String, Object>());
        properties.put(name, schema.build());
        return this;
    }

    public Schema required(String... names) {
        @SuppressWarnings("unchecked")
        List<String> required = (List<String>) keywords.computeIfAbsent("required", key -> new ArrayList<String>());
        required.addAll(List.of(names));
        return this;
    }

    /** Refuses properties that were not added. */
    public Schema closed() {
        return with("additionalProperties", false);
    }

    public Schema with(String keyword, Object value) {
        keywords.put(keyword, value);
        return this;
    }

    /** The schema as it is now; later additions do not reach it. */
    public Map<String, Object> build() {
        Map<String, Object> built = new LinkedHashMap<>(keywords);
        built.computeIfPresent("properties", (keyword, value) -> new LinkedHashMap<>((Map<?, ?>) value));
        built.computeIfPresent("required", (keyword, value) -> List.copyOf((List<?>) value));
        return built;
    }
}
