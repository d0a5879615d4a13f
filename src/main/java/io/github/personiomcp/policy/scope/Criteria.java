package io.github.personiomcp.policy.scope;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.text.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A scope in the words of one tenant: who is inside, judged by attributes that need not be seen by callers. */
final class Criteria {

    private static final Duration ASK_AGAIN = Duration.ofSeconds(30);

    private final List<Condition> conditions;

    private Criteria(List<Condition> conditions) {
        this.conditions = List.copyOf(conditions);
    }

    /** One attribute with the accepted values. */
    record Condition(Attribute attribute, Set<String> values) {

        boolean accepts(Object value) {
            if (value instanceof Collection<?> several) {
                return several.stream().anyMatch(one -> one != null && accepts(one));
            }
            if (value instanceof Map<?, ?> part) {
                Object name = part.get("name");
                return name != null && accepts(name);
            }
            return values.contains(value.toString().strip());
        }

        boolean holdsFor(Employee person) {
            String key = attribute.key();
            return !person.uncertain(key)
                    && person.value(key).filter(this::accepts).isPresent();
        }
    }

    /**
     * The conditions of {@code scope} with the attributes of {@code tenant}.
     *
     * @throws PersonioException where one of them is not among these: nobody is shown rather than everybody
     */
    static Criteria of(RowScope scope, TenantSchema tenant) {
        List<Condition> conditions = new ArrayList<>();
        scope.conditions()
                .forEach((name, values) -> conditions.add(
                        new Condition(RowScope.find(name, tenant).orElseThrow(() -> unknown(tenant)), values)));
        return new Criteria(conditions);
    }

    private static PersonioException unknown(TenantSchema tenant) {
        return tenant.problem() == null
                ? new PersonioException(
                        Kind.NOT_CONFIGURED,
                        "This server is confined to some people by an attribute that does not exist or cannot be read with this"
                                + " credential, so nobody can be shown. The operator corrects --scope with the help of"
                                + " 'personio-mcp doctor'.")
                : new PersonioException(
                        Kind.NOT_CONFIGURED,
                        Message.of(
                                "This server is confined to some people by an attribute that is not known yet, so nobody can be"
                                        + " shown: {0}",
                                tenant.problem()),
                        ASK_AGAIN,
                        null);
    }

    /** What is said where everybody was read and nobody is inside. */
    static PersonioException fitNobody() {
        return new PersonioException(
                Kind.NOT_CONFIGURED,
                "Nobody is within the scope of this server: nobody has the values that --scope names, in exactly this spelling, or this"
                        + " credential cannot read them. The operator corrects --scope with the help of 'personio-mcp doctor'.");
    }

    List<Condition> conditions() {
        return conditions;
    }

    boolean include(Employee person) {
        return conditions.stream().allMatch(condition -> condition.holdsFor(person));
    }

    /** Whether it cannot be told where the person belongs. */
    boolean doubt(Employee person) {
        return conditions.stream()
                .anyMatch(condition -> person.uncertain(condition.attribute().key()));
    }

    /** Whether {@code attribute} is read to judge people. */
    boolean judgeBy(Attribute attribute) {
        return conditions.stream()
                .anyMatch(condition -> condition.attribute().source().equals(attribute.source()));
    }
}
