package io.github.personiomcp.cli;

import io.github.personiomcp.text.Nearest;
import io.github.personiomcp.tool.Toolset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Toolsets by the names that {@code --toolsets} takes. */
final class ToolsetNames {

    private static final String ALL = "all";

    private ToolsetNames() {}

    /**
     * Those with any of these names; {@code all} is the name of all.
     *
     * @throws UsageException where a name is none of a toolset
     */
    static Set<Toolset> meant(Collection<String> names) {
        return names.stream().flatMap(name -> meant(name.strip()).stream()).collect(Collectors.toSet());
    }

    /** Those that are called by their own names, and so wanted for certain: {@code all} means all that may be shown. */
    static Stream<Toolset> singled(Collection<String> names) {
        return names.stream()
                .map(String::strip)
                .filter(name -> !name.equals(ALL))
                .flatMap(name -> meant(name).stream());
    }

    private static List<Toolset> meant(String name) {
        List<Toolset> meant = Stream.of(Toolset.values())
                .filter(toolset -> name.equals(ALL) || name.equals(toolset.label()))
                .toList();
        if (meant.isEmpty()) {
            throw unknown(name);
        }
        return meant;
    }

    private static UsageException unknown(String name) {
        List<String> known = Stream.of(Toolset.values()).map(Toolset::label).toList();
        String nearest = Nearest.to(name, known)
                .map(near -> " Did you mean " + near + "?")
                .orElse("");
        return new UsageException("--toolsets " + name + " is no toolset." + nearest + " Toolsets: "
                + String.join(", ", known) + ", or all.");
    }
}
