package io.github.personiomcp.policy.audit;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.tool.ToolSpec;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names of fields that cannot be values, because a tool's schemas or the tenant's attributes know them beforehand. */
final class SchemaNames {

    private final TenantSchema tenant;
    private final Set<String> names = new HashSet<>();

    SchemaNames(ToolSpec spec, TenantSchema tenant) {
        this.tenant = tenant;
        collect(spec.input());
        collect(spec.output());
    }

    /** A name as it may be written down; empty where it is not known. */
    Optional<String> known(String name) {
        return names.contains(name) ? Optional.of(name) : tenant.find(name).map(Attribute::key);
    }

    private void collect(Object schema) {
        if (schema instanceof Map<?, ?> map) {
            if (map.get("properties") instanceof Map<?, ?> properties) {
                properties.keySet().forEach(name -> names.add(String.valueOf(name)));
            }
            map.values().forEach(this::collect);
        } else if (schema instanceof List<?> list) {
            list.forEach(this::collect);
        }
    }
}
