package io.github.personiomcp.toolset.time;

import io.github.personiomcp.tool.Plan;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What a record holds, by the names that arguments have; what is empty is missing. */
record Facts(Map<String, Object> values) {

    static final Facts NONE = new Facts(Map.of());

    /** What becomes of these where they turn into {@code after}; what stays the same is left out. */
    List<Plan.Change> changesTo(Facts after) {
        List<Plan.Change> changes = new ArrayList<>();
        for (String field : differing(after)) {
            changes.add(new Plan.Change(field, values.get(field), after.values.get(field)));
        }
        return changes;
    }

    /** The fields in which these and {@code other} differ. */
    List<String> differing(Facts other) {
        Set<String> fields = new LinkedHashSet<>(values.keySet());
        fields.addAll(other.values.keySet());
        fields.removeIf(field -> Objects.equals(values.get(field), other.values.get(field)));
        return List.copyOf(fields);
    }
}
