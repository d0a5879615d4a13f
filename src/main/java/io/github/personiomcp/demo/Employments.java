package io.github.personiomcp.demo;

import io.github.personiomcp.demo.Careers.Career;
import io.github.personiomcp.demo.Careers.Status;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The employments of people: some had one before, which ended, and some are to begin the next one at another legal entity while
 * the present one still runs.
 */
final class Employments {

    /** Attributes of the employment; all others belong to the person. */
    static final Set<String> KEYS = Set.of(
            "status",
            "position",
            "employment_type",
            "weekly_working_hours",
            "hire_date",
            "contract_end_date",
            "probation_period_end",
            "termination_date",
            "termination_type",
            "termination_reason",
            "last_working_day",
            "supervisor",
            "subcompany",
            "office",
            "department",
            "team",
            "cost_centers");

    private static final String EARLIER = "earlier_hire_date";
    private static final String NEXT = "next_hire_date";

    private Employments() {}

    /** Gives some people a past or a coming employment beside the present one. */
    static void addOthers(Map<String, Object> values, long id, Career career, LocalDate today) {
        if (career.status() != Status.ACTIVE || career.left() != null) {
            return;
        }
        if (id % 12 == 5) {
            values.put(EARLIER, career.hired().minusDays(900));
        }
        if (id % 23 == 7) {
            values.put(NEXT, today.plusDays(45));
        }
    }

    /** Newest first. */
    static List<Employment> of(Person person) {
        List<Employment> all = new ArrayList<>(List.of(Employment.current(person)));
        person.date(EARLIER).ifPresent(start -> all.add(earlier(person, start)));
        person.date(NEXT).ifPresent(start -> all.add(next(person, start)));
        all.sort(Comparator.comparing(Employment::start).reversed());
        return all;
    }

    private static Employment earlier(Person person, LocalDate start) {
        LocalDate end = start.plusDays(500);
        Map<String, Object> own = new HashMap<>(Map.of(
                "status", "inactive",
                "position", "Working Student",
                "employment_type", "internal",
                "weekly_working_hours", "20",
                "hire_date", start,
                "termination_date", end,
                "last_working_day", end,
                "termination_type", "contract_expired"));
        person.unit("office").ifPresent(office -> own.put("office", office));
        return Employment.other(
                person, "earlier", own, end.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
    }

    private static Employment next(Person person, LocalDate start) {
        Map<String, Object> own = new HashMap<>(person.values());
        own.putAll(Map.of(
                "status",
                "onboarding",
                "position",
                "Regional Manager",
                "hire_date",
                start,
                "subcompany",
                Office.ALL.get(2).subcompany()));
        return Employment.other(person, "next", own, person.storedAt());
    }
}
