package io.github.personiomcp.domain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that working time is recorded for. It may have subprojects, which have none themselves.
 *
 * @param values by field; empty fields are absent. Dates are {@code YYYY-MM-DD}, a parent is its id, and what is true or false is a
 * {@link Boolean}
 * @param tracked null where it was not asked for
 */
public record Project(
        String id, Map<Field, Object> values, @Nullable Tracked tracked) {

    public Project {
        Map<Field, Object> ordered = new EnumMap<>(Field.class);
        ordered.putAll(values);
        values = Collections.unmodifiableMap(ordered);
    }

    /** What a project says about itself. */
    public enum Field {
        NAME,
        /** {@code active} or {@code archived}. */
        STATUS,
        /** Unique among the projects of the tenant. */
        CODE,
        DESCRIPTION,
        START,
        /** The last day. */
        END,
        BILLABLE,
        CLIENT_NAME,
        PARENT_PROJECT,
        ASSIGNED_TO_ALL;

        /** As agents write it: {@code client_name}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether a subproject cannot carry it. */
        public boolean topLevelOnly() {
            return this == BILLABLE || this == CLIENT_NAME || this == ASSIGNED_TO_ALL;
        }
    }

    /** Working time in minutes: the project's own, and that of its subprojects. */
    public record Tracked(long minutes, long subprojectMinutes) {}

    public Optional<Object> value(Field field) {
        return Optional.ofNullable(values.get(field));
    }

    /** The value as text; empty where there is none. */
    public String text(Field field) {
        return value(field).map(Object::toString).orElse("");
    }

    /** The name, or the id where there is none. */
    public String name() {
        return value(Field.NAME).map(Object::toString).orElse(id);
    }

    /** Id of the project that it is a part of. */
    public Optional<String> parent() {
        return value(Field.PARENT_PROJECT).map(Object::toString);
    }
}
