package io.github.personiomcp.testing.fakes;

import io.github.personiomcp.domain.AbsencePeriod;
import io.github.personiomcp.domain.AbsenceTime;
import io.github.personiomcp.domain.AbsenceType;
import io.github.personiomcp.domain.AbsenceWrites;
import io.github.personiomcp.domain.Absences;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Absences in memory that can be written; can be told to lose answers, to ignore changes, and to be of a generation without changes. */
public final class FakeAbsenceWrites implements Absences, AbsenceWrites {

    private final Map<String, Stored> stored = new LinkedHashMap<>();
    private final List<AbsenceType> types;
    private final List<String> written = new ArrayList<>();
    private boolean changeable = true;
    private boolean ignoring;
    private boolean commentsShown = true;
    private @Nullable PersonioException failure;
    private boolean storesBeforeFailing;

    public FakeAbsenceWrites(AbsenceType... types) {
        this.types = List.of(types);
    }

    public FakeAbsenceWrites put(String id, String employee, AbsenceType type, AbsenceTime time, String status) {
        store(id, employee, type, time, status, null);
        return this;
    }

    /** Has no way to change an absence. */
    public FakeAbsenceWrites unchangeable() {
        changeable = false;
        return this;
    }

    /** Shows nobody a comment. */
    public FakeAbsenceWrites withholdingComments() {
        commentsShown = false;
        return this;
    }

    /** Acknowledges changes and deletions without doing them. */
    public FakeAbsenceWrites ignoring() {
        ignoring = true;
        return this;
    }

    /** Fails every write, perhaps after it was stored. */
    public FakeAbsenceWrites failing(Kind kind, String message, boolean afterStoring) {
        failure = new PersonioException(kind, message);
        storesBeforeFailing = afterStoring;
        return this;
    }

    /** What was written, in order: the verb and the id. */
    public List<String> written() {
        return List.copyOf(written);
    }

    @Override
    public Stored find(String id, CallContext context) {
        Stored found = stored.get(id);
        if (found == null) {
            throw new PersonioException(Kind.NOT_FOUND, "Personio has no absence with the id '" + id + "'.");
        }
        return commentsShown
                ? new Stored(found.period(), found.comment(), changeable)
                : new Stored(found.period(), null, changeable, false);
    }

    @Override
    public String request(Wanted wanted, CallContext context) {
        String id = "new" + written.size();
        write(
                "request " + id,
                () -> store(id, wanted.employeeId(), wanted.type(), wanted.time(), "pending", wanted.comment()));
        return id;
    }

    @Override
    public void update(String id, AbsenceTime time, @Nullable String comment, CallContext context) {
        Stored before = find(id, context);
        AbsencePeriod period = before.period();
        write(
                "update " + id,
                () -> store(
                        id,
                        period.employeeId(),
                        period.type(),
                        time,
                        "pending",
                        comment == null ? before.comment() : comment));
    }

    @Override
    public void cancel(String id, CallContext context) {
        find(id, context);
        write("cancel " + id, () -> stored.remove(id));
    }

    @Override
    public List<AbsencePeriod> overlapping(DateRange range, Set<String> employeeIds, CallContext context) {
        return stored.values().stream()
                .map(Stored::period)
                .filter(period -> employeeIds.isEmpty() || employeeIds.contains(period.employeeId()))
                .filter(period -> range.overlaps(period.from(), period.to()))
                .toList();
    }

    @Override
    public List<AbsencePeriod> withDurations(List<AbsencePeriod> periods, CallContext context) {
        return periods;
    }

    @Override
    public List<AbsenceType> types(CallContext context) {
        return types;
    }

    private void write(String what, Runnable change) {
        if (failure == null || storesBeforeFailing) {
            written.add(what);
            if (!ignoring) {
                change.run();
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void store(
            String id, String employee, AbsenceType type, AbsenceTime time, String status, @Nullable String comment) {
        AbsencePeriod period = new AbsencePeriod(
                id,
                employee,
                employee,
                type,
                status,
                time.from(),
                time.to(),
                time.fromHalf(),
                time.toHalf(),
                time.fromTime(),
                time.toTime(),
                null,
                null,
                null);
        stored.put(id, new Stored(period, comment, true));
    }
}
