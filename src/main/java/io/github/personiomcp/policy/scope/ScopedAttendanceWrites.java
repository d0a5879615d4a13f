package io.github.personiomcp.policy.scope;

import io.github.personiomcp.domain.AttendanceWrites;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import java.util.List;

/** Changes of attendances of the people inside, as Personio has them at this moment. The attendances of others are unknown. */
final class ScopedAttendanceWrites implements AttendanceWrites {

    private final ScopedEmployees people;
    private final AttendanceWrites writes;

    ScopedAttendanceWrites(ScopedEmployees people, AttendanceWrites writes) {
        this.people = people;
        this.writes = writes;
    }

    @Override
    public Stored find(String id, CallContext context) {
        people.requireScope(context);
        Stored stored = writes.find(id, context);
        String owner = stored.entry().employeeId();
        OwnedRecord.require(people, owner, unknown(id), context);
        people.seen().owned(record(id), owner, context);
        return stored;
    }

    @Override
    public Receipt record(Entry entry, CallContext context) {
        people.requireNow(entry.employeeId(), context);
        return writes.record(entry, context);
    }

    @Override
    public void update(String id, Entry before, Entry after, CallContext context) {
        requireInside(id, context);
        people.requireNow(after.employeeId(), context);
        writes.update(id, before, after, context);
    }

    @Override
    public void delete(String id, CallContext context) {
        requireInside(id, context);
        writes.delete(id, context);
    }

    @Override
    public List<String> projects(CallContext context) {
        return writes.projects(context);
    }

    private void requireInside(String id, CallContext context) {
        if (people.seen().ownerOf(record(id), context).isEmpty()) {
            find(id, context);
        }
    }

    private static String record(String id) {
        return "attendance " + id;
    }

    /** As Personio is said to answer for an attendance that there is not. */
    private static PersonioException unknown(String id) {
        String v1 = id.matches("\\d+")
                ? " A number is an id of Personio's v1 API, where attendances cannot be changed any more."
                : "";
        return new PersonioException(
                Kind.NOT_FOUND,
                "Personio has no attendance with the id '" + id + "'; list_attendances shows the ids." + v1);
    }
}
