package io.github.personiomcp.directory;

import io.github.personiomcp.directory.Patches.Patch;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.Employees;
import io.github.personiomcp.domain.Employees.Changes;
import io.github.personiomcp.domain.Employees.Everybody;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Reads people, everybody or who changed or one, and hands them to what is held. */
final class PeopleReading {

    private final Employees employees;
    private final Clock clock;
    private final RefreshPolicy policy;
    private final Holding holding;

    PeopleReading(Employees employees, Clock clock, RefreshPolicy policy, Holding holding) {
        this.employees = employees;
        this.clock = clock;
        this.policy = policy;
        this.holding = holding;
    }

    Snapshot everybody(CallContext context) {
        Instant asOf = clock.instant();
        Optional<ArrivingWords> words =
                holding.snapshot().isPresent() ? Optional.empty() : Optional.of(new ArrivingWords());
        Everybody everybody = employees.all(
                words.<UnaryOperator<Employee>>map(collected -> collected::add).orElse(holding::known), context);
        Snapshot read = new Snapshot(
                context.tenant(),
                everybody.employees(),
                asOf,
                everybody.complete(),
                everybody.employmentsAsOf(),
                words);
        holding.notAmong(read).forEach(id -> readOrForget(id, context));
        return holding.replace(read);
    }

    /** Who changed since {@code held}; everybody where Personio does not tell. */
    Snapshot changes(Snapshot held, CallContext context) {
        Instant asOf = clock.instant();
        return changesSince(held, context)
                .map(changes -> holding.merge(held, changes, asOf))
                .orElseGet(() -> everybody(context));
    }

    Employee one(String id, CallContext context) {
        Instant asOf = clock.instant();
        Employee person = employees.get(id, context);
        holding.patch(new Patch(person, context.tenant(), asOf));
        return person;
    }

    private Optional<Changes> changesSince(Snapshot held, CallContext context) {
        try {
            return employees.changedSince(policy.changesSince(held), context);
        } catch (PersonioException e) {
            if (policy.withoutChanges(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private void readOrForget(String id, CallContext context) {
        try {
            one(id, context);
        } catch (PersonioException e) {
            if (e.kind() == Kind.NOT_FOUND) {
                holding.forget(id);
            }
        }
    }
}
