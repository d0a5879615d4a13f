package io.github.personiomcp.prompt;

import static io.github.personiomcp.prompt.Argument.optional;
import static io.github.personiomcp.prompt.Argument.required;

import io.github.personiomcp.prompt.Argument.Kind;
import java.util.List;

/** Every prompt there is. The words of each lie in one file for each language. */
public final class Prompts {

    private static final Argument DEPARTMENT = optional("department", Kind.DEPARTMENT, "");

    private static final List<Prompt> ALL = List.of(
            Prompt.of("who_is_out", List.of("who_is_out"), period("this_week"), DEPARTMENT),
            Prompt.of(
                    "onboarding",
                    List.of("list_people_events", "get_employee", "hire_date"),
                    period("next_30_days"),
                    DEPARTMENT),
            Prompt.of("offboarding_check", List.of("get_employee"), required("employee", Kind.PERSON)),
            Prompt.of("team_overview", List.of("get_org_chart", "supervisor"), required("manager", Kind.PERSON)),
            Prompt.of(
                    "probation_ends",
                    List.of("list_people_events", "probation_period_end"),
                    period("next_90_days"),
                    DEPARTMENT),
            Prompt.of("leave_overview", List.of("list_absences"), period("this_month"), DEPARTMENT),
            Prompt.of(
                    "headcount_report",
                    List.of("get_headcount", "department"),
                    optional("by", Kind.ATTRIBUTE, "department"),
                    optional("date", Kind.DAY, "today")),
            Prompt.of("data_check", List.of("search_employees", "describe_tenant"), DEPARTMENT));

    private Prompts() {}

    /** In the order in which they are offered. */
    public static List<Prompt> all() {
        return ALL;
    }

    private static Argument period(String otherwise) {
        return optional("period", Kind.PERIOD, otherwise);
    }
}
