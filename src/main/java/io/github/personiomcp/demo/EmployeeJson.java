package io.github.personiomcp.demo;

import io.github.personiomcp.demo.AttributeDefinition.Kind;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes employees in v1's envelopes, with their inconsistencies (API reference 4.1). */
final class EmployeeJson {

    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");
    private static final List<String> SHORT = List.of("id", "first_name", "last_name", "email");

    private final Company company;
    private final NestedJson nested;
    private final URI baseUrl;

    EmployeeJson(Company company, URI baseUrl) {
        this.company = company;
        this.nested = new NestedJson();
        this.baseUrl = baseUrl;
    }

    /** Everything readable, or only the id and {@code keys} if there are any. */
    Map<String, Object> full(Person person, Collection<String> keys) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (AttributeDefinition definition : company.readableAttributes()) {
            String key = definition.key();
            if (keys.isEmpty() || key.equals("id") || keys.contains(key)) {
                attributes.put(key, envelope(definition, person));
            }
        }
        return Map.of("type", "Employee", "attributes", attributes);
    }

    /** The four attributes by which other records name a person; of somebody who is gone, only the id is known. */
    Map<String, Object> brief(long id) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (AttributeDefinition definition : company.readableAttributes()) {
            if (SHORT.contains(definition.key())) {
                company.person(id)
                        .ifPresentOrElse(
                                person -> attributes.put(definition.key(), envelope(definition, person)),
                                () -> attributes.put(definition.key(), gone(definition, id)));
            }
        }
        return Map.of("type", "Employee", "attributes", attributes);
    }

    private Map<String, @Nullable Object> envelope(AttributeDefinition definition, Person person) {
        Map<String, @Nullable Object> envelope = envelope(definition, value(definition, person));
        if (definition.key().endsWith("_salary")) {
            envelope.put("currency", "EUR");
        }
        return envelope;
    }

    private static Map<String, @Nullable Object> envelope(AttributeDefinition definition, @Nullable Object value) {
        Map<String, @Nullable Object> envelope = new LinkedHashMap<>();
        envelope.put("label", definition.label());
        envelope.put("value", value);
        envelope.put("type", definition.kind().wireName());
        envelope.put("universal_id", definition.universalId());
        return envelope;
    }

    private @Nullable Object value(AttributeDefinition definition, Person person) {
        return switch (definition.key()) {
            case "id" -> person.id();
            case "supervisor" -> supervisor(person);
            case "created_at" -> time(person.createdAt());
            case "last_modified_at" -> time(person.modifiedAt());
            case "profile_picture" -> baseUrl + "/v1/company/employees/" + person.id() + "/profile-picture";
            default ->
                nested.covers(definition.key())
                        ? nested.value(definition.key(), person)
                        : plain(definition.kind(), person, person.value(definition.key()));
        };
    }

    private @Nullable Object supervisor(Person person) {
        Long supervisor = person.supervisorId();
        return supervisor == null ? NestedJson.nothing(person) : brief(supervisor);
    }

    private static @Nullable Object plain(Kind kind, Person person, @Nullable Object value) {
        if (kind == Kind.TAGS) {
            return tags(person, value instanceof List<?> words ? words : List.of());
        }
        return value instanceof LocalDate date ? midnight(date) : value;
    }

    /** A comma separated string for some people, a string that is itself a JSON array for others. */
    private static String tags(Person person, List<?> words) {
        if (words.isEmpty()) {
            return "";
        }
        List<String> texts = words.stream().map(Object::toString).toList();
        return person.id() % 2 == 0 ? String.join(",", texts) : Json.text(texts);
    }

    private static Map<String, @Nullable Object> gone(AttributeDefinition definition, long id) {
        return envelope(
                definition,
                switch (definition.key()) {
                    case "id" -> id;
                    case "first_name" -> "Ingrid";
                    case "last_name" -> "Vogel";
                    default -> "ingrid.vogel@nordlicht.example";
                });
    }

    /** Midnight in the tenant's zone, whose offset depends on the season. */
    static String midnight(LocalDate date) {
        return ZonedDateTime.of(date, LocalTime.MIDNIGHT, Office.COMPANY_ZONE).format(DATE_TIME);
    }

    private static String time(Instant instant) {
        return instant.atZone(Office.COMPANY_ZONE).format(DATE_TIME);
    }
}
