package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.Attribute.Access;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.TenantSchema;

/** Which attributes a write with this effect may set. */
record WritableKeys(TenantSchema tenant, Effect effect) {

    /** @throws InvalidArgumentException naming what cannot be set */
    Attribute require(String key) {
        Attribute attribute = tenant.find(key)
                .orElseThrow(() -> new InvalidArgumentException("There is no attribute \"" + key + "\"."));
        if (attribute.access() == Access.READ_ONLY) {
            throw unsettable(attribute);
        }
        if (attribute.access() == Access.SET_ON_CREATE && effect != Effect.CREATE) {
            throw new InvalidArgumentException(
                    "\"" + attribute.key() + "\" can only be set when the employee is created, not changed later.");
        }
        return attribute;
    }

    static InvalidArgumentException unsettable(Attribute attribute) {
        return new InvalidArgumentException("\"" + attribute.key() + "\" cannot be set through Personio's v2 API.");
    }
}
