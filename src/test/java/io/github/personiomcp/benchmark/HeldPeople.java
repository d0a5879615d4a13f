package io.github.personiomcp.benchmark;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.Employees;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;

/** {@link ManyPeople} in place of Personio, made anew each time they are read, so that only the reader holds them. */
final class HeldPeople implements Employees {

    private final int count;

    HeldPeople(int count) {
        this.count = count;
    }

    @Override
    public Everybody all(CallContext context) {
        return new Everybody(ManyPeople.of(count, 1), true);
    }

    @Override
    public Employee get(String id, CallContext context) {
        throw new PersonioException(Kind.NOT_FOUND, "Nobody is read one by one here: " + id);
    }
}
