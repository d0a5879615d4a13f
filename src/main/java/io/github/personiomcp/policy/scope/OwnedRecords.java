package io.github.personiomcp.policy.scope;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Records of one kind, of which Personio tells only by their id whose they are; those of people outside are unknown. */
final class OwnedRecords<T> {

    private final Insiders people;
    private final String kind;
    private final BiFunction<String, CallContext, T> records;
    private final Function<T, String> owner;
    private final Function<String, PersonioException> unknown;

    /**
     * @param kind tells their ids from those of other records
     * @param unknown how Personio is said to answer for an id that no record has
     */
    OwnedRecords(
            Insiders people,
            String kind,
            BiFunction<String, CallContext, T> records,
            Function<T, String> owner,
            Function<String, PersonioException> unknown) {
        this.people = people;
        this.kind = kind;
        this.records = records;
        this.owner = owner;
        this.unknown = unknown;
    }

    /** The record, of which the owner is inside at this moment. */
    T find(String id, CallContext context) {
        people.requireScope(context);
        T record = records.apply(id, context);
        String whose = owner.apply(record);
        requireOwner(people, whose, unknown.apply(id), context);
        people.seen().owned(name(id), whose, context);
        return record;
    }

    /** Refuses a record of which the owner is not inside; one that was found in this call is not asked for again. */
    void requireInside(String id, CallContext context) {
        if (people.seen().ownerOf(name(id), context).isEmpty()) {
            find(id, context);
        }
    }

    private String name(String id) {
        return kind + " " + id;
    }

    /** Refuses with {@code unknown} where the owner is not inside at this moment. */
    static void requireOwner(Insiders people, String owner, PersonioException unknown, CallContext context) {
        try {
            people.requireNow(owner, context);
        } catch (PersonioException e) {
            throw e.kind() == Kind.NOT_FOUND ? unknown : e;
        }
    }
}
