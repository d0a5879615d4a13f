package io.github.personiomcp.policy;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.policy.scope.RowScope;
import io.github.personiomcp.text.Nearest;
import io.github.personiomcp.tool.BoundTool;
import io.github.personiomcp.tool.Tool;
import io.github.personiomcp.tool.ToolSpec;
import io.github.personiomcp.tool.Toolset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The operator's decisions about what may be seen and done.
 *
 * @param exposed names of sensitive classes, or keys of single attributes, that may be seen after all
 * @param further toolsets that are offered besides the standard ones
 * @param deletes whether anything may be deleted where writes are allowed
 * @param scope the people who exist for callers
 */
public record Policy(WritePolicy writes, Set<String> exposed, Set<Toolset> further, boolean deletes, RowScope scope) {

    /** Instead of a class, for attributes of which not even the label is known. */
    static final String UNCLASSIFIED = "unknown";

    private static final Map<Toolset, SensitiveClass> CONSISTS_OF = Map.of(Toolset.COMPENSATION, SensitiveClass.PAY);

    public Policy {
        exposed = Set.copyOf(exposed);
        further = Set.copyOf(further);
    }

    /** For everybody. */
    public Policy(WritePolicy writes, Set<String> exposed, Set<Toolset> further, boolean deletes) {
        this(writes, exposed, further, deletes, RowScope.NONE);
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
        return tenant.hiding(attribute -> hiddenAs(attribute).isPresent());
    }

    /** What --expose names in vain: words that are no class and no attribute of the tenant, one sentence for each. */
    public List<String> exposedInVain(TenantSchema narrowed) {
        List<String> classes = SensitiveClass.labels();
        return exposed.stream()
                .filter(name -> !classes.contains(name) && narrowed.find(name).isEmpty())
                .sorted()
                .map(name -> "--expose " + name
                        + " names neither a sensitive class nor an attribute that this credential can read."
                        + Nearest.to(name, names(narrowed))
                                .map(near -> " Did you mean " + near + "?")
                                .orElse(""))
                .toList();
    }

    private static List<String> names(TenantSchema tenant) {
        return Stream.of(
                        SensitiveClass.labels().stream(),
                        tenant.hidden().stream().map(Attribute::key),
                        tenant.keys().stream())
                .flatMap(names -> names)
                .toList();
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
        return asked
                && scope.covers(spec.toolset())
                && hiddenAs(spec.toolset()).isEmpty()
                && ceiling().covers(spec.effect());
    }

    /** The tools that were asked for but show nothing except what is hidden, with the sensitive class they consist of. */
    public Map<String, String> withheld(List<Tool> tools, TenantSchema narrowed) {
        Map<String, String> withheld = new TreeMap<>();
        tools.stream()
                .map(tool -> tool.spec(narrowed))
                .filter(spec -> further.contains(spec.toolset()))
                .forEach(spec -> hiddenAs(spec.toolset()).ifPresent(hidden -> withheld.put(spec.name(), hidden)));
        return withheld;
    }

    /** The sensitive class that a toolset consists of and that is hidden, so that none of its tools exists; empty where they may. */
    public Optional<String> hiddenAs(Toolset toolset) {
        return Optional.ofNullable(CONSISTS_OF.get(toolset))
                .map(SensitiveClass::label)
                .filter(label -> !exposed.contains(label));
    }

    /**
     * The class for which {@code attribute} is hidden; empty where it may be seen. What nobody can classify may be anything: hiding is the
     * lesser harm.
     */
    public Optional<String> hiddenAs(Attribute attribute) {
        if (exposed.contains(attribute.key())
                || exposed.contains(attribute.source().rawKey())) {
            return Optional.empty();
        }
        return attribute.nameless() ? Optional.of(UNCLASSIFIED) : hiddenAs(Classification.all(attribute));
    }

    /** The first of these classes that is hidden. */
    Optional<String> hiddenAs(List<SensitiveClass> classes) {
        return classes.stream()
                .map(SensitiveClass::label)
                .filter(label -> !exposed.contains(label))
                .findFirst();
    }
}
