package io.github.personiomcp.testing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Absences as either generation of the API answers with them, by path (API reference 4.7, 4.8, 5.3, 5.4). */
public final class LeaveWire {

    private static final String V1_TYPE = """
            {"type":"TimeOffType","attributes":{"id":%d,"name":"%s","category":"%s","unit":"%s","id_v2":"type-%d"}}""";
    private static final String EMPLOYEE = """
            {"type":"Employee","attributes":{"id":{"label":"ID","value":%s,"type":"integer"},\
            "first_name":{"label":"First name","value":"Rosa"},"last_name":{"label":"Last name","value":"Berg"}}}""";

    private LeaveWire() {}

    public static Map<String, String> v1(List<Leave> leaves) {
        return Map.of(
                "/v1/company/time-off-types",
                list(Stream.of(
                        V1_TYPE.formatted(77, "Paid vacation", "paid_vacation", "day", 77),
                        V1_TYPE.formatted(78, "Doctor", "other", "hour", 78))),
                "/v1/company/time-offs",
                list(leaves.stream().filter(leave -> !leave.hourly()).map(LeaveWire::timeOff)),
                "/v1/company/absence-periods",
                list(leaves.stream().filter(Leave::hourly).map(LeaveWire::absencePeriod)));
    }

    public static Map<String, String> v2(List<Leave> leaves) {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("/v2/absence-types", data(Stream.of("""
                        {"id":"type-77","name":"Paid vacation","category":"PAID_VACATION","unit":"DAY"}""", """
                        {"id":"type-78","name":"Doctor","category":"OTHER","unit":"HOUR"}""")));
        answers.put("/v2/absence-periods", data(leaves.stream().map(LeaveWire::period)));
        for (Leave leave : leaves) {
            answers.put("/v2/absence-periods/" + leave.idInV2() + "/breakdowns", data(breakdowns(leave)));
        }
        return answers;
    }

    private static String list(Stream<String> elements) {
        List<String> all = elements.toList();
        return """
                {"success":true,"metadata":{"total_elements":%d,"current_page":1,"total_pages":1},"offset":1,"limit":200,\
                "data":[%s]}""".formatted(all.size(), String.join(",", all));
    }

    private static String data(Stream<String> elements) {
        return "{\"_data\":[" + elements.collect(Collectors.joining(",")) + "],\"_meta\":{\"links\":{}}}";
    }

    private static String timeOff(Leave leave) {
        return """
                {"type":"TimeOffPeriod","attributes":{"id":%d,"status":"%s","start_date":"%s","end_date":%s,"days_count":%s,\
                "half_day_start":%d,"half_day_end":%d,"time_off_type":{"type":"TimeOffType","attributes":{"id":77,\
                "name":"Paid vacation","category":"paid_vacation"}},"employee":%s,"id_v2":"%s"}}""".formatted(
                        leave.number(),
                        leave.status(),
                        leave.first() + "T00:00:00+0200",
                        leave.last() == null ? "null" : "\"" + leave.last() + "T00:00:00+0100\"",
                        leave.shares().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                        leave.fromHalf() ? 1 : 0,
                        leave.toHalf() ? 1 : 0,
                        EMPLOYEE.formatted(leave.person()),
                        leave.idInV2());
    }

    private static String absencePeriod(Leave leave) {
        return """
                {"type":"AbsencePeriod","attributes":{"id":"%s","status":"%s","start":%s,"end":%s,"timezone":"%s",\
                "effective_duration":%d,"measurement_unit":"hour","half_day_start":%s,"half_day_end":%s,"absence_type":\
                {"type":"AbsenceType","attributes":{"id":"type-78","name":"Doctor","time_off_type_id":78}},"employee":%s}}""".formatted(
                        leave.idInV2(),
                        leave.status(),
                        utc(leave, leave.start()),
                        utc(leave, leave.end()),
                        leave.zone(),
                        leave.minutes(),
                        leave.fromHalf(),
                        leave.toHalf(),
                        EMPLOYEE.formatted(leave.person()));
    }

    private static String utc(Leave leave, @Nullable LocalDateTime local) {
        return local == null
                ? "null"
                : "\""
                        + local.atZone(leave.zone())
                                .withZoneSameInstant(ZoneOffset.UTC)
                                .format(DateTimeFormatter.ISO_INSTANT)
                        + "\"";
    }

    private static String period(Leave leave) {
        return """
                {"id":"%s","person":{"id":"%s"},"absence_type":{"id":"type-%d"},"starts_from":%s,"ends_at":%s,\
                "timezone_id":"%s","comment":null,"approval":{"status":"%s"},"updated_at":"2026-05-01T08:00:00Z"}""".formatted(
                        leave.idInV2(),
                        leave.person(),
                        leave.hourly() ? 78 : 77,
                        bound(leave.start(), leave.hourly() ? "" : leave.fromHalf() ? "SECOND_HALF" : "FIRST_HALF"),
                        end(leave),
                        leave.zone(),
                        leave.status().toUpperCase(Locale.ROOT));
    }

    /** Days end on the last one with its half, or, two times out of three, at the midnight behind it. */
    private static String end(Leave leave) {
        LocalDate last = leave.last();
        if (last == null || leave.end() == null) {
            return "null";
        }
        if (!leave.hourly() && leave.toHalf()) {
            return bound(last.atStartOfDay(), "FIRST_HALF");
        }
        boolean typed = !leave.hourly() && leave.number() % 3 == 0;
        return typed ? bound(last.atStartOfDay(), "SECOND_HALF") : bound(leave.end(), "");
    }

    private static String bound(LocalDateTime at, String half) {
        String type = half.isEmpty() ? "" : ",\"type\":\"" + half + "\"";
        return "{\"date_time\":\"" + DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(at) + "\"" + type + "}";
    }

    private static Stream<String> breakdowns(Leave leave) {
        if (!leave.hourly()) {
            return leave.shares().entrySet().stream()
                    .map(day -> breakdown(day.getKey(), "DAY", day.getValue().toPlainString()));
        }
        int first = leave.minutes() / 2;
        return Stream.of(
                breakdown(leave.first(), "HOUR", hours(first)),
                breakdown(leave.first().plusDays(1), "HOUR", hours(leave.minutes() - first)));
    }

    private static String hours(int minutes) {
        return BigDecimal.valueOf(minutes)
                .divide(BigDecimal.valueOf(60), 12, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static String breakdown(LocalDate day, String unit, String value) {
        return "{\"date\":\"" + day + "\",\"effective_duration\":{\"unit\":\"" + unit + "\",\"value\":" + value + "}}";
    }
}
