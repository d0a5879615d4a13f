package io.github.personiomcp.cli;

import io.github.personiomcp.policy.Policy;
import io.github.personiomcp.policy.Visibility;
import io.github.personiomcp.policy.scope.RowScope;
import io.github.personiomcp.tool.Toolset;
import java.util.Set;
import java.util.function.Predicate;

/** What the operator allows, as the options say it, which must not contradict each other. */
final class StatedPolicy {

    private final Options options;

    private StatedPolicy(Options options) {
        this.options = options;
    }

    /**
     * The policy that these options state.
     *
     * @throws UsageException where one of them makes no sense, or not with the others
     */
    static Policy of(Options options) {
        return new StatedPolicy(options).read();
    }

    private Policy read() {
        Policy policy = new Policy(
                options.writes,
                visibility(),
                options.toolsets.isEmpty() ? Set.of() : ToolsetNames.meant(options.toolsets),
                options.allowDeletes,
                scope(),
                options.preset);
        if (!options.toolsets.isEmpty()) {
            requireNamed(policy);
        }
        return policy;
    }

    private Visibility visibility() {
        if (options.hide.stream().anyMatch(String::isBlank)) {
            throw new UsageException("--hide has a blank name. Name what is to be hidden, or leave the option out.");
        }
        FieldsPolicy fields = FieldsPolicy.of(options.expose, options.hide, options.fieldsPolicy);
        if (fields.hidden().stream().anyMatch(name -> name.equalsIgnoreCase("id"))) {
            throw new UsageException("--hide id is not possible: people are told apart by their ids in every answer.");
        }
        return new Visibility(fields.shown(), fields.hidden(), options.attributes, options.absenceDetail);
    }

    private RowScope scope() {
        return options.scope.isEmpty() ? RowScope.NONE : UsageException.sensible(() -> RowScope.of(options.scope));
    }

    /** A toolset that was asked for by its name and would not be there, or hold nothing, is a contradiction. */
    private void requireNamed(Policy policy) {
        requireShown(policy);
        requirePossible(policy.scope()::covers, "cannot be confined to some people, as --scope demands");
        requirePossible(
                toolset -> !options.preset.withholds(toolset), "is withheld by --preset " + options.preset.label());
    }

    private void requireShown(Policy policy) {
        ToolsetNames.singled(options.toolsets)
                .forEach(toolset -> policy.hiddenAs(toolset).ifPresent(hidden -> {
                    throw new UsageException("--toolsets " + toolset.label() + " shows nothing but " + hidden
                            + ", which is hidden. Add --expose " + hidden
                            + ", which --hide overrules, or leave the toolset out.");
                }));
    }

    private void requirePossible(Predicate<Toolset> possible, String otherwise) {
        ToolsetNames.singled(options.toolsets)
                .filter(possible.negate())
                .findFirst()
                .ifPresent(toolset -> {
                    throw new UsageException(
                            "--toolsets " + toolset.label() + " " + otherwise + ". Leave out one of the two.");
                });
    }
}
