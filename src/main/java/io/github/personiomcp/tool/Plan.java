package io.github.personiomcp.tool;

import io.github.personiomcp.text.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A write as it would happen, to be shown before it does.
 *
 * @param target id of what is changed; null where it does not exist yet
 * @param name the person concerned, as a human knows them
 * @param effects facts that the human should know before agreeing; agreed to as well
 * @param remarks estimates and the like, which may be others the next time, or missing; shown, not agreed to
 */
public record Plan(
        @Nullable String target, String name, List<Change> changes, List<Message> effects, List<Message> remarks) {

    public Plan {
        changes = List.copyOf(changes);
        effects = List.copyOf(effects);
        remarks = List.copyOf(remarks);
    }

    /** A plan of facts alone. */
    public Plan(@Nullable String target, String name, List<Change> changes, List<Message> effects) {
        this(target, name, changes, effects, List.of());
    }

    /** Whether whoever agreed to {@code other} agreed to this. */
    public boolean agreedToWith(Plan other) {
        return agreed().equals(other.agreed());
    }

    private Plan agreed() {
        return new Plan(target, name, changes, effects);
    }

    /** What to show beside the changes. */
    public List<Message> warnings() {
        return Stream.concat(effects.stream(), remarks.stream()).toList();
    }

    /** One attribute before and after; null where it is empty, a {@link Message} in place of a value that may not or cannot be read. */
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
