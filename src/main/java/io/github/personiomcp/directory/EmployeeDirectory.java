package io.github.personiomcp.directory;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.Employees;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The people of the tenant, complete and in memory. Loaded on first need, once for any number of callers; followed by what Personio says
 * changed, where older than the permitted age; read anew in the background every few hours, to notice who is gone; patched at once by
 * our own writes. What is held is shown with its age where Personio cannot be read. Nothing is written to disk, and nothing is done
 * unless somebody calls.
 */
public final class EmployeeDirectory {

    private static final Logger LOG = LoggerFactory.getLogger(EmployeeDirectory.class);
    private static final Pattern ID = Pattern.compile("\\d+");

    /** How long a call waits for a refresh before it is served what is held. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Clock clock;
    private final RefreshPolicy policy;
    private final Duration patience;
    private final Holding holding = new Holding();
    private final PeopleReading reading;
    private final SharedLoad load;
    private final SharedLoad refresh;
    private final SharedLoad reconciliation;
    private volatile @Nullable Trouble refreshing;
    private volatile @Nullable Trouble reconciling;

    /**
     * A directory that has not loaded anything yet.
     *
     * @param clock its time zone decides which day is today
     * @param maxAge how old an answer may be before changes are asked for
     */
    public EmployeeDirectory(Employees employees, Clock clock, Duration maxAge) {
        this(employees, clock, maxAge, PATIENCE, SharedLoad::onThread);
    }

    /** @param threads runs what is read */
    EmployeeDirectory(Employees employees, Clock clock, Duration maxAge, Duration patience, Executor threads) {
        this.clock = clock;
        this.policy = new RefreshPolicy(maxAge);
        this.patience = patience;
        this.reading = new PeopleReading(employees, clock, policy, holding);
        this.load = new SharedLoad(clock, threads);
        this.refresh = new SharedLoad(clock, threads);
        this.reconciliation = new SharedLoad(clock, threads);
    }

    /** Today in the time zone of the clock. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** When {@code day} begins in the time zone of the clock. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    /** As of when the people are who are held; empty before they are read for the first time. */
    public Optional<Instant> asOf() {
        return holding.snapshot().map(Snapshot::asOf);
    }

    /** How many people are held; 0 before they are read for the first time. */
    public int size() {
        return holding.snapshot().map(held -> held.people().size()).orElse(0);
    }

    /** Tells {@code watcher} of every change from now on, where it is read; so the watcher must not wait for anything. */
    public void watch(Consumer<PeopleChange> watcher) {
        holding.watch(watcher);
    }

    /**
     * Everybody, to be shown: no older than the permitted age where a refresh takes no longer than a moment, else with a
     * {@link Snapshot#notice}. Waits for the first load up to the deadline of the call.
     */
    public Snapshot snapshot(CallContext context) {
        Snapshot held = holding.of(context.tenant()).orElse(null);
        if (held == null) {
            return load.await(this::readUnlessHeld, context);
        }
        reconcileWhereDue(held, context);
        return policy.stale(held, clock.instant()) ? refreshed(held, context) : held;
    }

    /** Everybody, never older than the permitted age: for what is to be written. */
    public Snapshot upToDate(CallContext context) {
        Snapshot held = holding.of(context.tenant()).orElse(null);
        if (held == null) {
            return load.await(this::readUnlessHeld, context);
        }
        return policy.stale(held, clock.instant()) ? refresh.await(this::refreshUnlessFresh, context) : held;
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
        return reading.one(id, context);
    }

    /** Reads everybody again from this moment on, whatever the age of what is held and whatever is being loaded already. */
    public Snapshot reload(CallContext context) {
        return load.awaitNew(reading::everybody, context);
    }

    /** What is held, refreshed if that is a matter of a moment. */
    private Snapshot refreshed(Snapshot held, CallContext context) {
        Trouble known = refreshing;
        if (known != null && known.pausing(clock.instant()) && policy.outlasts(known.failure())) {
            return noting(held);
        }
        try {
            return refresh.awaitBriefly(this::refreshUnlessFresh, context, patience)
                    .orElseGet(() -> noting(held));
        } catch (PersonioException e) {
            if (policy.outlasts(e)) {
                return noting(held);
            }
            throw e;
        }
    }

    /** What is held, unless the last thing that Personio said is that it may no longer be seen. */
    private Snapshot noting(Snapshot held) {
        Instant now = clock.instant();
        Trouble known = refreshing;
        if (known != null && !policy.outlasts(known.failure())) {
            throw known.failure();
        }
        Snapshot latest = holding.of(held.tenant()).orElse(held);
        return policy.stale(latest, now) ? latest.noting(policy.notice(latest, known, now)) : latest;
    }

    private void reconcileWhereDue(Snapshot held, CallContext context) {
        Instant now = clock.instant();
        Trouble known = reconciling;
        if (policy.toReconcile(held, now) && (known == null || !known.pausing(now))) {
            reconciliation.start(this::reconcile, context);
        }
    }

    /** A load may have ended between a caller's look at what is held and the start of another load. */
    private Snapshot readUnlessHeld(CallContext context) {
        return holding.of(context.tenant()).orElseGet(() -> reading.everybody(context));
    }

    private Snapshot refreshUnlessFresh(CallContext context) {
        Snapshot held = readUnlessHeld(context);
        if (!policy.stale(held, clock.instant())) {
            return held;
        }
        try {
            Snapshot refreshed = reading.changes(held, context);
            refreshing = null;
            return refreshed;
        } catch (PersonioException e) {
            if (e.kind() != Kind.CANCELLED) {
                refreshing = Trouble.with(e, refreshing, clock.instant());
                LOG.info("The directory could not be refreshed: {}", e.getMessage());
            }
            throw e;
        }
    }

    private Snapshot reconcile(CallContext context) {
        try {
            Snapshot read = reading.everybody(context);
            reconciling = null;
            return read;
        } catch (PersonioException e) {
            reconciling = Trouble.with(e, reconciling, clock.instant());
            LOG.info("Everybody could not be read again: {}", e.getMessage());
            throw e;
        }
    }
}
