package io.github.personiomcp.demo;

import io.github.personiomcp.demo.Careers.Career;
import io.github.personiomcp.demo.Careers.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fills a seat with a person. */
final class PersonGenerator {

    private static final List<String> PART_TIME = List.of("20", "24", "30", "32");

    private final Random random;
    private final LocalDate today;
    private final Map<String, Integer> mailboxes = new HashMap<>();
    private final Set<String> headed = new HashSet<>();
    private final CustomValues customValues;

    PersonGenerator(Random random, LocalDate today) {
        this.random = random;
        this.today = today;
        this.customValues = new CustomValues(random);
    }

    Person person(Draft seat, Office office, FullName name, Career career) {
        Map<String, Object> values = new HashMap<>();
        addIdentity(values, name);
        addPlace(values, seat, office);
        addContract(values, seat.id, career);
        addPay(values, seat);
        customValues.addTo(values, seat.id, name, career, office);
        Instant created = instant(
                career.hired().minusDays(40).isBefore(today) ? career.hired().minusDays(40) : today.minusDays(2));
        Instant modified = instant(today.minusDays(1L + random.nextInt(300)));
        return new Person(seat.id, values, created, modified.isBefore(created) ? created : modified, Map.of());
    }

    private void addIdentity(Map<String, Object> values, FullName name) {
        values.put("first_name", name.first());
        values.put("last_name", name.last());
        if (random.nextInt(8) == 0) {
            values.put("preferred_name", name.first() + " " + name.last().charAt(0) + ".");
        }
        int count = mailboxes.merge(name.mailbox(), 1, Integer::sum);
        values.put("email", name.mailbox() + (count == 1 ? "" : count) + "@nordlicht.example");
        int dice = random.nextInt(40);
        if (dice > 1) {
            values.put("gender", name.woman() ? "female" : "male");
        } else if (dice == 1) {
            values.put("gender", "diverse");
        }
    }

    private void addPlace(Map<String, Object> values, Draft seat, Office office) {
        values.put("office", office.unit());
        values.put("subcompany", office.subcompany());
        values.put("position", position(seat));
        putIfPresent(values, "supervisor_id", seat.supervisorId);
        putIfPresent(values, "team", seat.team);
        if (seat.department != null) {
            values.put("department", seat.department.unit());
        }
    }

    private String position(Draft seat) {
        Department department = seat.department;
        if (department == null) {
            return "Chief Executive Officer";
        }
        String team = seat.team == null ? department.unit().name() : seat.team.name();
        String role = department.roles().get(random.nextInt(department.roles().size()));
        return switch (seat.depth) {
            case 1 -> department.head();
            case 2 -> seat.leads() ? headOf(team) : role;
            case 3 -> seat.leads() ? team + " Lead" : role;
            default -> seat.leads() ? "Senior " + role : role;
        };
    }

    /** Large teams have several managers but one head. */
    private String headOf(String team) {
        return headed.add(team) ? "Head of " + team : team + " Manager";
    }

    private void addContract(Map<String, Object> values, long id, Career career) {
        values.put("status", career.status().name().toLowerCase(Locale.ROOT));
        boolean external = random.nextInt(25) == 0;
        values.put("employment_type", external ? "external" : "internal");
        boolean partTime = random.nextInt(100) < 12;
        values.put("weekly_working_hours", partTime ? PART_TIME.get(random.nextInt(PART_TIME.size())) : "40");
        values.put("hire_date", career.hired());
        values.put("probation_period_end", career.hired().plusMonths(6).minusDays(1));
        if (external || random.nextInt(20) == 0) {
            values.put("contract_end_date", today.plusDays(15 + random.nextInt(600)));
        }
        addDeparture(values, career);
        Employments.addOthers(values, id, career, today);
    }

    private void addDeparture(Map<String, Object> values, Career career) {
        if (career.left() == null) {
            return;
        }
        values.put("termination_date", career.left());
        values.put("last_working_day", career.left().minusDays(random.nextInt(15)));
        values.put("termination_type", random.nextInt(4) == 0 ? "fired" : "employee");
        values.put("termination_reason", career.status() == Status.INACTIVE ? "Moved on" : "Notice given");
    }

    private void addPay(Map<String, Object> values, Draft seat) {
        long base = (long) (6 - Math.min(5, seat.depth)) * 1500 + 2400 + random.nextInt(14) * 100L;
        values.put("fix_salary", Canary.amount(base, seat.id));
        values.put("fix_salary_interval", "monthly");
        values.put("hourly_salary", Canary.amount(base / 160, seat.id));
    }

    private Instant instant(LocalDate day) {
        return day.atTime(LocalTime.of(8 + random.nextInt(10), random.nextInt(60)))
                .toInstant(ZoneOffset.UTC);
    }

    private static void putIfPresent(Map<String, Object> values, String key, @Nullable Object value) {
        if (value != null) {
            values.put(key, value);
        }
    }
}
