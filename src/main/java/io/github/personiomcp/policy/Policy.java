package io.github.personiomcp.policy;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.tool.BoundTool;
import io.github.personiomcp.tool.Tool;
import io.github.personiomcp.tool.ToolSpec;
import io.github.personiomcp.tool.Toolset;
import java.util.List;
import java.util.Set;

/**
 * The operator's decisions about what may be seen and done.
 *
 * @param exposed names of sensitive classes, or keys of single attributes, that may be seen after all
 * @param further toolsets that are offered besides the standard ones
 * @param deletes whether anything may be deleted where writes are allowed
 */
public record Policy(WritePolicy writes, Set<String> exposed, Set<Toolset> further, boolean deletes) {

    public Policy {
        exposed = Set.copyOf(exposed);
        further = Set.copyOf(further);
    }

    /** The standard toolsets, without deletions. */
    public Policy(WritePolicy writes, Set<String> exposed) {
        this(writes, exposed, Set.of(), false);
    }

    /** The gravest effect that any request may have. */
    public Effect ceiling() {
        if (writes == WritePolicy.OFF) {
            return Effect.READ;
        }
        return deletes ? Effect.DELETE : Effect.UPDATE;
    }

    /** The attributes that are left; the others move to {@link TenantSchema#hidden()}. */
    public TenantSchema narrow(TenantSchema tenant) {
        return tenant.hiding(this::hides);
    }

    /** The tools that exist, described for a tenant that was narrowed before. */
    public List<BoundTool> offered(List<Tool> tools, TenantSchema narrowed) {
        return tools.stream()
                .map(tool -> BoundTool.bind(tool, narrowed))
                .filter(bound -> offers(bound.spec()))
                .toList();
    }

    private boolean offers(ToolSpec spec) {
        boolean asked = spec.toolset().standard() || further.contains(spec.toolset());
        return asked && ceiling().covers(spec.effect());
    }

    /** What nobody can classify may be anything: hiding is the lesser harm. */
    private boolean hides(Attribute attribute) {
        boolean named = exposed.contains(attribute.key())
                || exposed.contains(attribute.source().rawKey());
        return !named
                && (attribute.nameless()
                        || Classification.all(attribute).stream()
                                .anyMatch(sensitive -> !exposed.contains(sensitive.label())));
    }
}
