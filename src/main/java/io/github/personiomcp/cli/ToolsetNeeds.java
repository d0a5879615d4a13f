package io.github.personiomcp.cli;

import io.github.personiomcp.tool.ToolSpec;
import io.github.personiomcp.tool.Toolset;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The least that a credential has to be allowed for a toolset.
 *
 * @param tools names of its tools
 */
record ToolsetNeeds(Toolset toolset, Set<String> tools, Set<Right> rights) {

    /** Attributes that nearly every answer shows or looks at. */
    private static final List<String> PERSON =
            List.of("first_name", "last_name", "email", "status", "position", "department", "team", "office");

    private static final List<String> DATES = List.of("supervisor", "hire_date", "termination_date");
    private static final List<String> ENDS = List.of("probation_period_end", "contract_end_date");

    /** Attributes whose lack is worth a word whatever the toolsets are. */
    static final List<String> USEFUL = joined(joined(PERSON, DATES), List.of("last_modified_at"));

    /** @param tools all there are */
    static ToolsetNeeds of(Toolset toolset, List<ToolSpec> tools) {
        Set<String> names = new LinkedHashSet<>();
        Set<Right> rights = EnumSet.noneOf(Right.class);
        tools.stream()
                .filter(tool -> tool.toolset() == toolset)
                .map(ToolSpec::name)
                .forEach(name -> {
                    names.add(name);
                    rights.addAll(ToolRights.of(name));
                });
        return new ToolsetNeeds(toolset, names, rights);
    }

    /** The attributes to be ticked; none where no people are shown. */
    List<String> attributes() {
        return switch (toolset) {
            case RECRUITING, REPORTS -> List.of();
            case EMPLOYEES -> USEFUL;
            case ORGANIZATION -> joined(USEFUL, ENDS);
            case ABSENCES, ATTENDANCES, TIME -> joined(PERSON, DATES);
            case ORGANIZATION_DATA -> joined(PERSON, List.of("subcompany", "cost_centers"));
            case PROFILE_PICTURE, DOCUMENTS, PROJECTS, COMPENSATION -> PERSON;
        };
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
