package io.github.personiomcp.demo;

import io.github.personiomcp.demo.Hiring.Application;
import io.github.personiomcp.demo.Hiring.Candidate;
import io.github.personiomcp.demo.Hiring.Vacancy;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Writes recruiting data as v2 does (API reference 5.12): times are objects, except for candidates. */
final class V2RecruitingJson {

    private V2RecruitingJson() {}

    static Map<String, Object> of(Application application) {
        Candidate candidate = application.candidate();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", String.valueOf(application.id()));
        json.put("application_date", application.date().toString());
        json.put(
                "candidate",
                Map.of(
                        "id",
                        String.valueOf(candidate.id()),
                        "first_name",
                        candidate.name().first(),
                        "last_name",
                        candidate.name().last(),
                        "email",
                        email(candidate),
                        "gender",
                        Canary.text("CANDIDATE-GENDER", candidate.id())));
        json.put(
                "job",
                Map.of(
                        "id",
                        String.valueOf(application.vacancy().id()),
                        "name",
                        application.vacancy().name(),
                        "department",
                        reference(application.vacancy().department())));
        json.put(
                "current_stage",
                Map.of(
                        "id",
                        String.valueOf(80 + Hiring.STAGES.indexOf(application.stage())),
                        "kind",
                        "custom",
                        "name",
                        application.stage(),
                        "type",
                        application.stage().toLowerCase(Locale.ROOT)));
        json.put("channel", Map.of("id", "61", "name", "Career page"));
        json.put("is_anonymized", false);
        addTimes(json, application.changed());
        return json;
    }

    static Map<String, Object> of(Candidate candidate) {
        long id = candidate.id();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", String.valueOf(id));
        json.put("first_name", candidate.name().first());
        json.put("last_name", candidate.name().last());
        json.put("email", email(candidate));
        json.put("gender", Canary.text("CANDIDATE-GENDER", id));
        json.put("phone", Canary.text("CANDIDATE-PHONE", id));
        json.put("location", Canary.text("CANDIDATE-LOCATION", id));
        json.put("birthday", Canary.text("CANDIDATE-BIRTHDAY", id));
        json.put("linkedin_profile", Canary.text("CANDIDATE-LINK", id));
        json.put("created_at", candidate.changed().minusDays(1) + "Z");
        json.put("updated_at", candidate.changed() + "Z");
        return json;
    }

    static Map<String, Object> of(Vacancy vacancy) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", String.valueOf(vacancy.id()));
        json.put("name", vacancy.name());
        json.put("department", reference(vacancy.department()));
        json.put("category", reference(vacancy.category()));
        addTimes(json, vacancy.changed());
        return json;
    }

    static Map<String, Object> of(Unit category) {
        Map<String, Object> json = new LinkedHashMap<>(reference(category));
        json.put(
                "stages",
                Hiring.STAGES.stream()
                        .map(stage -> Map.of("id", String.valueOf(80 + Hiring.STAGES.indexOf(stage)), "name", stage))
                        .toList());
        return json;
    }

    static String email(Candidate candidate) {
        return candidate.name().mailbox() + "." + candidate.id() + "@example.org";
    }

    private static Map<String, Object> reference(Unit unit) {
        return Map.of("id", String.valueOf(unit.id()), "name", unit.name());
    }

    private static void addTimes(Map<String, Object> json, LocalDateTime changed) {
        json.put("created_at", time(changed.minusDays(1)));
        json.put("updated_at", time(changed));
    }

    private static Map<String, Object> time(LocalDateTime time) {
        return Map.of("date-time", time.toString(), "timezone", "UTC");
    }
}
