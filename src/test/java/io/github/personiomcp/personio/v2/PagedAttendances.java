package io.github.personiomcp.personio.v2;

import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.ApiResponse;
import io.github.personiomcp.testing.CannedApi;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A Personio that filters attendances by day and person, and gives them page by page behind cursors. */
record PagedAttendances(List<Entry> entries, int pageSize) implements Function<ApiRequest, ApiResponse> {

    static final String PATH = "/v2/attendance-periods";

    /** One attendance, work or a break. */
    record Entry(
            String id,
            String person,
            LocalDate day,
            LocalDateTime start,
            @Nullable LocalDateTime end,
            boolean pause,
            String status) {

        static Entry work(int id, String person, LocalDate day) {
            LocalDateTime start = day.atTime(9, 0);
            return new Entry(String.valueOf(id), person, day, start, start.plusHours(8), false, "confirmed");
        }

        private String json() {
            return """
                    {"id":"%s","type":"%s","person":{"id":"%s"},"approval":{"status":"%s"},\
                    "start":{"date_time":"%s:00"},"end":%s,"attribution_date":"%s","project":null}""".formatted(
                            id,
                            pause ? "BREAK" : "WORK",
                            person,
                            status,
                            start,
                            end == null ? "null" : "{\"date_time\":\"" + end + ":00\"}",
                            day);
        }
    }

    @Override
    public ApiResponse apply(ApiRequest request) {
        LocalDate from = LocalDate.parse(CannedApi.value(request, "attribution_date.gte"));
        LocalDate to = LocalDate.parse(CannedApi.value(request, "attribution_date.lte"));
        List<String> people = CannedApi.values(request, "person.id");
        int position = CannedApi.values(request, "cursor").stream()
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(0);
        List<String> found = entries.stream()
                .filter(entry -> !entry.day().isBefore(from) && !entry.day().isAfter(to))
                .filter(entry ->
                        people.isEmpty() || List.of(people.get(0).split(",")).contains(entry.person()))
                .map(Entry::json)
                .toList();
        int end = Math.min(found.size(), position + pageSize);
        String next = end == found.size() ? "" : "\"next\":{\"href\":\"/elsewhere?cursor=" + end + "\"}";
        String page = String.join(",", found.subList(position, end));
        return CannedApi.json(200, "{\"_data\":[" + page + "],\"_meta\":{\"links\":{" + next + "}}}");
    }
}
