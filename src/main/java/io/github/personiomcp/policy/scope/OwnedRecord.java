package io.github.personiomcp.policy.scope;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;

/** Something of which Personio tells only by its id whose it is. */
final class OwnedRecord {

    private OwnedRecord() {}

    /** Refuses with {@code unknown} where the owner is not inside at this moment. */
    static void require(ScopedEmployees people, String owner, PersonioException unknown, CallContext context) {
        try {
            people.requireNow(owner, context);
        } catch (PersonioException e) {
            throw e.kind() == Kind.NOT_FOUND ? unknown : e;
        }
    }
}
