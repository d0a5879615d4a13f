package io.github.personiomcp.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Port: reading people. Only attributes of the call's {@link CallContext#tenant()} are requested and returned. */
public interface Employees {

    /** Everybody whom the credential can see, whatever their status. */
    Everybody all(CallContext context);

    /**
     * Everybody as {@code shown} makes them of who was read. It is asked while others are still being read, where that is possible, so
     * that little is left to do when the last of many people comes.
     */
    default Everybody all(UnaryOperator<Employee> shown, CallContext context) {
        Everybody all = all(context);
        return new Everybody(all.employees().stream().map(shown).toList(), all.complete(), all.employmentsAsOf());
    }

    /**
     * The people who changed at {@code since} or later, and perhaps others. Whoever is gone cannot be seen here, and neither can what
     * changes without Personio counting it as a change of the person.
     *
     * @return empty where changes cannot be told, so that {@link #all} has to be asked
     * @throws PersonioException also where some of the changes may be missing
     */
    default Optional<Changes> changedSince(Instant since, CallContext context) {
        return Optional.empty();
    }

    /**
     * The same in at most {@code requests} requests.
     *
     * @return empty also where so many do not tell all of it, employments included
     */
    default Optional<Changes> changedSince(Instant since, int requests, CallContext context) {
        return Optional.empty();
    }

    /** One person; {@link PersonioException.Kind#NOT_FOUND} for an unknown id. */
    Employee get(String id, CallContext context);

    /**
     * The people that Personio delivered.
     *
     * @param complete false where people may be missing: Personio announced more than it delivered, or their number went on changing
     *     while they were read
     * @param employmentsAsOf when the oldest employment data among them were read; null where they were read with the people
     */
    record Everybody(
            List<Employee> employees,
            boolean complete,
            @Nullable Instant employmentsAsOf) {
        public Everybody {
            employees = List.copyOf(employees);
        }

        public Everybody(List<Employee> employees, boolean complete) {
            this(employees, complete, null);
        }
    }

    /**
     * People as they are now, none of them missing who changed.
     *
     * @param employmentsAsOf when the oldest employment data of everybody were read; null where they are read with the people
     */
    record Changes(List<Employee> employees, @Nullable Instant employmentsAsOf) {
        public Changes {
            employees = List.copyOf(employees);
        }
    }
}
