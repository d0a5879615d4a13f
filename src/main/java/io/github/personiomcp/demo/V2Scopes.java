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
            "personio:projects:write",
            "personio:org-units:read",
            "personio:cost-centers:read");

    private static final Map<String, String> AREAS = Map.of(
            "persons", "persons",
            "absence-types", "absences",
            "absence-periods", "absences",
            "attendance-periods", "attendances",
            "projects", "projects",
            "org-units", "org-units",
            "legal-entities", "org-units",
            "workplaces", "org-units",
            "cost-centers", "cost-centers");

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
