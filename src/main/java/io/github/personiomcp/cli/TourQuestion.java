package io.github.personiomcp.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One question of the tour as a person would ask it, and the call that an agent makes of it. */
record TourQuestion(String words, String tool, Map<String, Object> arguments) {

    /** Stands for what only the running company can tell. */
    static final String CHIEF = "<id of the head of the company>";

    /** All of the tour, in their order. */
    static final List<TourQuestion> ALL = List.of(
            of(
                    "Is there a Mueller in the company? (spelled without the umlaut)",
                    "search_employees",
                    "query",
                    "mueller",
                    "limit",
                    3),
            of("What do we know about the head of the company?", "get_employee", "employee", CHIEF),
            of(
                    "Who reports to the head of the company, two levels down?",
                    "get_org_chart",
                    "root",
                    CHIEF,
                    "depth",
                    2,
                    "limit",
                    8),
            of(
                    "Who is on vacation next week?",
                    "list_absences",
                    "period",
                    "next_week",
                    "absence_type",
                    "Paid vacation",
                    "limit",
                    4),
            of("How much leave does the head of the company have left?", "get_absence_balance", "employee", CHIEF),
            of(
                    "Who of the head's people is out next week, and how many at once?",
                    "who_is_out",
                    "period",
                    "next_week",
                    "reports_of",
                    CHIEF,
                    "limit",
                    4),
            of(
                    "How much did Engineering work last week?",
                    "list_attendances",
                    "period",
                    "last_week",
                    "where",
                    Map.of("department", "Engineering"),
                    "limit",
                    4),
            of("How many people are in each department?", "get_headcount", "by", "department", "limit", 4),
            of(
                    "Who joins, leaves or ends probation in the next 30 days?",
                    "list_people_events",
                    "period",
                    "next_30_days",
                    "kinds",
                    List.of("joined", "left", "probation_end"),
                    "limit",
                    4),
            of("Which attributes are there?", "describe_tenant", "topic", "attributes", "limit", 4),
            of(
                    "Give the head of the company another position.",
                    "update_employee",
                    "employee",
                    CHIEF,
                    "changes",
                    Map.of("position", "President")),
            of(
                    "A new colleague joins.",
                    "create_employee",
                    "first_name",
                    "Maëlle",
                    "last_name",
                    "Tour",
                    "email",
                    "maelle.tour@example.com",
                    "hire_date",
                    "2027-01-04",
                    "department",
                    "Engineering"));

    private static TourQuestion of(String words, String tool, Object... namesAndValues) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            arguments.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return new TourQuestion(words, tool, arguments);
    }

    /** This question with what is {@code known} in the place of what stands for it. */
    TourQuestion filled(Map<String, Object> known) {
        Map<String, Object> filled = new LinkedHashMap<>(arguments);
        filled.replaceAll((name, value) -> known.getOrDefault(String.valueOf(value), value));
        return new TourQuestion(words, tool, filled);
    }
}
