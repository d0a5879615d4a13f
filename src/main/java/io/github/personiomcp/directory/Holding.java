package io.github.personiomcp.directory;

import io.github.personiomcp.directory.Patches.Patch;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.Employees.Changes;
import io.github.personiomcp.domain.TenantSchema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The snapshot that is held, and how everything that is read becomes part of the next one, in whatever order readings end. Looking at
 * it takes no lock.
 */
final class Holding {

    private final Patches patches = new Patches();
    private final List<Consumer<PeopleChange>> watchers = new CopyOnWriteArrayList<>();
    private volatile @Nullable Snapshot current;

    /** What is held, whatever its attributes. */
    Optional<Snapshot> snapshot() {
        return Optional.ofNullable(current);
    }

    /** What is held with the attributes of {@code tenant}. */
    Optional<Snapshot> of(TenantSchema tenant) {
        return snapshot().filter(held -> held.tenant().equals(tenant));
    }

    /** Tells {@code watcher} of every change, while it is taken in. */
    void watch(Consumer<PeopleChange> watcher) {
        watchers.add(watcher);
    }

    /** The record that is held of {@code person} where it is equal, so that who is read again takes no memory beside it. */
    Employee known(Employee person) {
        return snapshot()
                .flatMap(held -> held.find(person.id()))
                .filter(person::equals)
                .orElse(person);
    }

    /** Takes in one person who was read alone. */
    synchronized void patch(Patch patch) {
        patches.add(patch);
        of(patch.tenant())
                .filter(held -> !patch.asOf().isBefore(held.everybodyAsOf()))
                .ifPresent(held -> install(patched(held), patch.asOf()));
    }

    /**
     * Takes in what changed since {@code base}.
     *
     * @param asOf when that was begun to be read
     */
    synchronized Snapshot merge(Snapshot base, Changes changes, Instant asOf) {
        changes.employees().forEach(person -> patches.add(new Patch(person, base.tenant(), asOf)));
        Snapshot held = of(base.tenant()).orElse(base);
        Snapshot next = patched(held).currentUntil(asOf, changes.employmentsAsOf());
        return overtaken(held) ? next : install(next, asOf);
    }

    /** Whether everybody was read later with other attributes. */
    private boolean overtaken(Snapshot snapshot) {
        return snapshot()
                .filter(latest -> !latest.tenant().equals(snapshot.tenant()))
                .filter(latest -> latest.everybodyAsOf().isAfter(snapshot.everybodyAsOf()))
                .isPresent();
    }

    /**
     * Takes in everybody, with what was learned of people since; unless a reading that began later has ended before, be it of other
     * attributes. What makes answers fast is made beforehand, and without the lock, so that nobody waits for it.
     */
    Snapshot replace(Snapshot read) {
        Snapshot before = current;
        Snapshot prepared = before == null ? read : read.takingOver(before);
        prepared.prepareLike(before == null ? prepared : before);
        return replaceBy(prepared);
    }

    private synchronized Snapshot replaceBy(Snapshot read) {
        Snapshot held = of(read.tenant()).orElse(null);
        if (held != null && held.everybodyAsOf().isAfter(read.asOf())) {
            return held;
        }
        if (overtaken(read)) {
            return read;
        }
        patches.forgetBefore(read.asOf());
        Instant asOf = held == null ? read.asOf() : held.asOf();
        Snapshot next = patched(read).currentUntil(asOf);
        return install(next, next.asOf());
    }

    /** Who was read apart while {@code everybody} was read and is not there: created behind the page that was read, or deleted again. */
    synchronized List<String> notAmong(Snapshot everybody) {
        return patches.since(everybody.asOf(), everybody.tenant()).stream()
                .map(Employee::id)
                .filter(id -> everybody.find(id).isEmpty())
                .toList();
    }

    /** Drops what was read apart of a person. */
    synchronized void forget(String id) {
        patches.forget(id);
    }

    /** {@code snapshot} with everybody who was read apart from it and later. */
    private Snapshot patched(Snapshot snapshot) {
        List<Employee> later = patches.since(snapshot.everybodyAsOf(), snapshot.tenant());
        return later.isEmpty() ? snapshot : snapshot.with(later);
    }

    /** Whoever reads pays for the words to be indexed, so that nobody does who searches. */
    private Snapshot install(Snapshot next, Instant seenAt) {
        Snapshot before = current;
        Snapshot installed = before == null || before.equals(next) ? next : next.after(before, seenAt);
        installed.index().words();
        current = installed;
        if (before != null) {
            watchers.forEach(watcher -> watcher.accept(new PeopleChange(before, installed)));
        }
        return installed;
    }
}
