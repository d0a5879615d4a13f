package io.github.personiomcp.domain;

import static io.github.personiomcp.domain.Attribute.Access.NEEDS_V2;
import static io.github.personiomcp.domain.Attribute.Access.READ_ONLY;
import static io.github.personiomcp.domain.Attribute.Access.SET_ON_CREATE;
import static io.github.personiomcp.domain.Attribute.Access.WRITABLE;
import static io.github.personiomcp.domain.AttributeType.CHOICE;
import static io.github.personiomcp.domain.AttributeType.DATE;
import static io.github.personiomcp.domain.AttributeType.DECIMAL;
import static io.github.personiomcp.domain.AttributeType.ID;
import static io.github.personiomcp.domain.AttributeType.LINK;
import static io.github.personiomcp.domain.AttributeType.PERSON;
import static io.github.personiomcp.domain.AttributeType.RECORDS;
import static io.github.personiomcp.domain.AttributeType.REFERENCE;
import static io.github.personiomcp.domain.AttributeType.TEXT;

import io.github.personiomcp.domain.Attribute.Access;
import io.github.personiomcp.domain.Attribute.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The attributes that Personio itself defines, with the shape of each and what v1 and v2 can write (API reference 4.1, 4.3, 4.4, 5.2). */
public final class StandardAttributes {

    private static final List<Attribute> ALL = define();
    private static final Map<Source, Integer> RANK = rank();

    private StandardAttributes() {}

    public static List<Attribute> all() {
        return ALL;
    }

    /** The attributes read from Personio's key {@code rawKey}: several where the value is a nested object, none for custom keys. */
    public static List<Attribute> readFrom(String rawKey) {
        return ALL.stream()
                .filter(attribute -> attribute.source().rawKey().equals(rawKey))
                .toList();
    }

    /** Whether only v2 can set the attribute, whatever this credential may do. */
    public static boolean settableOverV2Alone(Attribute attribute) {
        return ALL.stream()
                .anyMatch(standard ->
                        standard.access() == NEEDS_V2 && standard.source().equals(attribute.source()));
    }

    static int rank(Source source) {
        return RANK.getOrDefault(source, Integer.MAX_VALUE);
    }

    private static List<Attribute> define() {
        List<Attribute> all = new ArrayList<>();
        all.add(plain("id", "ID", ID, READ_ONLY));
        all.add(plain("first_name", "First name", TEXT, WRITABLE));
        all.add(plain("last_name", "Last name", TEXT, WRITABLE));
        all.add(plain("preferred_name", "Preferred name", TEXT, WRITABLE));
        all.add(plain("email", "Email", TEXT, SET_ON_CREATE));
        all.add(plain("gender", "Gender", CHOICE, WRITABLE, "male", "female", "diverse"));
        all.add(plain("status", "Status", CHOICE, WRITABLE, "active", "onboarding", "leave", "inactive"));
        all.add(plain("position", "Position", TEXT, WRITABLE));
        all.add(plain("employment_type", "Employment type", CHOICE, NEEDS_V2, "internal", "external"));
        all.add(plain("weekly_working_hours", "Weekly hours", DECIMAL, WRITABLE));
        all.add(plain("hire_date", "Hire date", DATE, WRITABLE));
        all.add(plain("contract_end_date", "Contract ends", DATE, NEEDS_V2));
        all.add(plain("probation_period_end", "Probation period end", DATE, NEEDS_V2));
        all.add(plain("termination_date", "Termination date", DATE, READ_ONLY));
        all.add(plain("termination_type", "Termination type", TEXT, READ_ONLY));
        all.add(plain("termination_reason", "Termination reason", TEXT, READ_ONLY));
        all.add(plain("last_working_day", "Last working day", DATE, READ_ONLY));
        all.add(plain("supervisor", "Supervisor", PERSON, WRITABLE));
        all.add(part("supervisor", "id", "Supervisor ID", ID));
        addNamed(all, "subcompany", "Subcompany", WRITABLE);
        addNamed(all, "office", "Office", WRITABLE);
        addNamed(all, "department", "Department", WRITABLE);
        addNamed(all, "team", "Team", NEEDS_V2);
        all.add(plain("cost_centers", "Cost centers", RECORDS, NEEDS_V2));
        addNamed(all, "holiday_calendar", "Public holidays", READ_ONLY);
        all.add(part("holiday_calendar", "country", "Public holidays: country", TEXT));
        all.add(part("holiday_calendar", "state", "Public holidays: state", TEXT));
        all.add(plain("absence_entitlement", "Absence entitlement", RECORDS, READ_ONLY));
        addNamed(all, "work_schedule", "Work schedule", READ_ONLY);
        all.add(part("work_schedule", "valid_from", "Work schedule: valid from", DATE));
        for (String day : List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")) {
            all.add(part("work_schedule", day, "Work schedule: " + day, TEXT));
        }
        all.add(plain("fix_salary", "Fixed salary", DECIMAL, READ_ONLY));
        all.add(part("fix_salary", "currency", "Fixed salary: currency", TEXT));
        all.add(plain("fix_salary_interval", "Salary interval", TEXT, READ_ONLY));
        all.add(plain("hourly_salary", "Hourly salary", DECIMAL, READ_ONLY));
        all.add(part("hourly_salary", "currency", "Hourly salary: currency", TEXT));
        all.add(plain("profile_picture", "Picture", LINK, READ_ONLY));
        all.add(plain("created_at", "Created", DATE, READ_ONLY));
        all.add(plain("last_modified_at", "Changed", DATE, READ_ONLY));
        return List.copyOf(all);
    }

    private static Map<Source, Integer> rank() {
        Map<Source, Integer> rank = new HashMap<>();
        ALL.forEach(attribute -> rank.put(attribute.source(), rank.size()));
        return rank;
    }

    private static void addNamed(List<Attribute> all, String key, String label, Access access) {
        all.add(attribute(key, new Source(key, "name"), label, REFERENCE, key, access));
        all.add(part(key, "id", label + " ID", ID));
    }

    private static Attribute part(String rawKey, String part, String label, AttributeType type) {
        return attribute(rawKey + "_" + part, new Source(rawKey, part), label, type, rawKey, READ_ONLY);
    }

    private static Attribute plain(String key, String label, AttributeType type, Access access, String... options) {
        return attribute(key, new Source(key, null), label, type, key, access, options);
    }

    private static Attribute attribute(
            String key,
            Source source,
            String label,
            AttributeType type,
            @Nullable String universalId,
            Access access,
            String... options) {
        return new Attribute(key, source, label, type, universalId, List.of(options), access);
    }
}
