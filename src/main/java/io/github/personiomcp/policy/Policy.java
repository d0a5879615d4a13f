package io.github.personiomcp.policy;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.tool.BoundTool;
import io.github.personiomcp.tool.Tool;
import io.github.personiomcp.tool.ToolSpec;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The operator's decisions about what may be seen and done.
 *
 * @param exposed names of sensitive classes, or keys of single attributes, that may be seen after all
 */
public record Policy(WritePolicy writes, Set<String> exposed) {

    public Policy {
        exposed = Set.copyOf(exposed);
    }

    /** The attributes that are left; the others move to {@link TenantSchema#hidden()}. */
    public TenantSchema narrow(TenantSchema tenant) {
        return tenant.hiding(attribute -> hiddenAs(attribute).isPresent());
    }

    /** The tools that exist, described for a tenant that was narrowed before. */
    public List<BoundTool> offered(List<Tool> tools, TenantSchema narrowed) {
        return tools.stream()
                .map(tool -> BoundTool.bind(tool, narrowed))
                .filter(bound -> offers(bound.spec()))
                .toList();
    }

    private boolean offers(ToolSpec spec) {
        return spec.effect() == Effect.READ || writes != WritePolicy.OFF;
    }

    /** The class for which {@code attribute} is hidden; empty where it may be seen. */
    public Optional<String> hiddenAs(Attribute attribute) {
        boolean named = exposed.contains(attribute.key())
                || exposed.contains(attribute.source().rawKey());
        return Classification.all(attribute).stream()
                .map(SensitiveClass::label)
                .filter(label -> !named && !exposed.contains(label))
                .findFirst();
    }
}
