package io.github.personiomcp.toolset.projects;

import io.github.personiomcp.directory.Days;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.Project;
import io.github.personiomcp.domain.Project.Field;
import io.github.personiomcp.tool.Arguments;
import io.github.personiomcp.tool.Plan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a project to be.
 *
 * @param current the project as it is; null for a new one
 * @param values by field, null to clear; only what differs from {@code current}
 */
record WantedProject(@Nullable Project current, Map<Field, @Nullable Object> values) {

    /** What can be empty. */
    static final Set<Field> CLEARABLE =
            EnumSet.of(Field.CODE, Field.DESCRIPTION, Field.START, Field.END, Field.CLIENT_NAME, Field.PARENT_PROJECT);

    static WantedProject of(Arguments arguments, @Nullable Project current, KnownProjects known, LocalDate today) {
        Map<Field, @Nullable Object> values = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            Object given = arguments.values().get(field.label());
            if (given != null) {
                values.put(field, understood(field, given, known, today));
            }
        }
        for (String label : arguments.texts("clear")) {
            Field field = Field.valueOf(label.toUpperCase(Locale.ROOT));
            if (values.put(field, null) != null) {
                throw new InvalidArgumentException("'{0}' is both given and to be cleared. Choose one.", label);
            }
        }
        if (current == null) {
            values.values().removeIf(value -> value == null);
            values.putIfAbsent(Field.STATUS, "active");
        } else {
            values.entrySet().removeIf(wanted -> same(wanted.getKey(), wanted.getValue(), current));
        }
        return new WantedProject(current, values);
    }

    /** The fields in which {@code stored} is not as wanted. */
    List<String> missingIn(Project stored) {
        List<String> missing = new ArrayList<>();
        values.forEach((field, value) -> {
            if (!same(field, value, stored)) {
                missing.add(field.label());
            }
        });
        return missing;
    }

    /** What the field holds once this is done. */
    @Nullable
    Object after(Field field) {
        if (values.containsKey(field)) {
            return values.get(field);
        }
        return current == null ? null : current.values().get(field);
    }

    List<Plan.Change> changes(KnownProjects known) {
        List<Plan.Change> changes = new ArrayList<>();
        values.forEach((field, value) -> changes.add(new Plan.Change(
                field.label(),
                current == null ? null : shown(field, current.values().get(field), known),
                shown(field, value, known))));
        return changes;
    }

    private static @Nullable Object shown(Field field, @Nullable Object value, KnownProjects known) {
        return value == null || field != Field.PARENT_PROJECT
                ? value
                : known.nameOf(value.toString()) + " (id " + value + ")";
    }

    private static Object understood(Field field, Object given, KnownProjects known, LocalDate today) {
        return switch (field) {
            case START, END -> Days.parse(given.toString(), today).toString();
            case PARENT_PROJECT -> known.resolve(given.toString().strip()).id();
            case BILLABLE, ASSIGNED_TO_ALL -> given;
            default -> {
                String text = given.toString().strip();
                if (text.isEmpty()) {
                    throw new InvalidArgumentException(
                            CLEARABLE.contains(field)
                                    ? "'{0}' is blank. To empty it, name it in clear."
                                    : "'{0}' is blank.",
                            field.label());
                }
                yield text;
            }
        };
    }

    /** A flag that is not set is false. */
    private static boolean same(Field field, @Nullable Object wanted, Project project) {
        Object held = project.values().get(field);
        return wanted == null ? held == null : wanted.equals(held) || (held == null && wanted.equals(false));
    }
}
