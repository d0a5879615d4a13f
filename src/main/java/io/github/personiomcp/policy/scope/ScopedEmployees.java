package io.github.personiomcp.policy.scope;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.Employees;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The people inside. Everybody else does not exist: an id of theirs is answered like one that nobody has, nobody inside names them, and
 * who leaves the scope is gone like somebody who was deleted.
 */
final class ScopedEmployees implements Employees {

    private final Census census;
    private final Insiders people;

    ScopedEmployees(Census census, Insiders people) {
        this.census = census;
        this.people = people;
    }

    /** {@inheritDoc} Nobody at all inside is a fault of the scope and told as such. */
    @Override
    public Everybody all(CallContext context) {
        View view = census.view(context);
        Everybody inside = census.all(view, context);
        return new Everybody(shown(inside.employees(), view, context), inside.complete(), inside.employmentsAsOf());
    }

    /** {@inheritDoc} Asked of nobody before it is known who is inside. */
    @Override
    public Everybody all(UnaryOperator<Employee> shown, CallContext context) {
        return Employees.super.all(shown, context);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Not told before everybody was read, nor where somebody has left: people who did not change may still name them.
     */
    @Override
    public Optional<Changes> changedSince(Instant since, CallContext context) {
        View view = census.view(context);
        return census.changedSince(since, view, context)
                .map(changes -> new Changes(shown(changes.employees(), view, context), changes.employmentsAsOf()));
    }

    /** {@inheritDoc} Not told: how many have changed would count those outside. */
    @Override
    public Optional<Changes> changedSince(Instant since, int requests, CallContext context) {
        return Optional.empty();
    }

    /** {@inheritDoc} Also for the id of somebody outside, in the same words. */
    @Override
    public Employee get(String id, CallContext context) {
        View view = census.view(context);
        Employee person = people.get(id, view, context);
        return view.shown(person, other -> other.equals(person.id()) || people.isMember(other, context));
    }

    private List<Employee> shown(List<Employee> inside, View view, CallContext context) {
        Set<String> ids = people.ids(context);
        return inside.stream().map(person -> view.shown(person, ids::contains)).toList();
    }
}
