package io.github.personiomcp.demo;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Reads the employments of one person, newest first (API reference 5.2). There is no list over everybody's. */
final class V2EmploymentRoutes {

    private static final int DEFAULT_LIMIT = 10;
    private static final int MOST = 50;
    private static final Set<String> FILTERS =
            Set.of("limit", "cursor", "id", "updated_at", "updated_at.gt", "updated_at.lt");

    private final Company company;
    private final V2EmploymentJson json;
    private final V2Pages pages;
    private final V2Answers answers;

    V2EmploymentRoutes(Company company, V2EmploymentJson json, V2Pages pages, V2Answers answers) {
        this.company = company;
        this.json = json;
        this.pages = pages;
        this.answers = answers;
    }

    void addTo(Router router) {
        router.on("GET", "/v2/persons/{id}/employments", this::list)
                .on("GET", "/v2/persons/{id}/employments/{employment}", this::get);
    }

    private Answer list(Call call) {
        V2Query query = new V2Query(call, answers);
        query.allow(FILTERS);
        int limit = query.limit(DEFAULT_LIMIT, MOST);
        List<String> ids = query.each("id");
        Instant after = query.instant("updated_at.gt").orElse(Instant.MIN);
        Instant before = query.instant("updated_at.lt").orElse(Instant.MAX);
        List<Employment> selected = Employments.of(known(call)).stream()
                .filter(employment -> ids.isEmpty() || ids.contains(employment.id()))
                .filter(employment -> updated(employment).isAfter(after))
                .filter(employment -> updated(employment).isBefore(before))
                .toList();
        return pages.of(call.path(), selected, query, limit, json::of);
    }

    private Answer get(Call call) {
        String id = call.variable("employment");
        return Employments.of(known(call)).stream()
                .filter(employment -> employment.id().equals(id))
                .findFirst()
                .map(employment -> Answer.json(200, json.of(employment)))
                .orElseThrow(Refused.with(answers.notFound("The employment")));
    }

    private Person known(Call call) {
        return company.person(call.id("id")).orElseThrow(Refused.with(answers.notFound("The person")));
    }

    private static Instant updated(Employment employment) {
        return Instant.parse(V2EmploymentJson.updatedAt(employment.values()));
    }
}
