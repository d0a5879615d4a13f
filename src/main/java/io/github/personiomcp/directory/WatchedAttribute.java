package io.github.personiomcp.directory;

import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.TenantSchema;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * An attribute whose change makes somebody a mover: where in the company a person works, as what, for whom and at whose cost. Pay, hours
 * and status are none: they change without anybody moving.
 */
public enum WatchedAttribute {
    POSITION("position"),
    DEPARTMENT("department"),
    TEAM("team"),
    OFFICE("office"),
    SUPERVISOR("supervisor"),
    /** The legal entity. */
    SUBCOMPANY("subcompany"),
    COST_CENTERS("cost_centers");

    private final String key;

    WatchedAttribute(String key) {
        this.key = key;
    }

    /** Its key among the standard attributes. */
    public String key() {
        return key;
    }

    /** Those that {@code tenant} shows. */
    public static Set<WatchedAttribute> in(TenantSchema tenant) {
        Set<WatchedAttribute> visible = EnumSet.allOf(WatchedAttribute.class);
        visible.removeIf(attribute -> !tenant.keys().contains(attribute.key));
        return visible;
    }

    /** The keys that tell of it. */
    List<String> keys() {
        return List.of(key, key + "_id");
    }

    boolean uncertain(Employee person) {
        return keys().stream().anyMatch(person::uncertain);
    }

    /**
     * Whether the two differ. A unit that only has another name now, or another id in the other generation of the API, is the same unit;
     * a supervisor is known by the id.
     */
    boolean moved(Employee before, Employee after) {
        boolean otherId = !before.text(key + "_id").equals(after.text(key + "_id"));
        boolean idsKnown = before.value(key + "_id").isPresent()
                && after.value(key + "_id").isPresent();
        if (this == SUPERVISOR && idsKnown) {
            return otherId;
        }
        return !text(before).equals(text(after)) && (!idsKnown || otherId);
    }

    /** What the person has, as text; empty for nothing. */
    String text(Employee person) {
        return person.value(key)
                .map(value -> String.join(", ", new TreeSet<>(Values.texts(value))))
                .orElse("");
    }
}
