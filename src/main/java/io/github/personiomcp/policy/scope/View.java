package io.github.personiomcp.policy.scope;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.TenantSchema;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What one call may see, and what has to be read besides to judge who is inside. */
final class View {

    private final TenantSchema read;
    private final Set<String> onlyToJudge;
    private final Criteria criteria;
    private final Supervisors supervisors;

    View(RowScope scope, TenantSchema seen) {
        this.criteria = Criteria.of(scope, seen);
        Predicate<Attribute> judged = attribute -> criteria.judgeBy(attribute) || Supervisors.identify(attribute, seen);
        this.read = seen.revealing(judged);
        this.onlyToJudge =
                seen.hidden().stream().filter(judged).map(Attribute::key).collect(Collectors.toSet());
        this.supervisors = new Supervisors(read);
    }

    Criteria criteria() {
        return criteria;
    }

    /** {@code context}, in which everything is read that is needed. */
    CallContext reading(CallContext context) {
        return onlyToJudge.isEmpty() ? context : context.reading(read);
    }

    /** {@code context}, in which nothing is read but what tells who is inside. */
    CallContext judging(CallContext context) {
        return context.reading(read.hiding(attribute -> !criteria.judgeBy(attribute)));
    }

    /** {@code person} as callers may see them, where they name nobody who is not {@code inside}. */
    Employee shown(Employee person, Predicate<String> inside) {
        Employee confined = supervisors.confined(person, inside);
        if (onlyToJudge.isEmpty()) {
            return confined;
        }
        Map<String, Object> attributes = new LinkedHashMap<>(confined.attributes());
        attributes.keySet().removeAll(onlyToJudge);
        return new Employee(person.id(), attributes, without(person.malformed()), without(person.unread()));
    }

    private Set<String> without(Set<String> keys) {
        Set<String> left = new LinkedHashSet<>(keys);
        left.removeAll(onlyToJudge);
        return left;
    }
}
