package io.github.personiomcp.schema;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks values against JSON Schemas (2020-12), formats included. Loads its library on first use, off the start-up path. */
public final class SchemaCheck {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<Map<String, Object>, com.networknt.schema.Schema> COMPILED = new ConcurrentHashMap<>();

    private SchemaCheck() {}

    /** Everything in {@code value} that does not conform to {@code schema}. */
    static List<Error> errors(Map<String, Object> schema, Object value) {
        JsonNode tree = JSON.valueToTree(value);
        return COMPILED.computeIfAbsent(schema, SchemaCheck::compile)
                .validate(tree, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    /** The first breach of {@code schema} by {@code value}, in the validator's words; empty where it conforms. */
    public static String firstBreach(Map<String, Object> schema, Object value) {
        return errors(schema, value).stream().map(Error::toString).findFirst().orElse("");
    }

    private static com.networknt.schema.Schema compile(Map<String, Object> schema) {
        return Registry.INSTANCE.getSchema(JSON.<JsonNode>valueToTree(schema));
    }

    private static final class Registry {
        static final SchemaRegistry INSTANCE = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    }
}
