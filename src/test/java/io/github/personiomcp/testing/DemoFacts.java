package io.github.personiomcp.testing;

import io.github.personiomcp.demo.AttributeDefinition;
import io.github.personiomcp.demo.Company;
import io.github.personiomcp.demo.Person;
import io.github.personiomcp.demo.Unit;
import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.Attribute.Access;
import io.github.personiomcp.domain.Attribute.Source;
import io.github.personiomcp.domain.AttributeType;
import io.github.personiomcp.domain.StandardAttributes;
import io.github.personiomcp.domain.TenantSchema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the demo tenant stores, in the shape that ports promise. */
public final class DemoFacts {

    /** What v2 does not have (API reference 6). */
    public static final Set<String> V1_ONLY = Set.of(
            "holiday_calendar",
            "absence_entitlement",
            "work_schedule",
            "fix_salary",
            "fix_salary_interval",
            "hourly_salary");

    private DemoFacts() {}

    /** Everything that the credential may read, custom attributes under their raw keys. */
    public static TenantSchema schema(Company company) {
        Set<String> readable = new HashSet<>();
        company.readableAttributes().forEach(definition -> readable.add(definition.key()));
        Stream<Attribute> standard = StandardAttributes.all().stream()
                .filter(attribute -> readable.contains(attribute.source().rawKey()));
        Stream<Attribute> custom = company.readableAttributes().stream()
                .filter(definition -> definition.key().startsWith("dynamic_"))
                .map(DemoFacts::custom);
        return new TenantSchema(Stream.concat(standard, custom).toList(), List.of(), null);
    }

    /** The values of a person that both generations have, by key; cost centres apart. */
    public static Map<String, Object> of(Person person, Company company) {
        Map<String, Object> facts = new TreeMap<>();
        for (AttributeDefinition definition : company.readableAttributes()) {
            String key = definition.key();
            Optional.ofNullable(person.value(key)).ifPresent(value -> add(facts, key, value));
        }
        facts.keySet().removeAll(V1_ONLY);
        facts.remove("cost_centers");
        facts.put("id", String.valueOf(person.id()));
        facts.put("created_at", day(person.createdAt()));
        facts.put("last_modified_at", day(person.modifiedAt()));
        Optional.ofNullable(person.supervisorId()).ifPresent(id -> {
            facts.put("supervisor_id", id.toString());
            company.person(id).ifPresent(supervisor -> facts.put("supervisor", supervisor.name()));
        });
        return facts;
    }

    private static void add(Map<String, Object> facts, String key, Object value) {
        if (value instanceof Unit unit) {
            facts.put(key, unit.name());
            facts.put(key + "_id", String.valueOf(unit.id()));
        } else if (key.equals("weekly_working_hours") || value instanceof BigDecimal) {
            facts.put(key, plain(new BigDecimal(value.toString())));
        } else if (value instanceof Number number) {
            facts.put(key, number.longValue());
        } else if (value instanceof LocalDate || !(value instanceof List<?> list)) {
            facts.put(key, value.toString());
        } else if (!list.isEmpty()) {
            facts.put(key, list);
        }
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String day(Instant moment) {
        return moment.atZone(DemoApi.ZONE).toLocalDate().toString();
    }

    private static Attribute custom(AttributeDefinition definition) {
        AttributeType type =
                switch (definition.kind()) {
                    case DATE -> AttributeType.DATE;
                    case INTEGER -> AttributeType.INTEGER;
                    case DECIMAL -> AttributeType.DECIMAL;
                    case LIST -> AttributeType.CHOICE;
                    case TAGS -> AttributeType.TAGS;
                    case MULTILINE -> AttributeType.MULTILINE;
                    case LINK -> AttributeType.LINK;
                    case STANDARD -> AttributeType.TEXT;
                };
        return new Attribute(
                definition.key(),
                new Source(definition.key(), null),
                definition.label(),
                type,
                definition.universalId(),
                definition.options(),
                Access.WRITABLE);
    }
}
