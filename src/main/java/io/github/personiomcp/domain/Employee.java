package io.github.personiomcp.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One person, flat. Values are strings (dates as {@code YYYY-MM-DD}), longs, {@link java.math.BigDecimal}s, booleans, lists of strings
 * or lists of flat maps; empty attributes are absent.
 *
 * @param attributes by readable key, in the order of the schema they were read with
 * @param malformed keys whose value in Personio does not fit the attribute's type and was left out
 * @param unread keys whose value could not be read this time: absent here says nothing about Personio
 * @param hidden keys of visible attributes of which policy shows this person's value to nobody
 */
public record Employee(
        String id, Map<String, Object> attributes, Set<String> malformed, Set<String> unread, Set<String> hidden) {

    public Employee {
        attributes = attributes instanceof CompactAttributes
                ? attributes
                : Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        malformed = Set.copyOf(malformed);
        unread = Set.copyOf(unread);
        hidden = Set.copyOf(hidden);
    }

    public Employee(String id, Map<String, Object> attributes, Set<String> malformed, Set<String> unread) {
        this(id, attributes, malformed, unread, Set.of());
    }

    public Employee(String id, Map<String, Object> attributes, Set<String> malformed) {
        this(id, attributes, malformed, Set.of(), Set.of());
    }

    public Employee(String id, Map<String, Object> attributes) {
        this(id, attributes, Set.of(), Set.of(), Set.of());
    }

    public Optional<Object> value(String key) {
        return Optional.ofNullable(attributes.get(key));
    }

    /** True where Personio may hold a value that is not here. */
    public boolean uncertain(String key) {
        return malformed.contains(key) || unread.contains(key) || hidden.contains(key);
    }

    /** The value as text; empty where there is none. */
    public String text(String key) {
        return value(key).map(Object::toString).orElse("");
    }

    /** First and last name, or the id where neither may be seen. */
    public String name() {
        String name = (text("first_name") + " " + text("last_name")).strip();
        return name.isEmpty() ? id : name;
    }
}
