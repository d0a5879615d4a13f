package io.github.personiomcp.tool;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A write as it would happen, to be shown before it does.
 *
 * @param target id of what is changed; null where it does not exist yet
 * @param name the person concerned, as a human knows them
 * @param effects what else the human should know before agreeing
 */
public record Plan(@Nullable String target, String name, List<Change> changes, List<String> effects) {

    public Plan {
        changes = List.copyOf(changes);
        effects = List.copyOf(effects);
    }

    /** One attribute before and after; null where it is empty. */
    public record Change(
            String field, @Nullable Object before, @Nullable Object after) {

        public Map<String, Object> content() {
            Map<String, Object> content = new LinkedHashMap<>();
            content.put("field", field);
            Optional.ofNullable(before).ifPresent(value -> content.put("before", value));
            Optional.ofNullable(after).ifPresent(value -> content.put("after", value));
            return content;
        }
    }

    /** The changes as they stand in a result. */
    public List<Map<String, Object>> content() {
        List<Map<String, Object>> content = new ArrayList<>();
        changes.forEach(change -> content.add(change.content()));
        return content;
    }
}
