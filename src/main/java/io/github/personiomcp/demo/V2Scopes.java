package io.github.personiomcp.demo;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the credential may do over v2 (API reference 2.4). Employments go with persons. */
final class V2Scopes {

    private static final List<String> ALL = List.of(
            "personio:persons:read",
            "personio:persons:write",
            "personio:absences:read",
            "personio:absences:write",
            "personio:attendances:read",
            "personio:attendances:write",
            "personio:projects:read",
            "personio:documents:read",
            "personio:documents:write",
            "personio:projects:write",
            "personio:org-units:read",
            "personio:cost-centers:read",
            "personio:jobs:read",
            "personio:recruiting:read",
            "personio:compensations:read",
            "personio:salary-bands:read",
            "personio:reports:read");

    private static final Map<String, String> AREAS = Map.ofEntries(
            Map.entry("persons", "persons"),
            Map.entry("absence-types", "absences"),
            Map.entry("absence-periods", "absences"),
            Map.entry("attendance-periods", "attendances"),
            Map.entry("projects", "projects"),
            Map.entry("document-management", "documents"),
            Map.entry("org-units", "org-units"),
            Map.entry("legal-entities", "org-units"),
            Map.entry("workplaces", "org-units"),
            Map.entry("cost-centers", "cost-centers"),
            Map.entry("jobs", "jobs"),
            Map.entry("recruiting", "recruiting"),
            Map.entry("compensations", "compensations"),
            Map.entry("salary-bands", "salary-bands"));

    private final List<String> granted;

    V2Scopes(Set<String> missing) {
        granted = ALL.stream().filter(scope -> !missing.contains(scope)).toList();
    }

    List<String> granted() {
        return granted;
    }

    /** Whether the scopes suffice for this request; paths that need none that is known are open. */
    boolean allow(Call call) {
        String[] segments = call.path().split("/", -1);
        String area = segments.length > 2 ? AREAS.get(segments[2]) : null;
        String kind = call.method().equals("GET") ? "read" : "write";
        return area == null || granted.contains("personio:" + area + ":" + kind);
    }
}
