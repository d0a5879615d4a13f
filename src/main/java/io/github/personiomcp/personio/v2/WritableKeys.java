package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.Attribute.Access;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.OrganizationUnit.Kind;
import io.github.personiomcp.domain.TenantSchema;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Which attributes a write with this effect may set.
 *
 * @param existing whether there may be units of a kind
 */
record WritableKeys(TenantSchema tenant, Effect effect, Predicate<Kind> existing) {

    private static final Map<String, Kind> SIBLINGS = Map.of("team", Kind.DEPARTMENT, "department", Kind.TEAM);

    /** @throws InvalidArgumentException naming what cannot be set */
    Attribute require(String key) {
        Attribute attribute =
                tenant.find(key).orElseThrow(() -> new InvalidArgumentException("There is no attribute \"{0}\".", key));
        if (attribute.access() == Access.READ_ONLY) {
            throw unsettable(attribute);
        }
        if (attribute.access() == Access.SET_ON_CREATE && effect != Effect.CREATE) {
            throw new InvalidArgumentException(
                    "\"{0}\" can only be set when the employee is created, not changed later.", attribute.key());
        }
        requireSibling(attribute);
        return attribute;
    }

    /** Department and team are one list, which a change replaces: what cannot be read of it would be lost. */
    private void requireSibling(Attribute attribute) {
        Kind sibling = SIBLINGS.get(attribute.source().rawKey());
        if (effect != Effect.CREATE
                && sibling != null
                && tenant.cannotRead(sibling.attribute())
                && existing.test(sibling)) {
            String other = sibling.attribute();
            throw new InvalidArgumentException(
                    "\"{0}\" cannot be changed over Personio's v2 API while nobody is seen to have a {1}, unless"
                            + " Personio lists no {2} at all: the two are replaced together, and a {3} that cannot be read"
                            + " would be lost. Tick both among the readable employee attributes of the integration in"
                            + " Personio, and grant \"Organization units: read\".",
                    attribute.key(), other, other, other);
        }
    }

    static InvalidArgumentException unsettable(Attribute attribute) {
        return new InvalidArgumentException("\"{0}\" cannot be set through Personio's v2 API.", attribute.key());
    }
}
