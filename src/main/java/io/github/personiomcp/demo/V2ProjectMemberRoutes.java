package io.github.personiomcp.demo;

import io.github.personiomcp.demo.Projects.Stored;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads and changes who is on a project. Bodies are bare lists, and one bad id fails them whole (API reference 5.6). */
final class V2ProjectMemberRoutes {

    private static final String PATH = "/v2/projects/{id}/members";

    private final Company company;
    private final V2Pages pages;
    private final V2Answers answers;
    private final V2Fields fields;

    V2ProjectMemberRoutes(Company company, V2Pages pages, V2Answers answers) {
        this.company = company;
        this.pages = pages;
        this.answers = answers;
        this.fields = new V2Fields(answers);
    }

    void addTo(Router router) {
        router.on("GET", PATH, this::list).on("POST", PATH, this::add).on("DELETE", PATH, this::remove);
    }

    private Answer list(Call call) {
        V2Query query = new V2Query(call, answers);
        query.allow(Set.of("limit", "cursor"));
        return pages.of(
                call.path(),
                List.copyOf(known(call).members()),
                query,
                query.limit(),
                member -> Map.of("person", Map.of("id", String.valueOf(member))));
    }

    private Answer add(Call call) {
        Stored project = known(call);
        company.projects().addMembers(project.id(), people(call));
        return Answer.noContent();
    }

    private Answer remove(Call call) {
        Stored project = known(call);
        company.projects().removeMembers(project.id(), people(call));
        return Answer.noContent();
    }

    private Set<Long> people(Call call) {
        Set<Long> people = new LinkedHashSet<>();
        for (Object member : Json.array(call.body())) {
            Object person = member instanceof Map<?, ?> object ? object.get("person") : "";
            long id = fields.reference("person", person).orElse(0L);
            if (company.person(id).isEmpty()) {
                throw new Refused(answers.unprocessable("person", "The person does not exist"));
            }
            people.add(id);
        }
        if (people.isEmpty()) {
            throw fields.refused("body", "A list of persons is required");
        }
        return people;
    }

    private Stored known(Call call) {
        return company.projects().find(call.id("id")).orElseThrow(Refused.with(answers.notFound("The project")));
    }
}
