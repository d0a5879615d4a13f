package io.github.personiomcp.demo;

import io.github.personiomcp.demo.Projects.Stored;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads and writes projects (API reference 5.6). */
final class V2ProjectRoutes {

    private static final Set<String> FILTERS = Set.of(
            "limit",
            "cursor",
            "id",
            "name",
            "status",
            "project_code",
            "parent_project.id",
            "top_level_only",
            "include");

    private final Company company;
    private final V2ProjectJson json;
    private final V2Pages pages;
    private final V2Answers answers;

    V2ProjectRoutes(Company company, V2Pages pages, V2Answers answers) {
        this.company = company;
        this.json = new V2ProjectJson(company);
        this.pages = pages;
        this.answers = answers;
    }

    void addTo(Router router) {
        router.on("GET", "/v2/projects", this::list)
                .on("GET", "/v2/projects/{id}", this::get)
                .on("POST", "/v2/projects", this::create)
                .on("PATCH", "/v2/projects/{id}", this::change);
        new V2ProjectMemberRoutes(company, pages, answers).addTo(router);
    }

    private Answer list(Call call) {
        V2Query query = new V2Query(call, answers);
        query.allow(FILTERS);
        List<String> includes = includes(query);
        boolean topLevel = query.text("top_level_only").orElse("false").equals("true");
        List<Stored> found = company.projects().all().stream()
                .filter(filter(query, "id", Stored::id))
                .filter(filter(query, "name", project -> project.values().get("name")))
                .filter(filter(query, "status", project -> project.values().get("status")))
                .filter(filter(
                        query, "project_code", project -> project.values().get("project_code")))
                .filter(filter(query, "parent_project.id", Stored::parent))
                .filter(project -> !topLevel || project.parent() == null)
                .toList();
        return pages.of(call.path(), found, query, query.limit(), project -> json.of(project, includes));
    }

    private Answer get(Call call) {
        V2Query query = new V2Query(call, answers);
        query.allow(Set.of("include"));
        return Answer.json(200, json.of(known(call), includes(query)));
    }

    private Answer create(Call call) {
        Map<String, @Nullable Object> values = input(call, 0);
        long id = company.projects().add(values);
        return Answer.json(201, Map.of("id", String.valueOf(id), "_meta", Map.of("links", Map.of())));
    }

    private Answer change(Call call) {
        Stored project = known(call);
        company.projects().change(project.id(), input(call, project.id()));
        return Answer.noContent();
    }

    private Map<String, @Nullable Object> input(Call call, long id) {
        return new V2ProjectInput(company.projects(), answers).read(call.jsonBody(), id);
    }

    private Stored known(Call call) {
        return company.projects().find(call.id("id")).orElseThrow(Refused.with(answers.notFound("The project")));
    }

    private List<String> includes(V2Query query) {
        List<String> includes = query.each("include");
        if (!V2ProjectJson.INCLUDES.containsAll(includes)) {
            throw new Refused(answers.unprocessable("include", "The provided value is invalid"));
        }
        return includes;
    }

    /** Something that projects are filtered by. */
    private interface Fact {
        @Nullable
        Object of(Stored project);
    }

    private static Predicate<Stored> filter(V2Query query, String name, Fact fact) {
        List<String> wanted = query.each(name);
        return project -> wanted.isEmpty() || wanted.contains(Objects.toString(fact.of(project), ""));
    }
}
