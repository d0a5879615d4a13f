package io.github.personiomcp.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The objects inside an employee, all of them typed {@code standard} by their envelope (API reference 4.1). */
final class NestedJson {

    /** Work schedules have ids that a JavaScript number cannot hold. */
    private static final long FIRST_SCHEDULE = 1_067_807_102_794_692_000L;

    private static final Map<String, String> UNITS =
            Map.of("subcompany", "Subcompany", "office", "Office", "department", "Department", "team", "Team");

    private static final Set<String> DERIVED =
            Set.of("cost_centers", "holiday_calendar", "absence_entitlement", "work_schedule");

    boolean covers(String key) {
        return UNITS.containsKey(key) || DERIVED.contains(key);
    }

    @Nullable
    Object value(String key, Person person) {
        return switch (key) {
            case "cost_centers" -> costCenters(person);
            case "holiday_calendar" -> calendar(person);
            case "absence_entitlement" -> entitlement();
            case "work_schedule" -> schedule(person);
            default -> unit(key, person);
        };
    }

    /** An empty object is null for some people, an empty text or an empty list for others. */
    static @Nullable Object nothing(Person person) {
        return switch ((int) (person.id() % 3)) {
            case 0 -> null;
            case 1 -> "";
            default -> List.of();
        };
    }

    private static @Nullable Object unit(String key, Person person) {
        String type = UNITS.getOrDefault(key, key);
        return person.unit(key)
                .<Object>map(unit -> object(type, Map.of("id", unit.id(), "name", unit.name())))
                .orElseGet(() -> nothing(person));
    }

    private static @Nullable Object costCenters(Person person) {
        List<Map<String, Object>> shares =
                CostShare.of(person).stream().map(NestedJson::costCenter).toList();
        return shares.isEmpty() ? nothing(person) : shares;
    }

    private static Map<String, Object> costCenter(CostShare share) {
        Unit center = share.center();
        return object("CostCenter", Map.of("id", center.id(), "name", center.name(), "percentage", share.percentage()));
    }

    private static Object calendar(Person person) {
        Office office = Office.of(person);
        Unit calendar = office.calendar();
        return object(
                "HolidayCalendar",
                Map.of(
                        "id",
                        calendar.id(),
                        "name",
                        calendar.name(),
                        "country",
                        office.country(),
                        "state",
                        office.state()));
    }

    private static Object entitlement() {
        AbsenceType type = AbsenceType.VACATION;
        return List.of(object(
                "TimeOffType",
                Map.of(
                        "id",
                        type.id(),
                        "name",
                        type.name(),
                        "category",
                        "paid_vacation",
                        "entitlement",
                        type.entitlement())));
    }

    private static @Nullable Object schedule(Person person) {
        String hours = person.text("weekly_working_hours");
        if (hours.isEmpty()) {
            return nothing(person);
        }
        long minutes = Math.round(Double.parseDouble(hours) * 60);
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("id", FIRST_SCHEDULE + minutes);
        attributes.put("name", hours + " hours");
        person.date("hire_date").ifPresent(hired -> attributes.put("valid_from", EmployeeJson.midnight(hired)));
        for (String day : List.of("monday", "tuesday", "wednesday", "thursday", "friday")) {
            attributes.put(day, "%02d:%02d".formatted(minutes / 5 / 60, minutes / 5 % 60));
        }
        attributes.put("saturday", "00:00");
        attributes.put("sunday", "00:00");
        return object("WorkSchedule", attributes);
    }

    private static Map<String, Object> object(String type, Map<String, ?> attributes) {
        return Map.of("type", type, "attributes", attributes);
    }
}
