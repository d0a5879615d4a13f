package io.github.personiomcp.policy.scope;

import io.github.personiomcp.domain.AttendanceWrites;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.text.Message;
import java.util.List;

/** Changes of attendances of the people inside, as Personio has them at this moment. The attendances of others are unknown. */
final class ScopedAttendanceWrites implements AttendanceWrites {

    private final Insiders people;
    private final AttendanceWrites writes;
    private final OwnedRecords<Stored> attendances;

    ScopedAttendanceWrites(Insiders people, AttendanceWrites writes) {
        this.people = people;
        this.writes = writes;
        this.attendances = new OwnedRecords<>(
                people,
                "attendance",
                writes::find,
                stored -> stored.entry().employeeId(),
                ScopedAttendanceWrites::unknown);
    }

    @Override
    public Stored find(String id, CallContext context) {
        return attendances.find(id, context);
    }

    @Override
    public Receipt record(Entry entry, CallContext context) {
        people.requireNow(entry.employeeId(), context);
        return writes.record(entry, context);
    }

    @Override
    public void update(String id, Entry before, Entry after, CallContext context) {
        attendances.requireInside(id, context);
        people.requireNow(after.employeeId(), context);
        writes.update(id, before, after, context);
    }

    @Override
    public void delete(String id, CallContext context) {
        attendances.requireInside(id, context);
        writes.delete(id, context);
    }

    @Override
    public List<String> projects(CallContext context) {
        return writes.projects(context);
    }

    /** As Personio is said to answer for an attendance that there is not. */
    private static PersonioException unknown(String id) {
        return new PersonioException(
                Kind.NOT_FOUND,
                Message.of(
                        id.matches("\\d+")
                                ? "Personio has no attendance with the id '{0}'; list_attendances shows the ids. A number is an id of"
                                        + " Personio's v1 API, where attendances cannot be changed any more."
                                : "Personio has no attendance with the id '{0}'; list_attendances shows the ids.",
                        id));
    }
}
