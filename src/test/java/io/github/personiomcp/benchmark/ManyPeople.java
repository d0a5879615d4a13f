package io.github.personiomcp.benchmark;

import io.github.personiomcp.directory.Snapshot;
import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.AttributeType;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.StandardAttributes;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.testing.Tenants;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** A company of any size, with 40 attributes; the same number and seed make the same people. */
public final class ManyPeople {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final Instant AS_OF = Instant.parse("2026-11-21T09:00:00Z");
    private static final int TEAM_SIZE = 8;

    private static final List<String> STANDARD = words("id first_name last_name preferred_name email status position"
            + " employment_type weekly_working_hours hire_date probation_period_end termination_date last_working_day"
            + " supervisor supervisor_id subcompany subcompany_id office office_id department department_id team team_id"
            + " cost_centers holiday_calendar work_schedule created_at last_modified_at");

    private static final TenantSchema TENANT = tenantOf40();

    private final Random random;
    private final List<String> names = new ArrayList<>();

    private ManyPeople(long seed) {
        this.random = new Random(seed);
    }

    /** 28 standard attributes and 12 of the tenant's own. */
    public static TenantSchema tenant() {
        return TENANT;
    }

    /** {@code count} people, each reporting to somebody before them. */
    public static List<Employee> of(int count, long seed) {
        ManyPeople people = new ManyPeople(seed);
        return Stream.iterate(0, number -> number < count, number -> number + 1)
                .map(people::employee)
                .toList();
    }

    /** The same, complete. */
    public static Snapshot snapshot(int count, long seed) {
        return new Snapshot(TENANT, of(count, seed), AS_OF, true);
    }

    private static TenantSchema tenantOf40() {
        Stream<Attribute> standard =
                StandardAttributes.all().stream().filter(attribute -> STANDARD.contains(attribute.key()));
        Stream<Attribute> custom = Stream.of(
                Tenants.custom(101, "t_shirt_size", "T-Shirt size", AttributeType.CHOICE, "S", "M", "L", "XL"),
                Tenants.custom(102, "laptop", "Laptop", AttributeType.CHOICE, "MacBook Pro", "ThinkPad", "None"),
                Tenants.custom(103, "desk", "Desk", AttributeType.INTEGER),
                Tenants.custom(104, "fte", "FTE", AttributeType.DECIMAL),
                Tenants.custom(105, "badge_issued", "Badge issued", AttributeType.DATE),
                Tenants.custom(106, "languages", "Languages", AttributeType.TAGS),
                Tenants.custom(107, "profile", "Profile", AttributeType.LINK),
                Tenants.custom(108, "employee_number", "Employee number", AttributeType.TEXT),
                Tenants.custom(109, "building", "Building", AttributeType.TEXT),
                Tenants.custom(110, "remote", "Remote", AttributeType.BOOLEAN),
                Tenants.custom(111, "job_level", "Job level", AttributeType.TEXT),
                Tenants.custom(112, "notes", "Notes", AttributeType.MULTILINE));
        return new TenantSchema(Stream.concat(standard, custom).toList(), List.of(), null);
    }

    private Employee employee(int number) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", String.valueOf(1_000_000 + number));
        addName(values, number);
        addEmployment(values);
        addPlace(values, number);
        addOwn(values, number);
        return new Employee(values.get("id").toString(), values);
    }

    private void addName(Map<String, Object> values, int number) {
        String first = Names.first(random);
        String last = Names.last(random);
        values.put("first_name", first);
        values.put("last_name", last);
        if (random.nextInt(8) == 0) {
            values.put("preferred_name", Names.shortened(first));
        }
        values.put("email", mailbox(first) + "." + mailbox(last) + number + "@nordlicht.example");
        names.add(first + " " + last);
    }

    private void addEmployment(Map<String, Object> values) {
        LocalDate hired = TODAY.minusDays(random.nextInt(5000) - 60L);
        boolean left = random.nextInt(10) == 0;
        values.put(
                "status", left ? "inactive" : hired.isAfter(TODAY) ? "onboarding" : oneOf("active", "active", "leave"));
        values.put("position", oneOf("", "", "Senior ", "Junior ", "Lead ") + oneOf(Names.ROLES));
        values.put("employment_type", random.nextInt(20) == 0 ? "external" : "internal");
        values.put("weekly_working_hours", new BigDecimal(oneOf("40", "40", "38.5", "32", "20")));
        values.put("hire_date", hired.toString());
        values.put("probation_period_end", hired.plusMonths(6).toString());
        if (left) {
            values.put("termination_date", hired.plusDays(300).toString());
            values.put("last_working_day", hired.plusDays(290).toString());
        }
        values.put("created_at", hired.minusDays(30).toString());
        values.put("last_modified_at", TODAY.minusDays(random.nextInt(300)).toString());
    }

    private void addPlace(Map<String, Object> values, int number) {
        if (number > 0) {
            int supervisor = (number - 1) / TEAM_SIZE;
            values.put("supervisor", names.get(supervisor));
            values.put("supervisor_id", String.valueOf(1_000_000 + supervisor));
        }
        int team = random.nextInt(400);
        addUnit(values, "subcompany", Names.COMPANIES, random.nextInt(Names.COMPANIES.length));
        addUnit(values, "office", Names.OFFICES, random.nextInt(Names.OFFICES.length));
        addUnit(values, "department", Names.DEPARTMENTS, team % Names.DEPARTMENTS.length);
        values.put("team", values.get("department") + " " + team);
        values.put("team_id", String.valueOf(7000 + team));
        values.put("cost_centers", List.of(Map.of("name", "CC " + team % 40, "percentage", BigDecimal.valueOf(100))));
        values.put("holiday_calendar", values.get("office") + " holidays");
        values.put("work_schedule", values.get("weekly_working_hours") + " hours, five days");
    }

    private static void addUnit(Map<String, Object> values, String key, String[] units, int unit) {
        values.put(key, units[unit]);
        values.put(key + "_id", String.valueOf(100 + unit));
    }

    private void addOwn(Map<String, Object> values, int number) {
        values.put("t_shirt_size", oneOf("S", "M", "L", "XL"));
        values.put("laptop", oneOf("MacBook Pro", "ThinkPad", "None"));
        values.put("desk", (long) random.nextInt(900));
        values.put("fte", new BigDecimal(oneOf("1", "1", "0.8", "0.5")));
        values.put("badge_issued", TODAY.minusDays(random.nextInt(2000)).toString());
        values.put("languages", List.of(oneOf("German", "English"), oneOf("Spanish", "French", "Turkish", "Polish")));
        values.put("profile", "https://www.linkedin.example/in/" + mailbox(names.get(number)) + "-" + number);
        values.put("employee_number", "E-" + (200_000 + number));
        values.put("building", "Building " + (char) ('A' + random.nextInt(12)));
        values.put("remote", random.nextBoolean());
        values.put("job_level", "Level " + (1 + random.nextInt(9)));
        if (random.nextInt(4) == 0) {
            values.put("notes", "Parking space " + random.nextInt(500) + "\nFirst aider");
        }
    }

    private String oneOf(String... all) {
        return all[random.nextInt(all.length)];
    }

    private static String mailbox(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "");
    }

    private static List<String> words(String spaced) {
        return List.of(spaced.split(" ", -1));
    }
}
