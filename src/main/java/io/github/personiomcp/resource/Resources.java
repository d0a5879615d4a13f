package io.github.personiomcp.resource;

import io.github.personiomcp.directory.PeopleChange;
import java.util.List;
import java.util.Map;

/** Every resource there is. */
public final class Resources {

    private static final int MOST = 500;

    /** One person, by id, e-mail or name. */
    public static final Resource EMPLOYEE =
            new Resource("employee", "personio://employees/{id}", "get_employee", Map.of(), "employee");

    /** Who reports to whom in the whole company. */
    public static final Resource ORG_CHART =
            new Resource("org-chart", "personio://org-chart", "get_org_chart", Map.of("limit", MOST), "");

    /** Which attributes people have. */
    public static final Resource ATTRIBUTES = new Resource(
            "attributes", "personio://attributes", "describe_tenant", Map.of("topic", "attributes", "limit", MOST), "");

    private Resources() {}

    /** In the order in which they are offered. */
    public static List<Resource> all() {
        return List.of(EMPLOYEE, ORG_CHART, ATTRIBUTES);
    }

    /** Whether what is read under {@code uri} is another since {@code change}. */
    static boolean differs(String uri, PeopleChange change) {
        return EMPLOYEE.value(uri)
                .map(change::concerns)
                .orElseGet(() -> uri.equals(ORG_CHART.uri()) && change.concernsReportingLines());
    }
}
