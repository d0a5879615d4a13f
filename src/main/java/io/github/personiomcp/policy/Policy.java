package io.github.personiomcp.policy;

import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.policy.scope.RowScope;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.tool.BoundTool;
import io.github.personiomcp.tool.Tool;
import io.github.personiomcp.tool.ToolSpec;
import io.github.personiomcp.tool.Toolset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The operator's decisions about what may be seen and done.
 *
 * @param visibility what may be seen
 * @param further toolsets that are offered besides the standard ones
 * @param deletes whether anything may be deleted where writes are allowed
 * @param scope the people who exist for callers
 * @param preset what is withheld besides
 * @param excluded toolsets that are not offered, whatever else is said
 */
public record Policy(
        WritePolicy writes,
        Visibility visibility,
        Set<Toolset> further,
        boolean deletes,
        RowScope scope,
        Preset preset,
        Set<Toolset> excluded) {

    private static final Map<Toolset, SensitiveClass> CONSISTS_OF = Map.of(Toolset.COMPENSATION, SensitiveClass.PAY);

    public Policy {
        further = Set.copyOf(further);
        excluded = Set.copyOf(excluded);
        visibility = preset.narrow(visibility);
    }

    /** With every toolset that is asked for. */
    public Policy(
            WritePolicy writes,
            Visibility visibility,
            Set<Toolset> further,
            boolean deletes,
            RowScope scope,
            Preset preset) {
        this(writes, visibility, further, deletes, scope, preset, Set.of());
    }

    /** For everybody. */
    public Policy(WritePolicy writes, Visibility visibility, Set<Toolset> further, boolean deletes) {
        this(writes, visibility, further, deletes, RowScope.NONE, Preset.NONE);
    }

    /** The standard toolsets, without deletions; nothing sensitive is seen but what {@code exposed} names. */
    public Policy(WritePolicy writes, Set<String> exposed) {
        this(writes, Visibility.exposing(exposed), Set.of(), false);
    }

    /** What is left of this for whoever has {@code profile}: never more, whatever the profile says. */
    public Policy narrowedBy(Profile profile) {
        Set<Toolset> without = EnumSet.allOf(Toolset.class);
        without.removeAll(profile.toolsets());
        without.addAll(excluded);
        return new Policy(
                writes.compareTo(profile.writes()) < 0 ? writes : profile.writes(),
                visibility.narrowedBy(profile),
                further,
                deletes,
                scope,
                preset,
                without);
    }

    /** The gravest effect that any request may have. */
    public Effect ceiling() {
        if (writes == WritePolicy.OFF) {
            return Effect.READ;
        }
        return deletes ? Effect.DELETE : Effect.UPDATE;
    }

    /**
     * The attributes that are left; the others move to {@link TenantSchema#hidden()}. Where the tenant's own are not known, a name to be
     * hidden that is neither a class nor Personio's may be the tenant's for any attribute: none is left.
     */
    public TenantSchema narrow(TenantSchema tenant) {
        return tenant.problem() == null || !visibility.hidesTheTenants()
                ? tenant.hiding(attribute -> hiddenAs(attribute).isPresent())
                : allHidden(tenant, tenant.problem());
    }

    /**
     * The tenant's attributes as far as they may be seen. A name to be hidden that none of them has may be a misspelling of any: none is
     * left until it is corrected, or one has it.
     */
    public TenantSchema confirmed(TenantSchema found) {
        List<Message> vain = found.problem() == null ? visibility.hiddenInVain(found) : List.of();
        return vain.isEmpty() ? narrow(found) : allHidden(found, vain.get(0));
    }

    private static TenantSchema allHidden(TenantSchema tenant, Message why) {
        TenantSchema hidden = tenant.hiding(attribute -> true);
        Message problem =
                Message.of("{0} No attribute is shown as long as nobody can tell which of them --hide means.", why);
        return new TenantSchema(List.of(), hidden.hidden(), problem);
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
                && !excluded.contains(spec.toolset())
                && scope.covers(spec.toolset())
                && !preset.withholds(spec.toolset())
                && hiddenAs(spec.toolset()).isEmpty()
                && ceiling().covers(spec.effect());
    }

    /** What callers have to know of what they do not see. */
    public List<Message> remarks() {
        return Stream.concat(scope.remarks().stream(), preset.remarks().stream())
                .toList();
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
        return Optional.ofNullable(CONSISTS_OF.get(toolset)).flatMap(sensitive -> hiddenAs(List.of(sensitive)));
    }

    /** The class for which {@code attribute} is hidden, or another word for why; empty where it may be seen. */
    public Optional<String> hiddenAs(Attribute attribute) {
        return visibility.hiddenAs(attribute);
    }

    /** The first of these classes that is hidden. */
    Optional<String> hiddenAs(List<SensitiveClass> classes) {
        return visibility.hiddenAs(classes);
    }
}
