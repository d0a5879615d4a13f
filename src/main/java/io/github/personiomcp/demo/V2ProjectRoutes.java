package io.github.personiomcp.demo;

import java.util.List;
import java.util.Map;

/** Reads projects (API reference 5.6). */
final class V2ProjectRoutes {

    private final V2Pages pages;
    private final V2Answers answers;

    V2ProjectRoutes(V2Pages pages, V2Answers answers) {
        this.pages = pages;
        this.answers = answers;
    }

    void addTo(Router router) {
        router.on("GET", "/v2/projects", this::list);
    }

    private Answer list(Call call) {
        V2Query query = new V2Query(call, answers);
        List<String> ids = query.each("id");
        List<String> statuses = query.each("status");
        List<Map<String, String>> all = Project.ALL.stream()
                .map(V2ProjectRoutes::json)
                .filter(project -> ids.isEmpty() || ids.contains(project.get("id")))
                .filter(project -> statuses.isEmpty() || statuses.contains(project.get("status")))
                .toList();
        return pages.of(call.path(), all, query, query.limit(), project -> project);
    }

    private static Map<String, String> json(Project project) {
        return Map.of(
                "id", String.valueOf(project.id()),
                "name", project.name(),
                "status", project.active() ? "ACTIVE" : "ARCHIVED");
    }
}
