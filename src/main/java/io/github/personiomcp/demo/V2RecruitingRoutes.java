package io.github.personiomcp.demo;

import io.github.personiomcp.demo.Hiring.Application;
import io.github.personiomcp.demo.Hiring.Candidate;
import io.github.personiomcp.demo.Hiring.Vacancy;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Reads recruiting data (API reference 5.12). All of it is in beta: without the header its paths do not exist. */
final class V2RecruitingRoutes {

    private static final int DEFAULT_LIMIT = 100;
    private static final int MOST = 200;
    private static final String PATH = "/v2/recruiting/";

    private final Company company;
    private final V2Pages pages;
    private final V2Answers answers;

    V2RecruitingRoutes(Company company, V2Pages pages, V2Answers answers) {
        this.company = company;
        this.pages = pages;
        this.answers = answers;
    }

    void addTo(Router router) {
        add(router, "applications", this::applications);
        add(router, "candidates", this::candidates);
        add(router, "jobs", this::vacancies);
        add(router, "categories", this::categories);
    }

    private void add(Router router, String name, Router.Handler handler) {
        router.on("GET", PATH + name, call -> call.beta() ? handler.handle(call) : answers.noSuchPath(call.path()));
    }

    private Answer applications(Call call) {
        V2Query query = query(call, "updated_at.gt", "updated_at.lt", "candidate.email");
        String email = query.text("candidate.email").orElse("");
        Predicate<LocalDateTime> changed = changed(query);
        List<Application> found = company.hiring().applications.stream()
                .filter(one -> changed.test(one.changed()))
                .filter(one -> email.isEmpty()
                        || V2RecruitingJson.email(one.candidate()).equals(email))
                .sorted(Comparator.comparing(Application::changed).reversed())
                .toList();
        return page(call, query, found, V2RecruitingJson::of);
    }

    private Answer candidates(Call call) {
        V2Query query = query(call, "updated_at.gt", "updated_at.lt", "email");
        String email = query.text("email").orElse("");
        Predicate<LocalDateTime> changed = changed(query);
        List<Candidate> found = company.hiring().candidates.stream()
                .filter(one -> changed.test(one.changed()))
                .filter(one -> email.isEmpty() || V2RecruitingJson.email(one).equals(email))
                .toList();
        return page(call, query, found, V2RecruitingJson::of);
    }

    private Answer vacancies(Call call) {
        V2Query query = query(call, "updated_at.gt", "updated_at.lt");
        Predicate<LocalDateTime> changed = changed(query);
        List<Vacancy> found = company.hiring().vacancies.stream()
                .filter(one -> changed.test(one.changed()))
                .toList();
        return page(call, query, found, V2RecruitingJson::of);
    }

    private Answer categories(Call call) {
        return page(call, query(call), Hiring.CATEGORIES, V2RecruitingJson::of);
    }

    private <T> Answer page(Call call, V2Query query, List<T> found, Function<T, Map<String, Object>> json) {
        return pages.of(call.path(), found, query, query.limit(DEFAULT_LIMIT, MOST), json);
    }

    private V2Query query(Call call, String... filters) {
        V2Query query = new V2Query(call, answers);
        Set<String> names = new HashSet<>(List.of("limit", "cursor"));
        names.addAll(List.of(filters));
        query.allow(names);
        return query;
    }

    /** Either bound, not both. */
    private Predicate<LocalDateTime> changed(V2Query query) {
        Instant after = query.instant("updated_at.gt").orElse(Instant.MIN);
        Instant before = query.instant("updated_at.lt").orElse(Instant.MAX);
        if (!after.equals(Instant.MIN) && !before.equals(Instant.MAX)) {
            throw new Refused(answers.badParameter("updated_at.lt", "Only one of the filters is supported"));
        }
        return changed -> {
            Instant time = changed.toInstant(ZoneOffset.UTC);
            return time.isAfter(after) && time.isBefore(before);
        };
    }
}
