package io.github.personiomcp.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Reads the job architecture (API reference 5.7): what each department does, in two levels. */
final class V2JobRoutes {

    private static final Set<String> FILTERS = Set.of("id", "name", "sort", "limit", "cursor");
    private static final List<String> LEVELS = List.of("Junior", "Senior");

    private final V2Pages pages;
    private final V2Answers answers;
    private final List<Map<String, Object>> jobs = jobs();

    V2JobRoutes(V2Pages pages, V2Answers answers) {
        this.pages = pages;
        this.answers = answers;
    }

    void addTo(Router router) {
        router.on("GET", "/v2/jobs", this::list).on("GET", "/v2/jobs/{id}", this::get);
    }

    private Answer list(Call call) {
        V2Query query = new V2Query(call, answers);
        query.allow(FILTERS);
        List<String> ids = query.each("id");
        List<String> names = query.each("name");
        List<Map<String, Object>> found = jobs.stream()
                .filter(job -> ids.isEmpty() || ids.contains(job.get("id")))
                .filter(job -> names.isEmpty() || names.contains(job.get("name")))
                .sorted(order(query.text("sort").orElse("-id")))
                .toList();
        return pages.of(call.path(), found, query, query.limit(), job -> job);
    }

    private Answer get(Call call) {
        return jobs.stream()
                .filter(job -> call.variable("id").equals(job.get("id")))
                .findFirst()
                .map(job -> Answer.json(200, job))
                .orElseThrow(Refused.with(answers.notFound("The job")));
    }

    private Comparator<Map<String, Object>> order(String sort) {
        String field = sort.replaceFirst("^-", "");
        if (!field.equals("id") && !field.equals("name")) {
            throw new Refused(answers.badParameter("sort", "Provided value for sort is not valid"));
        }
        Comparator<Map<String, Object>> order = Comparator.comparing(job -> Objects.toString(job.get(field)));
        return sort.startsWith("-") ? order.reversed() : order;
    }

    private static List<Map<String, Object>> jobs() {
        List<Map<String, Object>> jobs = new ArrayList<>();
        for (Department department : Department.ALL) {
            for (String role : department.roles()) {
                LEVELS.forEach(
                        level -> jobs.add(job(level, role, department.unit().name())));
            }
        }
        return jobs;
    }

    private static Map<String, Object> job(String level, String role, String family) {
        String name = level + " " + role;
        Map<String, Object> job = new LinkedHashMap<>();
        job.put("id", id("job-" + family + name));
        job.put("name", name);
        job.put("job_family", family);
        job.put("level", level);
        job.put("job_track", "Individual Contributor");
        job.put("global_grade", level.equals("Senior") ? "G5" : "G3");
        job.put("salary_band_ids", List.of(id("CANARY-BAND-" + name)));
        return job;
    }

    private static String id(String seed) {
        return UUID.nameUUIDFromBytes(seed.getBytes(UTF_8)).toString();
    }
}
