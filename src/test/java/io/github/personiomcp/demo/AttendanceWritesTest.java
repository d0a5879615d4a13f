package io.github.personiomcp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class AttendanceWritesTest extends DemoTenantTestCase {

    private static final String PERIODS = "/v2/attendance-periods";

    /** Beyond everything that is generated. */
    private static final String DAY = "2027-06-01";

    @Test
    void breakSplitsTheWorkThatItLiesIn() {
        String work = id(work("09:00", "17:00"));
        HttpResponse<String> pause = post("BREAK", DAY, "12:00", "12:30", "");

        JsonNode affected = DemoClient.json(pause).path("affected_periods");
        assertThat(affected).hasSize(2);
        assertThat(affected.at("/0/id").stringValue()).isEqualTo(work);
        assertThat(times()).containsExactly("WORK 09:00-12:00", "BREAK 12:00-12:30", "WORK 12:30-17:00");
    }

    @Test
    void breakAtTheEndShortensTheWork() {
        work("09:00", "17:00");
        post("BREAK", DAY, "16:30", "17:15", "");

        assertThat(times()).containsExactly("WORK 09:00-16:30", "BREAK 16:30-17:15");
    }

    @Test
    void overlapIsUnprocessable() {
        work("09:00", "12:00");

        assertThat(work("11:59", "13:00").statusCode()).isEqualTo(422);
        assertThat(work("12:00", "13:00").statusCode()).isEqualTo(201);
        assertThat(post("BREAK", DAY, "12:10", "12:20", "").statusCode()).isEqualTo(201);
        assertThat(post("BREAK", DAY, "12:15", "12:25", "").statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({
        "WORK,2027-06-01T10:00:00,2027-06-01T09:00:00,,422",
        "WORK,2027-06-01T10:00:00,2027-06-02T10:01:00,,422",
        "WORK,2027-06-01T10:00:00,2027-06-02T10:00:00,,201",
        "BREAK,2027-06-01T10:00:00,2027-06-01T11:00:00,41,422",
        "WORK,2027-06-01T10:00:00,2027-06-01T11:00:00,41,201",
        "WORK,2027-06-01T10:00:00,2027-06-01T11:00:00,999,422",
        "WORK,2027-06-01T10:00:00Z,2027-06-01T11:00:00,,400",
        "PAUSE,2027-06-01T10:00:00,2027-06-01T11:00:00,,400",
        "WORK,,2027-06-01T11:00:00,,400"
    })
    void bodyIsCheckedAsPersonioDoes(String type, String start, String end, String project, int status) {
        assertThat(client.write("POST", PERIODS, """
                        {"person":{"id":"%d"},"type":"%s","start":{"date_time":"%s"},"end":{"date_time":"%s"}%s}""".formatted(
                                        person(),
                                        type,
                                        start == null ? "" : start,
                                        end,
                                        project == null ? "" : ",\"project\":{\"id\":\"" + project + "\"}"))
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void whatIsRecordedLateIsPendingUnlessApprovalIsSkipped() {
        LocalDate late = company.today().minusDays(200);

        assertThat(status(post("WORK", late.toString(), "09:00", "10:00", ""))).isEqualTo("PENDING");
        assertThat(status(post("WORK", late.toString(), "11:00", "12:00", "?skip_approval=true")))
                .isEqualTo("CONFIRMED");
        assertThat(status(work("09:00", "10:00"))).isEqualTo("CONFIRMED");
        assertThat(post("WORK", DAY, "11:00", "12:00", "?skip_approval=maybe").statusCode())
                .isEqualTo(400);
    }

    @Test
    void changeAndDeletionAnswerWithoutABody() {
        String id = id(work("09:00", "12:00"));

        HttpResponse<String> change = client.write(
                "PATCH",
                PERIODS + "/" + id + "?skip_approval=false",
                "{\"end\":{\"date_time\":\"2027-06-01T11:00:00\"},\"comment\":\"short\",\"project\":{\"id\":\"42\"}}");
        assertThat(change.statusCode()).isEqualTo(204);
        assertThat(change.body()).isEmpty();
        JsonNode stored = client.getJson(PERIODS + "/" + id);
        assertThat(stored.at("/end/date_time").stringValue()).isEqualTo("2027-06-01T11:00:00");
        assertThat(stored.at("/comment").stringValue()).isEqualTo("short");
        assertThat(stored.at("/project/id").stringValue()).isEqualTo("42");

        assertThat(client.write("DELETE", PERIODS + "/" + id + "?skip_approval=false", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(client.get(PERIODS + "/" + id).statusCode()).isEqualTo(404);
        assertThat(client.write("DELETE", PERIODS + "/" + id, "").statusCode()).isEqualTo(404);
    }

    @Test
    void oneOfTheGeneratedPeriodsIsDeletedAndTheOthersKeepTheirIds() {
        Attendance day = company.attendances().stream()
                .filter(attendance -> attendance.breakMinutes() > 0)
                .findFirst()
                .orElseThrow();

        client.write("DELETE", PERIODS + "/" + day.idV2(1), "");

        assertThat(client.get(PERIODS + "/" + day.idV2(1)).statusCode()).isEqualTo(404);
        assertThat(client.getJson(PERIODS + "/" + day.idV2(2)).at("/type").stringValue())
                .isEqualTo("WORK");
        assertThat(client.getJson(PERIODS + "/" + day.idV2(0))
                        .at("/attribution_date")
                        .stringValue())
                .isEqualTo(day.date().toString());
    }

    private HttpResponse<String> work(String from, String to) {
        return post("WORK", DAY, from, to, "");
    }

    private HttpResponse<String> post(String type, String day, String from, String to, String query) {
        return client.write("POST", PERIODS + query, """
                {"person":{"id":"%d"},"type":"%s","start":{"date_time":"%sT%s:00"},"end":{"date_time":"%sT%s:00"}}""".formatted(person(), type, day, from, day, to));
    }

    private String status(HttpResponse<String> answer) {
        return client.getJson(PERIODS + "/" + id(answer)).at("/approval/status").stringValue();
    }

    private static String id(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return DemoClient.json(answer).get("id").stringValue();
    }

    private List<String> times() {
        return client.getJson(PERIODS + "?limit=100&person.id=" + person() + "&attribution_date.gte=" + DAY)
                .path("_data")
                .valueStream()
                .map(period -> period.at("/type").stringValue() + " "
                        + period.at("/start/date_time").stringValue().substring(11, 16) + "-"
                        + period.at("/end/date_time").stringValue().substring(11, 16))
                .sorted((one, other) -> one.substring(one.indexOf(' ')).compareTo(other.substring(other.indexOf(' '))))
                .toList();
    }

    private long person() {
        return company.people().get(0).id();
    }
}
