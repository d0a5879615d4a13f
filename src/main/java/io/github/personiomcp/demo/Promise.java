package io.github.personiomcp.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name that every company has, so that tours and tests can ask for it: the chief, letters outside ASCII, and two pairs of namesakes.
 *
 * @param seat the place in reading order of the reporting tree; small enough for the smallest company
 * @param office index in {@link Office#ALL}
 */
record Promise(int seat, FullName name, int office) {

    static final List<Promise> ALL = List.of(
            new Promise(0, new FullName("Katharina", "Brandt", true), 0),
            new Promise(4, new FullName("Íñigo", "Núñez", false), 3),
            new Promise(6, new FullName("Siobhán", "Murphy", true), 2),
            new Promise(9, new FullName("Anna", "Müller", true), 0),
            new Promise(12, new FullName("Thomas", "Schmidt", false), 0),
            new Promise(15, new FullName("Jörg", "Müller", false), 1),
            new Promise(19, new FullName("Søren", "Kjær", false), 0),
            new Promise(23, new FullName("Thomas", "Schmidt", false), 1),
            new Promise(27, new FullName("Anna", "Müller", true), 1));

    static @Nullable Promise forSeat(int seat) {
        return ALL.stream()
                .filter(promise -> promise.seat() == seat)
                .findFirst()
                .orElse(null);
    }
}
