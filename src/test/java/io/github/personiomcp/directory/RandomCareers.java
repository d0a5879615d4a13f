package io.github.personiomcp.directory;

import io.github.personiomcp.domain.Employee;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Small tenants whose dates and statuses are anything, contradictory ones too. */
final class RandomCareers {

    static final LocalDate TODAY = LocalDate.parse("2024-03-01");

    /** Days are drawn from so few that borders meet all the time. */
    static final LocalDate FIRST = TODAY.minusDays(40);

    static final int DAYS = 80;

    private static final List<String> STATUSES =
            List.of("active", "active", "active", "inactive", "inactive", "leave", "onboarding", "");

    private final Random random;

    RandomCareers(Random random) {
        this.random = random;
    }

    LocalDate day() {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    List<Employee> people() {
        List<Employee> people = new ArrayList<>();
        int count = random.nextInt(15);
        for (int id = 0; id < count; id++) {
            people.add(person(String.valueOf(id)));
        }
        return people;
    }

    private Employee person(String id) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("first_name", "Nr" + id);
        maybe(4, values, "status", STATUSES.get(random.nextInt(STATUSES.size())));
        maybe(8, values, "hire_date", hired().toString());
        maybe(2, values, "termination_date", day().toString());
        maybe(3, values, "probation_period_end", day().toString());
        maybe(3, values, "contract_end_date", day().toString());
        maybe(3, values, "department", random.nextBoolean() ? "Sales" : "Product");
        maybe(3, values, "languages", random.nextBoolean() ? List.of("a", "b") : List.of("b", "a"));
        maybe(3, values, "weekly_working_hours", new BigDecimal(random.nextBoolean() ? "40" : "40.0"));
        values.values().removeIf(""::equals);
        Set<String> unread = random.nextInt(12) == 0 ? Set.of("status", "hire_date", "termination_date") : Set.of();
        values.keySet().removeAll(unread);
        Set<String> malformed =
                !values.containsKey("hire_date") && random.nextBoolean() ? Set.of("hire_date") : Set.of();
        return new Employee(id, values, malformed, unread);
    }

    /** Some years ago on a day of the window, or on the last of February. */
    private LocalDate hired() {
        LocalDate day = day().minusYears(random.nextInt(4));
        return random.nextInt(6) == 0 ? LocalDate.of(2020, 2, 29) : day;
    }

    private void maybe(int ofNine, Map<String, Object> values, String key, Object value) {
        if (random.nextInt(9) < ofNine) {
            values.put(key, value);
        }
    }
}
