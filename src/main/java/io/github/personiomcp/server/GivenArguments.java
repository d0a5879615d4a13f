package io.github.personiomcp.server;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.tool.BoundTool;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Arguments as clients write them, brought to the names of the input schema; everything else is left to the check against it. */
final class GivenArguments {

    private GivenArguments() {}

    /**
     * What was given: null means not given, as many clients write it, and an attribute may be named by its raw key, whatever the case.
     *
     * @throws InvalidArgumentException where one argument is given under two names
     */
    static Map<String, @Nullable Object> of(Map<String, ? extends @Nullable Object> arguments, BoundTool bound) {
        Map<String, @Nullable Object> given = new LinkedHashMap<>();
        arguments.forEach((written, value) -> {
            String name = name(written, bound);
            if (value != null && given.put(name, value) != null) {
                throw new InvalidArgumentException("'{0}' is given twice, under two names. Give it once.", name);
            }
        });
        return given;
    }

    private static String name(String written, BoundTool bound) {
        Map<String, Object> input = bound.spec().input();
        Map<?, ?> known = input.get("properties") instanceof Map<?, ?> properties ? properties : Map.of();
        boolean open = input.get("additionalProperties") instanceof Map<?, ?>;
        return known.containsKey(written)
                ? written
                : bound.tenant()
                        .find(written)
                        .map(Attribute::key)
                        .filter(key -> open || known.containsKey(key))
                        .orElse(written);
    }
}
