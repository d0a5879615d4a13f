package io.github.personiomcp.policy.scope;

import io.github.personiomcp.domain.AbsenceTime;
import io.github.personiomcp.domain.AbsenceWrites;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.text.Message;
import org.jspecify.annotations.Nullable;

/** Changes of absences of the people inside, as Personio has them at this moment. The absences of others are unknown. */
final class ScopedAbsenceWrites implements AbsenceWrites {

    private final Insiders people;
    private final AbsenceWrites writes;
    private final OwnedRecords<Stored> absences;

    ScopedAbsenceWrites(Insiders people, AbsenceWrites writes) {
        this.people = people;
        this.writes = writes;
        this.absences = new OwnedRecords<>(
                people, "absence", writes::find, stored -> stored.period().employeeId(), ScopedAbsenceWrites::unknown);
    }

    @Override
    public Stored find(String id, CallContext context) {
        return absences.find(id, context);
    }

    @Override
    public String request(Wanted wanted, CallContext context) {
        people.requireNow(wanted.employeeId(), context);
        return writes.request(wanted, context);
    }

    @Override
    public void update(String id, AbsenceTime time, @Nullable String comment, CallContext context) {
        absences.requireInside(id, context);
        writes.update(id, time, comment, context);
    }

    @Override
    public void cancel(String id, CallContext context) {
        absences.requireInside(id, context);
        writes.cancel(id, context);
    }

    /** As Personio is said to answer for an absence that there is not. */
    private static PersonioException unknown(String id) {
        return new PersonioException(
                Kind.NOT_FOUND,
                Message.of("Personio has no absence with the id '{0}'; list_absences shows the ids.", id));
    }
}
