package io.github.personiomcp.benchmark;

import io.github.personiomcp.domain.Employee;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What the benchmarks ask, each of one tool; what is about one person is asked about many in turn. */
public enum Question {
    FULL_NAME("search_employees, a full name", 10, person -> Map.of("query", person.name())),
    TYPO("search_employees, a name with a typo", 10, person -> Map.of("query", mistyped(person.name()))),
    EVERYBODY("search_employees, a word that everybody matches", 10, Map.of("query", "nordlicht")),
    FILTER_AND_SORT(
            "search_employees, filtered and sorted",
            10,
            Map.of(
                    "where",
                    Map.of("department", "Engineering", "hire_date", Map.of("from", "2020-01-01")),
                    "sort",
                    "-hire_date")),
    HEADCOUNT("get_headcount, by two attributes", 50, Map.of("by", List.of("department", "office"))),
    HEADCOUNT_THEN(
            "get_headcount, by two attributes, filtered, on a past day",
            50,
            Map.of(
                    "by", List.of("department", "office"),
                    "where", Map.of("employment_type", "internal"),
                    "date", "2025-12-31")),
    ORG_CHART("get_org_chart, everybody, first page", 50, Map.of()),
    ORG_CHART_500("get_org_chart, everybody, 500 a page", 50, Map.of("limit", 500));

    private final String title;
    private final double target;

    @SuppressWarnings("ImmutableEnumChecker") // functions of nothing but the person
    private final Function<Employee, Map<String, Object>> arguments;

    Question(String title, double target, Map<String, Object> arguments) {
        this(title, target, person -> arguments);
    }

    Question(String title, double target, Function<Employee, Map<String, Object>> arguments) {
        this.title = title;
        this.target = target;
        this.arguments = arguments;
    }

    String title() {
        return title;
    }

    String tool() {
        return title.replaceFirst(",.*", "");
    }

    /** Milliseconds that the slowest of a hundred calls may take at 50,000 people. */
    double target() {
        return target;
    }

    Map<String, Object> about(Employee person) {
        return arguments.apply(person);
    }

    /** One letter in the middle is missing. */
    private static String mistyped(String name) {
        int middle = name.lastIndexOf(' ') + 3;
        return middle < name.length() ? name.substring(0, middle) + name.substring(middle + 1) : name;
    }
}
