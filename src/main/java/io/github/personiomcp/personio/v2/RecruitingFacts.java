package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.Recruiting.Kind;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is taken over of a recruiting record (API reference 5.12). Fields are named one by one: a candidate's phone, address, birthday,
 * gender and profiles, and whatever comes later, stay behind.
 */
final class RecruitingFacts {

    private final Map<String, Object> facts = new LinkedHashMap<>();

    private RecruitingFacts() {}

    static Map<String, Object> of(Kind kind, JsonNode json) {
        RecruitingFacts facts = new RecruitingFacts();
        switch (kind) {
            case APPLICATIONS -> facts.addApplication(json);
            case CANDIDATES -> facts.addCandidate(json);
            case JOBS -> facts.addJob(json);
            case CATEGORIES -> facts.addCategory(json);
        }
        facts.put("created_at", time(json.path("created_at")));
        facts.put("updated_at", time(json.path("updated_at")));
        return facts.facts;
    }

    /** When a record was last changed, where that is known. */
    static Optional<Instant> changed(JsonNode json) {
        return Optional.ofNullable(moment(json.path("updated_at"))).map(OffsetDateTime::toInstant);
    }

    private void addApplication(JsonNode json) {
        JsonNode candidate = json.path("candidate");
        JsonNode job = json.path("job");
        JsonNode stage = json.path("current_stage");
        put("candidate_id", V2Errors.text(candidate, "id"));
        put("candidate", fullName(candidate));
        put("email", V2Errors.text(candidate, "email"));
        put("job_id", V2Errors.text(job, "id"));
        put("job", V2Errors.text(job, "name"));
        put("department", V2Errors.text(job.path("department"), "name"));
        put("stage", V2Errors.text(stage, "name"));
        put("stage_type", V2Errors.text(stage, "type"));
        put("channel", V2Errors.text(json.path("channel"), "name"));
        put("applied_on", V2Errors.text(json, "application_date"));
        if (json.path("is_anonymized").asBoolean(false)) {
            facts.put("anonymized", true);
        }
    }

    private void addCandidate(JsonNode json) {
        put("name", fullName(json));
        put("email", V2Errors.text(json, "email"));
        put("available_from", V2Errors.text(json, "available_from"));
    }

    private void addJob(JsonNode json) {
        put("name", V2Errors.text(json, "name"));
        put("department", V2Errors.text(json.path("department"), "name"));
        put("category", V2Errors.text(json.path("category"), "name"));
    }

    private void addCategory(JsonNode json) {
        put("name", V2Errors.text(json, "name"));
        List<String> stages = new ArrayList<>();
        for (JsonNode stage : json.path("stages").values()) {
            String name = V2Errors.text(stage, "name").strip();
            if (!name.isEmpty()) {
                stages.add(name);
            }
        }
        if (!stages.isEmpty()) {
            facts.put("stages", List.copyOf(stages));
        }
    }

    private void put(String key, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            facts.put(key, text.strip());
        }
    }

    private static String fullName(JsonNode person) {
        return (V2Errors.text(person, "first_name") + " " + V2Errors.text(person, "last_name")).strip();
    }

    private static @Nullable String time(JsonNode json) {
        OffsetDateTime moment = moment(json);
        return moment == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.withNano(0));
    }

    /** A text, or an object of a time and a zone; without a zone it is UTC. */
    private static @Nullable OffsetDateTime moment(JsonNode json) {
        String written = (json.isObject() ? V2Errors.text(json, "date-time") : V2Values.text(json)).strip();
        String zone = V2Errors.text(json, "timezone").strip();
        try {
            return written.matches(".*(Z|[+-]\\d{2}:\\d{2})")
                    ? OffsetDateTime.parse(written)
                    : LocalDateTime.parse(written)
                            .atZone(zone.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zone))
                            .toOffsetDateTime();
        } catch (DateTimeException notATime) {
            return null;
        }
    }
}
