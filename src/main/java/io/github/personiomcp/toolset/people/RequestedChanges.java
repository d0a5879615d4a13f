package io.github.personiomcp.toolset.people;

import io.github.personiomcp.directory.Snapshot;
import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.schema.ArgumentCheck;
import io.github.personiomcp.schema.AttributeSchemas;
import io.github.personiomcp.schema.Schema;
import io.github.personiomcp.tool.Arguments;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The argument {@code changes}, checked against the schema of each attribute, which the published schema leaves to the server. */
final class RequestedChanges {

    private RequestedChanges() {}

    /**
     * The changes by readable key.
     *
     * @throws InvalidArgumentException for what cannot be changed, is given twice or breaks its attribute's schema
     */
    static Map<String, @Nullable Object> of(Arguments arguments, Snapshot snapshot) {
        Map<String, @Nullable Object> changes = new LinkedHashMap<>();
        arguments.object("changes").forEach((name, value) -> {
            Attribute attribute = EmployeeWriting.writable(name, snapshot);
            if (!attribute.access().allows(Effect.UPDATE)) {
                throw new InvalidArgumentException(
                        "'{0}' cannot be changed through Personio's API once the employee exists; change it in Personio"
                                + " itself.",
                        attribute.key());
            }
            if (changes.containsKey(attribute.key())) {
                throw new InvalidArgumentException(
                        "'{0}' is given twice, by its readable and by its raw key. Give it once.", attribute.key());
            }
            changes.put(attribute.key(), value);
        });
        Map<String, Object> given = new LinkedHashMap<>();
        changes.forEach((key, value) -> {
            if (value != null) {
                given.put(key, value);
            }
        });
        ArgumentCheck.require(changeable(snapshot.tenant()), given);
        return changes;
    }

    /** One schema for a tenant whatever is changed, because each one that is checked against stays compiled. */
    private static Map<String, Object> changeable(TenantSchema tenant) {
        Schema schema = Schema.object();
        tenant.attributes().stream()
                .filter(attribute -> attribute.access().allows(Effect.UPDATE))
                .forEach(attribute -> schema.property(attribute.key(), AttributeSchemas.forWriting(attribute)));
        return schema.build();
    }
}
