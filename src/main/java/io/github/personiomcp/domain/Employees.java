package io.github.personiomcp.domain;

import java.util.List;

/** Port: reading people. Only attributes of the call's {@link CallContext#tenant()} are requested and returned. */
public interface Employees {

    /** Everybody whom the credential can see, whatever their status. */
    Everybody all(CallContext context);

    /** One person; {@link PersonioException.Kind#NOT_FOUND} for an unknown id. */
    Employee get(String id, CallContext context);

    /**
     * The people that Personio delivered.
     *
     * @param complete false where people may be missing: Personio announced more than it delivered, or their number went on changing
     *     while they were read
     */
    record Everybody(List<Employee> employees, boolean complete) {
        public Everybody {
            employees = List.copyOf(employees);
        }
    }
}
