package io.github.personiomcp.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One employee as stored.
 *
 * @param values by Personio's keys, empty ones left out: text, numbers, {@link LocalDate}, {@link Unit}, a list of words for tags, and the
 *     supervisor as a number under {@code supervisor_id}
 * @param storedAt when everything was last changed that was not written over the API
 * @param writes which keys were written over the API, and when
 */
public record Person(
        long id, Map<String, Object> values, Instant createdAt, Instant storedAt, Map<String, Instant> writes) {

    public Person {
        values = Map.copyOf(values);
        writes = Map.copyOf(writes);
    }

    public @Nullable Object value(String key) {
        return values.get(key);
    }

    /** The value as text, "" where it is empty. */
    public String text(String key) {
        return Objects.toString(values.get(key), "");
    }

    public Optional<LocalDate> date(String key) {
        return values.get(key) instanceof LocalDate date ? Optional.of(date) : Optional.empty();
    }

    public Optional<Unit> unit(String key) {
        return values.get(key) instanceof Unit unit ? Optional.of(unit) : Optional.empty();
    }

    /** When anything was last changed. */
    public Instant modifiedAt() {
        return modifiedAt(key -> true);
    }

    /** When any of the selected keys was last changed. */
    Instant modifiedAt(Predicate<String> keys) {
        return writes.entrySet().stream()
                .filter(write -> keys.test(write.getKey()))
                .map(Map.Entry::getValue)
                .reduce(storedAt, (one, another) -> one.isAfter(another) ? one : another);
    }

    /** First and last name. */
    public String name() {
        return text("first_name") + " " + text("last_name");
    }

    public String email() {
        return text("email");
    }

    public String status() {
        return text("status");
    }

    public @Nullable Long supervisorId() {
        return values.get("supervisor_id") instanceof Long supervisor ? supervisor : null;
    }

    /** The first day of employment; people who were created without one count as employed since they were created. */
    boolean employedOn(LocalDate day) {
        boolean started = date("hire_date").map(hired -> !day.isBefore(hired)).orElse(true);
        return started
                && date("termination_date").map(left -> !day.isAfter(left)).orElse(true);
    }

    /**
     * Whether one of {@code keys} (any at all, if there are none) has changed since; what was stored without the API, or when the
     * person was created, counts for every key.
     */
    boolean changedSince(Instant since, Collection<String> keys) {
        return !modifiedAt(key -> keys.isEmpty() || keys.contains(key)).isBefore(since);
    }

    /** This person with {@code changes} written at {@code at}; a null value clears the key. */
    Person with(Map<String, ? extends @Nullable Object> changes, Instant at) {
        Map<String, Object> newValues = new HashMap<>(values);
        Map<String, Instant> newWrites = new HashMap<>(writes);
        changes.forEach((key, value) -> {
            newWrites.put(key.equals("supervisor_id") ? "supervisor" : key, at);
            if (value == null) {
                newValues.remove(key);
            } else {
                newValues.put(key, value);
            }
        });
        return new Person(id, newValues, createdAt, storedAt, newWrites);
    }
}
