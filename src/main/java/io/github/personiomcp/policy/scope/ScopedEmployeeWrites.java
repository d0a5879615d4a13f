package io.github.personiomcp.policy.scope;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.AttributeType;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.EmployeeWrites;
import io.github.personiomcp.domain.Organization;
import io.github.personiomcp.domain.OrganizationUnit;
import io.github.personiomcp.domain.RefusedException;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.policy.scope.Criteria.Condition;
import io.github.personiomcp.text.Message;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Changes of people who are inside at this moment, which leave them inside; whoever is created is created inside, and nobody outside is
 * made somebody's supervisor.
 */
final class ScopedEmployeeWrites implements EmployeeWrites {

    private final Insiders people;
    private final Organization organization;
    private final EmployeeWrites writes;

    /** @param organization tells the ids of units that are named */
    ScopedEmployeeWrites(Insiders people, Organization organization, EmployeeWrites writes) {
        this.people = people;
        this.organization = organization;
        this.writes = writes;
    }

    @Override
    public void requirePossible(Map<String, @Nullable Object> values, Effect effect, CallContext context) {
        requireInside(values, effect, context);
        writes.requirePossible(values, effect, context);
    }

    @Override
    public Receipt create(Map<String, @Nullable Object> values, CallContext context) {
        requireInside(values, Effect.CREATE, context);
        Receipt receipt = writes.create(values, context);
        people.seen().created(receipt.id(), context);
        return receipt;
    }

    @Override
    public Receipt update(String id, Map<String, @Nullable Object> changes, CallContext context) {
        if (!people.seen().isCreated(id, context)) {
            people.requireNow(id, context);
        }
        requireInside(changes, Effect.UPDATE, context);
        return writes.update(id, changes, context);
    }

    private void requireInside(Map<String, @Nullable Object> values, Effect effect, CallContext context) {
        for (Condition condition : people.view(context).criteria().conditions()) {
            List<Attribute> given = given(condition, values, context.tenant());
            boolean kept = effect == Effect.UPDATE && given.isEmpty();
            boolean accepted = !given.isEmpty()
                    && given.stream().allMatch(attribute -> accepts(condition, attribute, values, context));
            if (!kept && !accepted) {
                throw refused(condition, effect, context.tenant());
            }
        }
        values.forEach((key, value) -> requireMember(key, value, context));
    }

    /** The attributes that are set and decide about {@code condition}: the one it names, and others of the same unit. */
    private static List<Attribute> given(
            Condition condition, Map<String, @Nullable Object> values, TenantSchema tenant) {
        String rawKey = condition.attribute().source().rawKey();
        return Stream.concat(tenant.attributes().stream(), tenant.hidden().stream())
                .filter(attribute -> attribute.source().rawKey().equals(rawKey))
                .filter(attribute -> values.containsKey(attribute.key()))
                .toList();
    }

    private boolean accepts(
            Condition condition, Attribute given, Map<String, @Nullable Object> values, CallContext context) {
        Object value = values.get(given.key());
        if (value == null) {
            return false;
        }
        if (!given.source().equals(condition.attribute().source())) {
            return "id".equals(condition.attribute().source().part())
                    && idOf(given, value, context).filter(condition::accepts).isPresent();
        }
        return condition.accepts(value instanceof OrganizationUnit unit ? unit.name() : value);
    }

    /** The id of the unit or person that is meant; empty where that cannot be told for certain. */
    private Optional<Object> idOf(Attribute given, Object value, CallContext context) {
        if (value instanceof OrganizationUnit unit) {
            return Optional.of(unit.id());
        }
        if (given.type() == AttributeType.PERSON) {
            return Optional.of(value);
        }
        Set<String> ids = Stream.of(OrganizationUnit.Kind.values())
                .filter(kind -> kind.attribute().equals(given.source().rawKey()))
                .flatMap(kind -> organization.units(kind, context).stream())
                .filter(unit ->
                        unit.name().strip().equalsIgnoreCase(value.toString().strip()))
                .map(OrganizationUnit::id)
                .collect(Collectors.toSet());
        return ids.size() == 1 ? Optional.of(ids.iterator().next()) : Optional.empty();
    }

    private void requireMember(String key, @Nullable Object value, CallContext context) {
        boolean person = RowScope.find(key, context.tenant())
                .filter(attribute -> attribute.type() == AttributeType.PERSON)
                .isPresent();
        if (person && value != null && !people.isMember(value.toString(), context)) {
            throw Insiders.unknown(Objects.toString(value));
        }
    }

    /** Names the attribute and its values where whoever asks may see them. */
    private static RefusedException refused(Condition condition, Effect effect, TenantSchema tenant) {
        String key = condition.attribute().key();
        boolean visible = tenant.keys().contains(key);
        Message what = Message.of(
                effect == Effect.CREATE
                        ? "This server is confined to some people, and the new one would not be among them"
                        : "This server is confined to some people, and this change would take the person out of them");
        return visible
                ? RefusedException.denied(
                        "{0}: '{1}' must be {2}. Nothing was written.", what, key, or(condition.values()))
                : RefusedException.denied("{0}, by an attribute that is not shown here. Nothing was written.", what);
    }

    private static Object or(Collection<String> values) {
        return values.stream()
                .<Object>map(value -> value)
                .reduce((some, next) -> Message.of("{0} or {1}", some, next))
                .orElse("");
    }
}
