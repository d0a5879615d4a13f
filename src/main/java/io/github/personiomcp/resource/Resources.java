package io.github.personiomcp.resource;

import io.github.personiomcp.directory.PeopleChange;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every resource there is. */
public final class Resources {

    private static final int MOST = 500;
    private static final List<String> WITHHELD = List.of("hidden", "unreadable");
    private static final List<String> TOLD = List.of("complete", "as_of", "notes");

    /** One person, by id, e-mail or name. */
    public static final Resource EMPLOYEE =
            new Resource("employee", "personio://employees/{id}", "get_employee", Map.of(), "employee");

    /** Who reports to whom in the whole company. */
    public static final Resource ORG_CHART =
            new Resource("org-chart", "personio://org-chart", "get_org_chart", Map.of("limit", MOST), "");

    /** Which attributes people have; what is hidden is for those who ask for it. */
    public static final Resource ATTRIBUTES = new Resource(
            "attributes",
            "personio://attributes",
            "describe_tenant",
            Map.of("topic", "attributes", "limit", MOST),
            "",
            Resources::readable);

    private Resources() {}

    /** In the order in which they are offered. */
    public static List<Resource> all() {
        return List.of(EMPLOYEE, ORG_CHART, ATTRIBUTES);
    }

    private static Map<String, Object> readable(Map<String, Object> answer) {
        Map<String, Object> readable = new LinkedHashMap<>();
        if (answer.get("attributes") instanceof Collection<?> records) {
            readable.put("attributes", records.stream().filter(Resources::shown).toList());
        }
        TOLD.stream().filter(answer::containsKey).forEach(key -> readable.put(key, answer.get(key)));
        return readable;
    }

    private static boolean shown(Object attribute) {
        return attribute instanceof Map<?, ?> record && WITHHELD.stream().noneMatch(record::containsKey);
    }

    /** Whether what is read under {@code uri} is another since {@code change}. */
    static boolean differs(String uri, PeopleChange change) {
        return EMPLOYEE.value(uri)
                .map(change::concerns)
                .orElseGet(() -> uri.equals(ORG_CHART.uri()) && change.concernsReportingLines());
    }
}
