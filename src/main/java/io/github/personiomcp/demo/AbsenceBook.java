package io.github.personiomcp.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The absences that are stored, by id. Thread-safe; made when first asked for, and what is written stays. */
final class AbsenceBook {

    private final Lazy<List<Absence>> generated;
    private volatile List<Absence> written = List.of();
    private boolean opened;

    AbsenceBook(Lazy<List<Absence>> generated) {
        this.generated = generated;
    }

    synchronized List<Absence> all() {
        if (!opened) {
            opened = true;
            written = generated.get();
        }
        return written;
    }

    Optional<Absence> find(Predicate<Absence> which) {
        return all().stream().filter(which).findFirst();
    }

    /** Stores a new absence under the next free id; nothing where it is in the way of another one. */
    synchronized Optional<Absence> add(Absence wanted) {
        long id = all().stream().mapToLong(Absence::id).max().orElse(AbsenceGenerator.FIRST_ID - 1) + 1;
        return store(wanted.withId(id));
    }

    /** Stores an absence in the place of the one with the same id; nothing where it is in the way of another one. */
    synchronized Optional<Absence> replace(Absence changed) {
        return store(changed);
    }

    synchronized void remove(long id) {
        written = all().stream().filter(absence -> absence.id() != id).toList();
    }

    private Optional<Absence> store(Absence absence) {
        if (all().stream().anyMatch(absence::conflictsWith)) {
            return Optional.empty();
        }
        List<Absence> next = new ArrayList<>(all());
        next.removeIf(other -> other.id() == absence.id());
        next.add(absence);
        next.sort((one, other) -> Long.compare(one.id(), other.id()));
        written = List.copyOf(next);
        return Optional.of(absence);
    }
}
