package io.github.personiomcp.toolset.people;

import io.github.personiomcp.directory.PersonResolver;
import io.github.personiomcp.directory.Snapshot;
import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.AttributeType;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.OrganizationUnit;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.tool.Plan;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One attribute as somebody wants it to be.
 *
 * @param value the value as it will be read: a supervisor by name; null to clear
 * @param written the value as the port takes it: a supervisor by id, a unit that shares its name as itself; null to
 *     clear
 */
record DesiredValue(
        Attribute attribute,
        @Nullable Object value,
        @Nullable Object written) {

    /** What a plan shows of a value that Personio may hold but that could not be read. */
    private static final Message NOT_READABLE = Message.of("(not readable)");

    /**
     * Understands {@code value} for {@code attribute}: people are found by id, e-mail or name, departments and the like must exist.
     *
     * @throws InvalidArgumentException naming the nearest that exists
     */
    static DesiredValue of(Attribute attribute, @Nullable Object value, Snapshot snapshot, ExistingUnits units) {
        if (value == null) {
            return new DesiredValue(attribute, null, null);
        }
        AcceptedValues.require(attribute, value);
        return switch (attribute.type()) {
            case PERSON -> {
                Employee person = PersonResolver.resolve(value.toString(), snapshot);
                yield new DesiredValue(attribute, person.name(), person.id());
            }
            case REFERENCE -> {
                ExistingUnits.Meant unit = units.named(attribute, value.toString());
                yield new DesiredValue(attribute, unit.name(), unit.written());
            }
            case RECORDS -> {
                List<Map<String, Object>> shares =
                        CostShares.understand(value, name -> idOrName(units.named(attribute, name)));
                yield shares.isEmpty()
                        ? new DesiredValue(attribute, null, null)
                        : new DesiredValue(
                                attribute,
                                CostShares.renamed(shares, name -> units.named(attribute, name)
                                        .name()),
                                shares);
            }
            case TEXT, MULTILINE, DATE, INTEGER, DECIMAL, BOOLEAN, CHOICE, TAGS, LINK, ID ->
                new DesiredValue(attribute, value, value);
        };
    }

    private static String idOrName(ExistingUnits.Meant meant) {
        return meant.written() instanceof OrganizationUnit unit ? unit.id() : meant.name();
    }

    String key() {
        return attribute.key();
    }

    /** What would change for {@code person}; null where they do not exist yet. */
    Plan.Change change(@Nullable Employee person) {
        return new Plan.Change(key(), person == null ? null : before(person), identified(value, written));
    }

    private @Nullable Object before(Employee person) {
        return person.uncertain(key())
                ? NOT_READABLE
                : identified(
                        read(person).orElse(null), person.value(key() + "_id").orElse(null));
    }

    /** A name alone would not tell one person or unit from a namesake. */
    private @Nullable Object identified(@Nullable Object name, @Nullable Object id) {
        boolean namesake = attribute.type() == AttributeType.PERSON || written instanceof OrganizationUnit;
        return namesake && name != null && id != null
                ? name + " (id " + (id instanceof OrganizationUnit unit ? unit.id() : id) + ")"
                : name;
    }

    /** Whether {@code person} already has this value. */
    boolean holdsFor(Employee person) {
        if (person.uncertain(key())) {
            return false;
        }
        Object id = written instanceof OrganizationUnit unit ? unit.id() : written;
        boolean byId = attribute.type() == AttributeType.PERSON || written instanceof OrganizationUnit;
        if (byId && id != null && person.value(key() + "_id").isPresent()) {
            return person.text(key() + "_id").equals(id);
        }
        return same(read(person), Optional.ofNullable(value));
    }

    /** Personio's record of a cost center also has an id, which nobody writes. */
    private Optional<Object> read(Employee person) {
        Optional<Object> held = person.value(key());
        return attribute.type() == AttributeType.RECORDS ? held.map(CostShares::plain) : held;
    }

    private boolean same(Optional<Object> actual, Optional<Object> wanted) {
        if (actual.isEmpty() || wanted.isEmpty()) {
            return actual.isEmpty() && wanted.map(DesiredValue::blank).orElse(true);
        }
        if (key().equals("email")) { // Personio keeps e-mails in lower case
            return actual.get()
                    .toString()
                    .equalsIgnoreCase(wanted.get().toString().strip());
        }
        return normal(actual.get()).equals(normal(wanted.get()));
    }

    private static boolean blank(Object value) {
        return value instanceof Collection<?> items
                ? items.isEmpty()
                : value.toString().isBlank();
    }

    /** Equal for values that Personio does not tell apart: 40 and 40.0, tags in another order, surrounding blanks. */
    private static Object normal(Object value) {
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).stripTrailingZeros();
        }
        if (value instanceof Collection<?> items) {
            Set<Object> set = new HashSet<>();
            items.forEach(item -> set.add(normal(Objects.requireNonNull(item))));
            return set;
        }
        return value.toString().strip();
    }
}
