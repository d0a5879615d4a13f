package io.github.personiomcp.directory;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.Employees;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.TenantSchema;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The people of the tenant, complete and in memory. Loaded on first need and again when older than the permitted age, once for any
 * number of callers; patched at once by our own writes. Nothing is written to disk.
 */
public final class EmployeeDirectory {

    private static final Pattern ID = Pattern.compile("\\d+");

    private final Employees employees;
    private final Clock clock;
    private final Duration maxAge;
    private final SharedLoad load;
    private final AtomicReference<@Nullable Snapshot> current = new AtomicReference<>();

    /**
     * A directory that has not loaded anything yet.
     *
     * @param maxAge how old an answer may be before everybody is read again
     */
    public EmployeeDirectory(Employees employees, Clock clock, Duration maxAge) {
        this.employees = employees;
        this.clock = clock;
        this.maxAge = maxAge;
        this.load = new SharedLoad(clock);
    }

    /** Everybody, no older than the permitted age; waits for the load up to the deadline of the call. */
    public Snapshot snapshot(CallContext context) {
        Snapshot held = current.get();
        return held != null && serves(held, context.tenant()) ? held : load.await(this::read, context);
    }

    /**
     * One person as Personio has them now.
     *
     * @param reference id, e-mail or name
     * @throws InvalidArgumentException where it means nobody, or more than one person
     */
    public Employee fresh(String reference, CallContext context) {
        String id = ID.matcher(reference).matches()
                ? reference
                : PersonResolver.resolve(reference, snapshot(context)).id();
        return reread(id, context);
    }

    /** The person with this id as Personio has them now. */
    public Employee reread(String id, CallContext context) {
        Employee person = employees.get(id, context);
        remember(person, context.tenant());
        return person;
    }

    /** Reads everybody again, whatever the age of what is held. */
    public Snapshot reload(CallContext context) {
        return load.await(this::read, context);
    }

    private void remember(Employee person, TenantSchema tenant) {
        current.updateAndGet(held -> held == null || !held.tenant().equals(tenant) ? held : held.with(person));
    }

    private boolean serves(Snapshot held, TenantSchema tenant) {
        return held.tenant().equals(tenant) && !held.asOf().plus(maxAge).isBefore(clock.instant());
    }

    private Snapshot read(CallContext context) {
        var asOf = clock.instant();
        Employees.Everybody everybody = employees.all(context);
        Snapshot read = new Snapshot(context.tenant(), everybody.employees(), asOf, everybody.complete());
        current.set(read);
        return read;
    }
}
