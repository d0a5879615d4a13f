package io.github.personiomcp.directory;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.Employees;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** People in memory who change, join and disappear without a trace, as Personio tells it. */
final class ChangingCompany implements Employees {

    final List<Instant> askedSince = new ArrayList<>();
    final List<Boolean> inBackground = new ArrayList<>();
    List<Employee> kept = List.of();
    int readings;
    boolean complete = true;
    boolean tellsChanges = true;
    Duration datedLate = Duration.ZERO;
    PersonioException failure;
    PersonioException changesFailure;
    Runnable duringReading = () -> {};

    private final Clock clock;
    private final Map<String, Employee> people = new LinkedHashMap<>();
    private final Map<String, Instant> changes = new LinkedHashMap<>();

    ChangingCompany(Clock clock) {
        this.clock = clock;
    }

    synchronized void put(Employee person) {
        people.put(person.id(), person);
        changes.put(person.id(), clock.instant().plus(datedLate));
    }

    synchronized void remove(String id) {
        people.remove(id);
        changes.remove(id);
    }

    synchronized List<Employee> people() {
        return List.copyOf(people.values());
    }

    @Override
    public Everybody all(CallContext context) {
        Everybody read = readAll(context);
        duringReading.run();
        return read;
    }

    @Override
    public Everybody all(UnaryOperator<Employee> shown, CallContext context) {
        Everybody all = Employees.super.all(shown, context);
        kept = all.employees();
        return all;
    }

    private synchronized Everybody readAll(CallContext context) {
        readings++;
        inBackground.add(context.background());
        failOn(failure);
        return new Everybody(people(), complete);
    }

    @Override
    public synchronized Optional<Changes> changedSince(Instant since, CallContext context) {
        askedSince.add(since);
        inBackground.add(context.background());
        failOn(failure);
        failOn(changesFailure);
        List<Employee> changed = people.values().stream()
                .filter(person ->
                        !changes.getOrDefault(person.id(), Instant.MIN).isBefore(since))
                .toList();
        return tellsChanges ? Optional.of(new Changes(changed, null)) : Optional.empty();
    }

    @Override
    public synchronized Employee get(String id, CallContext context) {
        failOn(failure);
        Employee person = people.get(id);
        if (person == null) {
            throw new PersonioException(Kind.NOT_FOUND, "There is nobody with the id " + id + ".");
        }
        return person;
    }

    private static void failOn(PersonioException failure) {
        if (failure != null) {
            throw failure;
        }
    }
}
