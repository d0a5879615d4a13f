package io.github.personiomcp.directory;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.Employees;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** People in memory. */
final class SmallCompany implements Employees {
    private final Map<String, Employee> people = new LinkedHashMap<>();
    volatile int reads;
    volatile boolean complete = true;
    volatile Runnable duringRead = () -> {};
    volatile Runnable duringGet = () -> {};
    volatile RuntimeException failure;

    synchronized void put(Employee person) {
        people.put(person.id(), person);
    }

    @Override
    public Everybody all(CallContext context) {
        Everybody read = read();
        duringRead.run();
        return read;
    }

    private synchronized Everybody read() {
        reads = reads + 1;
        if (failure != null) {
            throw failure;
        }
        return new Everybody(List.copyOf(people.values()), complete);
    }

    @Override
    public Employee get(String id, CallContext context) {
        if (!people.containsKey(id)) {
            throw new PersonioException(Kind.NOT_FOUND, "There is nobody with the id " + id + ".");
        }
        Employee person = people.get(id);
        duringGet.run();
        return person;
    }
}
