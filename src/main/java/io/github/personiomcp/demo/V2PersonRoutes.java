package io.github.personiomcp.demo;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Reads persons (API reference 5.1): filters are equalities and moments. */
final class V2PersonRoutes {

    private static final int DEFAULT_LIMIT = 10;
    private static final int MOST = 50;
    private static final List<String> EQUALITIES = List.of("email", "first_name", "last_name", "preferred_name");
    private static final Set<String> FILTERS = Set.of(
            "limit",
            "cursor",
            "id",
            "email",
            "first_name",
            "last_name",
            "preferred_name",
            "status",
            "created_at",
            "created_at.gt",
            "created_at.lt",
            "updated_at",
            "updated_at.gt",
            "updated_at.lt");

    private final Company company;
    private final V2PersonJson json;
    private final V2Pages pages;
    private final V2Answers answers;

    V2PersonRoutes(Company company, V2PersonJson json, V2Pages pages, V2Answers answers) {
        this.company = company;
        this.json = json;
        this.pages = pages;
        this.answers = answers;
    }

    void addTo(Router router) {
        router.on("GET", "/v2/persons", this::list).on("GET", "/v2/persons/{id}", this::get);
    }

    private Answer list(Call call) {
        V2Query query = new V2Query(call, answers);
        query.allow(FILTERS);
        int limit = query.limit(DEFAULT_LIMIT, MOST);
        List<Person> selected =
                company.people().stream().filter(selection(query)).toList();
        return pages.of(call.path(), selected, query, limit, json::of);
    }

    private Answer get(Call call) {
        return Answer.json(
                200, json.of(company.person(call.id("id")).orElseThrow(Refused.with(answers.notFound("The person")))));
    }

    private static Predicate<Person> selection(V2Query query) {
        Predicate<Person> all = oneOf(query, "id", person -> String.valueOf(person.id()))
                .and(oneOf(query, "status", V2PersonJson::status));
        for (String field : EQUALITIES) {
            all = all.and(oneOf(query, field, person -> person.text(field)));
        }
        return all.and(moment(query, "created_at", Person::createdAt))
                .and(moment(query, "updated_at", person -> Instant.parse(V2PersonJson.updatedAt(person))));
    }

    private static Predicate<Person> oneOf(V2Query query, String name, Function<Person, String> value) {
        List<String> wanted = query.each(name);
        return person -> wanted.isEmpty() || wanted.contains(value.apply(person));
    }

    private static Predicate<Person> moment(V2Query query, String name, Function<Person, Instant> value) {
        Instant after = query.instant(name + ".gt").orElse(Instant.MIN);
        Instant before = query.instant(name + ".lt").orElse(Instant.MAX);
        Predicate<Person> between = person ->
                value.apply(person).isAfter(after) && value.apply(person).isBefore(before);
        return query.instant(name)
                .map(exactly -> between.and(person -> value.apply(person).equals(exactly)))
                .orElse(between);
    }
}
