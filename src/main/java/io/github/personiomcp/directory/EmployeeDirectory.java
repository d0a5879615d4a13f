package io.github.personiomcp.directory;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.Employees;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.TenantSchema;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
    private final Map<String, Patch> patches = new HashMap<>();
    private volatile @Nullable Snapshot current;

    /** A person read alone, at {@code asOf} or later: a load that began before must not bring back the older record. */
    private record Patch(Employee person, TenantSchema tenant, Instant asOf) {}

    /**
     * A directory that has not loaded anything yet.
     *
     * @param clock its time zone decides which day is today
     * @param maxAge how old an answer may be before everybody is read again
     */
    public EmployeeDirectory(Employees employees, Clock clock, Duration maxAge) {
        this.employees = employees;
        this.clock = clock;
        this.maxAge = maxAge;
        this.load = new SharedLoad(clock);
    }

    /** Today in the time zone of the clock. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** As of when the people are who are held; empty before they are read for the first time. */
    public Optional<Instant> asOf() {
        return Optional.ofNullable(current).map(Snapshot::asOf);
    }

    /** Everybody, no older than the permitted age; waits for the load up to the deadline of the call. */
    public Snapshot snapshot(CallContext context) {
        return held(context.tenant()).orElseGet(() -> load.await(this::readUnlessHeld, context));
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
        Instant asOf = clock.instant();
        Employee person = employees.get(id, context);
        remember(new Patch(person, context.tenant(), asOf));
        return person;
    }

    /** Reads everybody again from this moment on, whatever the age of what is held and whatever is being loaded already. */
    public Snapshot reload(CallContext context) {
        return load.awaitNew(this::read, context);
    }

    private synchronized void remember(Patch patch) {
        Patch latest = patches.merge(patch.person().id(), patch, EmployeeDirectory::later);
        Snapshot held = current;
        current = held == null || latest.asOf().isBefore(held.asOf())
                ? held
                : patched(held, latest).after(held, latest.asOf());
    }

    private static Patch later(Patch known, Patch next) {
        return next.asOf().isBefore(known.asOf()) ? known : next;
    }

    /** Keeps what was read, unless a load that began later has ended before. */
    private synchronized Snapshot hold(Snapshot read) {
        Snapshot held = current;
        if (held != null && held.tenant().equals(read.tenant()) && held.asOf().isAfter(read.asOf())) {
            return held;
        }
        patches.values().removeIf(patch -> patch.asOf().isBefore(read.asOf()));
        Snapshot patched = read;
        for (Patch patch : patches.values()) {
            patched = patched(patched, patch);
        }
        Snapshot next = held == null ? patched : patched.after(held);
        current = next;
        return next;
    }

    private static Snapshot patched(Snapshot snapshot, Patch patch) {
        return snapshot.tenant().equals(patch.tenant()) ? snapshot.with(patch.person()) : snapshot;
    }

    private Optional<Snapshot> held(TenantSchema tenant) {
        return Optional.ofNullable(current)
                .filter(held -> held.tenant().equals(tenant))
                .filter(held -> !held.asOf().plus(maxAge).isBefore(clock.instant()));
    }

    /** A load may have ended between a caller's look at what is held and the start of another load. */
    private Snapshot readUnlessHeld(CallContext context) {
        return held(context.tenant()).orElseGet(() -> read(context));
    }

    private Snapshot read(CallContext context) {
        Instant asOf = clock.instant();
        Employees.Everybody everybody = employees.all(context);
        return hold(new Snapshot(
                context.tenant(), everybody.employees(), asOf, everybody.complete(), everybody.employmentsAsOf()));
    }
}
