package io.github.personiomcp.demo;

import io.github.personiomcp.demo.Projects.Stored;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes projects as v2 does (API reference 5.6). What is recorded for them is told where it is asked for. */
final class V2ProjectJson {

    static final List<String> INCLUDES =
            List.of("tracked_minutes", "sub_projects_tracked_minutes", "sub_projects_count", "tracked_periods_count");

    private final Company company;

    V2ProjectJson(Company company) {
        this.company = company;
    }

    Map<String, @Nullable Object> of(Stored project, List<String> includes) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", String.valueOf(project.id()));
        for (String field : V2ProjectInput.FIELDS) {
            json.put(field, value(field, project.values().get(field)));
        }
        includes.forEach(include -> json.put(include, recorded(include, project)));
        return json;
    }

    private static @Nullable Object value(String field, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        return switch (field) {
            case "start", "end" -> Map.of("date", value.toString());
            case "parent_project", "cost_center" -> Map.of("id", value.toString());
            default -> value;
        };
    }

    private long recorded(String include, Stored project) {
        List<Long> parts = company.projects().all().stream()
                .filter(other -> Long.valueOf(project.id()).equals(other.parent()))
                .map(Stored::id)
                .toList();
        return switch (include) {
            case "tracked_minutes" -> minutes(List.of(project.id()));
            case "sub_projects_tracked_minutes" -> minutes(parts);
            case "sub_projects_count" -> parts.size();
            default -> recorded(List.of(project.id())).size();
        };
    }

    private long minutes(List<Long> projects) {
        return recorded(projects).stream().mapToLong(Attendance::workMinutes).sum();
    }

    private List<Attendance> recorded(List<Long> projects) {
        return company.attendances().stream()
                .filter(attendance -> !attendance.status().equals("rejected"))
                .filter(attendance -> {
                    Project project = attendance.project();
                    return project != null && projects.contains(project.id());
                })
                .toList();
    }
}
