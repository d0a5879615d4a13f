package io.github.personiomcp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AttendancesTest extends DemoTenantTestCase {

    private static final String V1 = "/v1/company/attendances";
    private static final String V2 = "/v2/attendance-periods";
    private static final String NOVEMBER = "start_date=2026-11-01&end_date=2026-11-30&";
    private static final String V2_NOVEMBER = "attribution_date.gte=2026-11-01&attribution_date.lte=2026-11-30&";

    @Test
    void bothGenerationsTellTheSameFacts() {
        Map<String, Long> v1 = new HashMap<>();
        for (JsonNode node : allByRecord(V1 + "?" + NOVEMBER, 200)) {
            JsonNode attributes = node.get("attributes");
            String person = attributes.get("employee").toString();
            long pause = attributes.get("break").longValue();
            v1.merge(person + " WORK", v1Minutes(attributes) - pause, Long::sum);
            v1.merge(person + " BREAK", pause, Long::sum);
        }
        Map<String, Long> v2 = new HashMap<>();
        for (JsonNode period : allByCursor(V2 + "?" + V2_NOVEMBER, 100)) {
            String person = period.at("/person/id").stringValue();
            v2.merge(person + " WORK", 0L, Long::sum);
            v2.merge(person + " BREAK", 0L, Long::sum);
            v2.merge(person + " " + period.get("type").stringValue(), v2Minutes(period), Long::sum);
        }

        assertThat(v2).isEqualTo(v1).hasSizeGreaterThan(200);
    }

    @Test
    void v1NeedsItsDates() {
        assertThat(client.get(V1).statusCode()).isEqualTo(422);
    }

    @Test
    void v1PersonIsABareNumber() {
        JsonNode attributes = client.getJson(V1 + "?limit=1&" + NOVEMBER).at("/data/0/attributes");

        assertThat(attributes.get("employee").isIntegralNumber()).isTrue();
        assertThat(attributes.get("start_time").stringValue()).matches("\\d\\d:\\d\\d");
    }

    @Test
    void runningPeriodsHaveNoEnd() {
        JsonNode v1 = client.getJson(V1 + "?start_date=2026-11-18&end_date=2026-11-18")
                .get("data");
        JsonNode v2 = client.getJson(V2 + "?attribution_date.gte=2026-11-18").get("_data");

        assertThat(v1.size()).isPositive().isEqualTo(v2.size());
        assertThat(v1.valueStream())
                .allMatch(node -> node.at("/attributes/end_time").isNull());
        assertThat(v2.valueStream()).allMatch(node -> node.get("end").isNull());
    }

    @Test
    void nightShiftsBelongToTheDayTheyBegan() {
        List<JsonNode> afterMidnight = allByCursor(V2 + "?" + V2_NOVEMBER, 100).stream()
                .filter(period -> !period.at("/start/date_time")
                        .stringValue()
                        .startsWith(period.get("attribution_date").stringValue()))
                .toList();

        assertThat(afterMidnight).isNotEmpty();
    }

    @Test
    void v2FiltersByPeopleSeparatedByCommas() {
        List<Long> people = company.attendances().stream()
                .map(Attendance::employeeId)
                .distinct()
                .limit(2)
                .toList();

        List<JsonNode> some = allByCursor(V2 + "?person.id=" + people.get(0) + "," + people.get(1) + "&", 100);
        assertThat(some)
                .extracting(period -> Long.valueOf(period.at("/person/id").stringValue()))
                .contains(people.get(0), people.get(1))
                .isSubsetOf(people);
    }

    @Test
    void v2TimesWithAZoneAreRefused() {
        for (String time : List.of("2026-11-02T00:00:00Z", "2026-11-02T00:00:00%2B01:00")) {
            HttpResponse<String> response = client.get(V2 + "?start.date_time.gte=" + time);

            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            JsonNode problem = DemoClient.json(response);
            assertThat(problem.has("personio_trace_id")).isTrue();
            assertThat(problem.at("/errors/0/_meta/field").stringValue()).isEqualTo("start.date_time.gte");
        }
        assertThat(client.get(V2 + "?start.date_time.gte=2026-11-02T00:00:00").statusCode())
                .isEqualTo(200);
    }

    @Test
    void v2UnknownSuffixIsRefused() {
        assertThat(client.get(V2 + "?attribution_date.gt=2026-11-02").statusCode())
                .isEqualTo(400);
    }

    @Test
    void v2UnknownParameterIsRefused() {
        for (String path : List.of(V2 + "?employee=1001", "/v2/projects?archived=false")) {
            HttpResponse<String> response = client.get(path);

            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(DemoClient.json(response).at("/errors/0/_meta/field").stringValue())
                    .isIn("employee", "archived");
        }
    }

    @Test
    void v2StampsDifferInFractions() {
        assertThat(allByCursor(V2 + "?" + V2_NOVEMBER, 100))
                .extracting(period -> period.get("updated_at").stringValue().replaceFirst("^.*:00", ""))
                .contains("Z", ".0Z", ".000Z");
    }

    @Test
    void v2LimitIsCheckedNotClamped() {
        assertThat(client.get(V2 + "?limit=101").statusCode()).isEqualTo(400);
        assertThat(client.get(V2 + "?limit=0").statusCode()).isEqualTo(400);
        assertThat(client.getJson(V2).get("_data").size()).isEqualTo(100);
    }

    @Test
    void v2LastPageHasNoNextLink() {
        JsonNode page = client.getJson(V2 + "?attribution_date.gte=2026-11-18");

        assertThat(page.at("/_meta/links").has("next")).isFalse();
        assertThat(page.at("/_meta/links/self/href").stringValue())
                .startsWith(tenant.baseUrl().toString());
    }

    @Test
    void v2PeriodsMayBeFilteredByBothEndsOfTheirStart() {
        List<JsonNode> periods = allByCursor(
                V2 + "?start.date_time.gte=2026-11-16T00:00:00&start.date_time.lte=2026-11-16T23:59:59&", 100);

        assertThat(periods)
                .isNotEmpty()
                .allMatch(period -> period.at("/start/date_time").stringValue().startsWith("2026-11-16"));
    }

    @Test
    void projectsAreListedWithTheirState() {
        List<JsonNode> projects = allByCursor("/v2/projects?", 4);

        assertThat(projects).hasSizeGreaterThan(Project.ALL.size());
        assertThat(projects)
                .extracting(project -> project.get("status").stringValue())
                .contains("ACTIVE", "ARCHIVED");
    }

    @Test
    void unknownV2PathIs404WithItsOwnType() {
        HttpResponse<String> response = client.get("/v2/nowhere");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(DemoClient.json(response).at("/errors/0/type").stringValue()).endsWith("#apinot_found");
    }

    private static long v1Minutes(JsonNode attributes) {
        if (attributes.get("end_time").isNull()) {
            return 0;
        }
        LocalTime start = LocalTime.parse(attributes.get("start_time").stringValue());
        long minutes = Duration.between(
                        start, LocalTime.parse(attributes.get("end_time").stringValue()))
                .toMinutes();
        return minutes < 0 ? minutes + Duration.ofDays(1).toMinutes() : minutes;
    }

    private static long v2Minutes(JsonNode period) {
        if (period.get("end").isNull()) {
            return 0;
        }
        LocalDateTime start = LocalDateTime.parse(period.at("/start/date_time").stringValue());
        return Duration.between(
                        start, LocalDateTime.parse(period.at("/end/date_time").stringValue()))
                .toMinutes();
    }
}
