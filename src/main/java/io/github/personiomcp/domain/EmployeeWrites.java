package io.github.personiomcp.domain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Port: changing people. Values are keyed by readable attribute key and have the shape that {@link Employee} gives them; null clears;
 * a {@link AttributeType#PERSON} is given by id. Personio silently ignores what it cannot set: callers read back and compare.
 */
public interface EmployeeWrites {

    Receipt create(Map<String, @Nullable Object> values, CallContext context);

    Receipt update(String id, Map<String, @Nullable Object> changes, CallContext context);

    /**
     * What Personio answered.
     *
     * @param warnings Personio's own remarks, and what of a change was not stored where only a part of it was
     */
    record Receipt(String id, List<String> warnings) {
        public Receipt {
            warnings = List.copyOf(warnings);
        }
    }
}
