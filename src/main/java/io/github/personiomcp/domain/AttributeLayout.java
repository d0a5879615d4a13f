package io.github.personiomcp.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The keys that many people's attributes have in common. People who share a layout hold an array of values each instead of a map, and
 * values that are equal are held once for all of them.
 */
public final class AttributeLayout {

    private final List<String> keys;
    private final Map<String, Integer> places = new HashMap<>();

    private AttributeLayout(List<String> keys) {
        this.keys = List.copyOf(keys);
        this.keys.forEach(key -> places.putIfAbsent(key, places.size()));
    }

    /**
     * The same people, equal to those given, in as little memory as possible; somebody with attributes beyond {@code keys}, and somebody
     * who is compact already, stays as they are.
     *
     * @param keys of attributes, in the order in which people list them
     */
    public static List<Employee> compact(List<Employee> people, List<String> keys) {
        AttributeLayout layout = people.stream()
                .flatMap(person -> of(person).stream())
                .filter(used -> used.keys.equals(keys))
                .findFirst()
                .orElseGet(() -> new AttributeLayout(keys));
        List<SharedValues> values = layout.values();
        return people.stream().map(person -> layout.compact(person, values)).toList();
    }

    /**
     * The same for people who come one after the other: to be applied to each of those who are read together, so that they are never all in
     * memory as they came. Any thread may do that.
     */
    public static UnaryOperator<Employee> compacting(List<String> keys) {
        AttributeLayout layout = new AttributeLayout(keys);
        List<SharedValues> values = layout.values();
        return person -> layout.compact(person, values);
    }

    private List<SharedValues> values() {
        return keys.stream().map(key -> new SharedValues()).toList();
    }

    private static Optional<AttributeLayout> of(Employee person) {
        return person.attributes() instanceof CompactAttributes compact
                ? Optional.of(compact.layout())
                : Optional.empty();
    }

    private Employee compact(Employee person, List<SharedValues> shared) {
        Map<String, Object> attributes = person.attributes();
        if (of(person).filter(used -> used.keys.equals(keys)).isPresent()
                || !places.keySet().containsAll(attributes.keySet())) {
            return person;
        }
        @Nullable Object[] values = new @Nullable Object[keys.size()];
        attributes.forEach((key, value) -> {
            int place = place(key);
            values[place] = shared.get(place).shared(value);
        });
        return new Employee(
                id(person), new CompactAttributes(this, values), person.malformed(), person.unread(), person.hidden());
    }

    /** The very text that is the value of the attribute, where they are equal. */
    private static String id(Employee person) {
        return person.attributes().get("id") instanceof String id && id.equals(person.id()) ? id : person.id();
    }

    List<String> keys() {
        return keys;
    }

    /** The place of the value for {@code key}; -1 where there is none. */
    int place(@Nullable Object key) {
        Integer place = places.get(key);
        return place == null ? -1 : place;
    }
}
