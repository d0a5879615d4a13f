package io.github.personiomcp.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * One employment of a person, which v1 does not tell from the person.
 *
 * @param values the person as they are or were in this employment
 * @param current whether it is the one that v1 shows; the others cannot be changed
 */
record Employment(String id, Person values, boolean current) {

    static Employment current(Person person) {
        return new Employment(id(person, "current"), person, true);
    }

    /** Another employment of the same person, with some values of its own. */
    static Employment other(Person person, String name, Map<String, Object> own, Instant at) {
        return new Employment(id(person, name), new Person(person.id(), own, at, at, Map.of()), false);
    }

    LocalDate start() {
        return values.date("hire_date").orElse(LocalDate.MIN);
    }

    private static String id(Person person, String name) {
        return UUID.nameUUIDFromBytes(("employment-" + name + "-" + person.id()).getBytes(UTF_8))
                .toString();
    }
}
