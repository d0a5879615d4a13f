package io.github.personiomcp.testing.fakes;

import io.github.personiomcp.domain.AttendancePeriod;
import io.github.personiomcp.domain.AttendanceWrites;
import io.github.personiomcp.domain.Attendances;
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

/** Attendances in memory that can be written; can be told to lose answers and to ignore changes. */
public final class FakeAttendanceWrites implements Attendances, AttendanceWrites {

    private final Map<String, Stored> stored = new LinkedHashMap<>();
    private final List<String> written = new ArrayList<>();
    private final List<List<Entry>> updates = new ArrayList<>();
    private final List<String> projects;
    private List<String> affected = List.of();
    private boolean ignoring;
    private @Nullable PersonioException failure;

    public FakeAttendanceWrites(String... projects) {
        this.projects = List.of(projects);
    }

    public FakeAttendanceWrites put(String id, Entry entry, String status) {
        stored.put(id, new Stored(entry, status));
        return this;
    }

    /** Says that recording affects these periods. */
    public FakeAttendanceWrites affecting(String... ids) {
        affected = List.of(ids);
        return this;
    }

    /** Acknowledges changes and deletions without doing them. */
    public FakeAttendanceWrites ignoring() {
        ignoring = true;
        return this;
    }

    /** Stores everything and fails afterwards. */
    public FakeAttendanceWrites failing(Kind kind, String message) {
        failure = new PersonioException(kind, message);
        return this;
    }

    /** What was written, in order: the verb and the id. */
    public List<String> written() {
        return List.copyOf(written);
    }

    /** The periods that were changed, before and after. */
    public List<List<Entry>> updates() {
        return List.copyOf(updates);
    }

    @Override
    public Stored find(String id, CallContext context) {
        Stored found = stored.get(id);
        if (found == null) {
            throw new PersonioException(Kind.NOT_FOUND, "Personio has no attendance with the id '" + id + "'.");
        }
        return found;
    }

    @Override
    public Receipt record(Entry entry, CallContext context) {
        String id = "new" + written.size();
        write("record " + id, () -> put(id, entry, "pending"));
        return new Receipt(id, affected);
    }

    @Override
    public void update(String id, Entry before, Entry after, CallContext context) {
        updates.add(List.of(before, after));
        write("update " + id, () -> put(id, after, "pending"));
    }

    @Override
    public void delete(String id, CallContext context) {
        write("delete " + id, () -> stored.remove(id));
    }

    @Override
    public List<String> projects(CallContext context) {
        return projects;
    }

    @Override
    public List<AttendancePeriod> in(DateRange range, Set<String> employeeIds, CallContext context) {
        List<AttendancePeriod> found = new ArrayList<>();
        stored.forEach((id, period) -> {
            Entry entry = period.entry();
            if (range.contains(entry.start().toLocalDate()) && employeeIds.contains(entry.employeeId())) {
                found.add(new AttendancePeriod(
                        id,
                        entry.employeeId(),
                        entry.start().toLocalDate(),
                        entry.start().toLocalTime(),
                        entry.end() == null ? null : entry.end().toLocalTime(),
                        entry.kind(),
                        0,
                        entry.project(),
                        period.status()));
            }
        });
        return found;
    }

    private void write(String what, Runnable change) {
        written.add(what);
        if (!ignoring) {
            change.run();
        }
        if (failure != null) {
            throw failure;
        }
    }
}
