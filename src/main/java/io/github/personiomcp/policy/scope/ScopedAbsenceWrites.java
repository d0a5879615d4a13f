package io.github.personiomcp.policy.scope;

import io.github.personiomcp.domain.AbsenceTime;
import io.github.personiomcp.domain.AbsenceWrites;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import org.jspecify.annotations.Nullable;

/** Changes of absences of the people inside, as Personio has them at this moment. The absences of others are unknown. */
final class ScopedAbsenceWrites implements AbsenceWrites {

    private final ScopedEmployees people;
    private final AbsenceWrites writes;

    ScopedAbsenceWrites(ScopedEmployees people, AbsenceWrites writes) {
        this.people = people;
        this.writes = writes;
    }

    @Override
    public Stored find(String id, CallContext context) {
        people.requireScope(context);
        Stored stored = writes.find(id, context);
        String owner = stored.period().employeeId();
        OwnedRecord.require(people, owner, unknown(id), context);
        people.seen().owned(record(id), owner, context);
        return stored;
    }

    @Override
    public String request(Wanted wanted, CallContext context) {
        people.requireNow(wanted.employeeId(), context);
        return writes.request(wanted, context);
    }

    @Override
    public void update(String id, AbsenceTime time, @Nullable String comment, CallContext context) {
        requireInside(id, context);
        writes.update(id, time, comment, context);
    }

    @Override
    public void cancel(String id, CallContext context) {
        requireInside(id, context);
        writes.cancel(id, context);
    }

    private void requireInside(String id, CallContext context) {
        if (people.seen().ownerOf(record(id), context).isEmpty()) {
            find(id, context);
        }
    }

    private static String record(String id) {
        return "absence " + id;
    }

    /** As Personio is said to answer for an absence that there is not. */
    private static PersonioException unknown(String id) {
        return new PersonioException(
                Kind.NOT_FOUND, "Personio has no absence with the id '" + id + "'; list_absences shows the ids.");
    }
}
