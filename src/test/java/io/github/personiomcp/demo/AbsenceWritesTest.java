package io.github.personiomcp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AbsenceWritesTest extends DemoTenantTestCase {

    private static final String PERIODS = "/v2/absence-periods";
    private static final String DAYS = "/v1/company/time-offs";
    private static final String HOURS = "/v1/company/absence-periods";

    /** Beyond everything that is generated. */
    private static final String FULL = """
            "starts_from":{"date_time":"2027-06-01T00:00:00","type":"FIRST_HALF"},\
            "ends_at":{"date_time":"2027-06-03T00:00:00","type":"SECOND_HALF"}""";

    @Test
    void requestOverV2IsPendingUnlessApprovalIsSkipped() {
        Absence pending = created(post("", AbsenceType.VACATION, FULL + ",\"comment\":\"trip\""));
        assertThat(pending.status()).isEqualTo("pending");
        assertThat(pending.days()).isEqualTo(3);
        assertThat(pending.comment()).isEqualTo("trip");

        assertThat(delete(pending)).isEqualTo(204);
        assertThat(created(post("?skip_approval=true", AbsenceType.VACATION, FULL))
                        .status())
                .isEqualTo("approved");
    }

    @Test
    void overlapIsAConflictInV2AndABadRequestInV1() {
        created(post("", AbsenceType.VACATION, FULL));

        assertThat(post("", AbsenceType.REMOTE, FULL.replace("06-01", "06-03")).statusCode())
                .isEqualTo(409);
        assertThat(v1(DAYS, AbsenceType.REMOTE, "2027-06-03", "2027-06-03", "&half_day_start=0&half_day_end=1")
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("", AbsenceType.VACATION, FULL.replace("06-0", "06-1")).statusCode())
                .isEqualTo(201);
    }

    @Test
    void theTwoHalvesOfADayDoNotOverlap() {
        String morning = FULL.replace("06-03", "06-01").replace("SECOND_HALF", "FIRST_HALF");
        String afternoon = FULL.replace("06-03", "06-01").replace("FIRST_HALF", "SECOND_HALF");

        assertThat(created(post("", AbsenceType.VACATION, morning)).halfEnd()).isTrue();
        assertThat(created(post("", AbsenceType.VACATION, afternoon)).halfStart())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"starts_from\":{\"date_time\":\"2027-06-01T00:00:00\",\"type\":null},\"ends_at\":{\"date_time\":\"2027-06-03T00:00:00\"}",
                "\"starts_from\":{\"date_time\":\"2027-06-01T00:00:00Z\"},\"ends_at\":{\"date_time\":\"2027-06-03T00:00:00\"}",
                "\"starts_from\":{\"date_time\":\"2027-06-01T00:00:00\",\"type\":\"HALF\"},\"ends_at\":{\"date_time\":\"2027-06-03T00:00:00\"}",
                "\"starts_from\":{\"date_time\":\"2027-06-01T00:00:00\"},\"ends_at\":null",
                "\"starts_from\":{\"date_time\":\"2027-06-04T00:00:00\"},\"ends_at\":{\"date_time\":\"2027-06-03T00:00:00\"}",
                "\"ends_at\":{\"date_time\":\"2027-06-03T00:00:00\"}"
            })
    void v2BodyThatMakesNoSenseIsABadRequest(String bounds) {
        assertThat(post("", AbsenceType.VACATION, bounds).statusCode()).isEqualTo(400);
    }

    @Test
    void hoursAreRequestedWithoutHalves() {
        String hours = """
                "starts_from":{"date_time":"2027-06-01T09:00:00"},"ends_at":{"date_time":"2027-06-01T11:30:00"}""";

        assertThat(created(post("", AbsenceType.IN_LIEU, hours)).minutes()).isEqualTo(150);
        assertThat(post("", AbsenceType.IN_LIEU, FULL).statusCode()).isEqualTo(400);
    }

    @Test
    void illnessMayHaveAnOpenEnd() {
        Absence ill = created(
                post("", AbsenceType.SICK, "\"starts_from\":{\"date_time\":\"2027-06-01T00:00:00\"},\"ends_at\":null"));

        assertThat(ill.last()).isNull();
        assertThat(ill.status()).isEqualTo("approved");
    }

    @Test
    void changeAnswersWithoutABodyAndIsStampedAndLeavesTheComment() {
        Absence before = created(post("", AbsenceType.VACATION, FULL + ",\"comment\":\"trip\""));
        clock.advance(Duration.ofMinutes(5));

        HttpResponse<String> answer = client.write("PATCH", PERIODS + "/" + before.idV2() + "?skip_approval=true", """
                {"ends_at":{"date_time":"2027-06-02T00:00:00","type":"FIRST_HALF"},"comment":"other"}""");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        Absence after = stored(before.idV2()).orElseThrow();
        assertThat(after.last()).isEqualTo(LocalDate.of(2027, 6, 2));
        assertThat(after.halfEnd()).isTrue();
        assertThat(after.first()).isEqualTo(before.first());
        assertThat(after.comment()).isEqualTo("trip");
        assertThat(after.status()).isEqualTo("approved");
        assertThat(after.updatedAt()).isAfter(before.updatedAt());
        assertThat(after.createdAt()).isEqualTo(before.createdAt());
    }

    @Test
    void changeAndDeletionOfTheUnknownAre404() {
        assertThat(client.write("PATCH", PERIODS + "/none", "{}").statusCode()).isEqualTo(404);
        assertThat(client.write("DELETE", PERIODS + "/none", "").statusCode()).isEqualTo(404);
        assertThat(client.write("DELETE", DAYS + "/1", "").statusCode()).isEqualTo(404);
        assertThat(client.write("DELETE", HOURS + "/none", "").statusCode()).isEqualTo(404);
    }

    @Test
    void v1SkipsApprovalUnlessToldOtherwise() {
        JsonNode approved = DemoClient.json(
                v1(DAYS, AbsenceType.VACATION, "2027-06-01", "2027-06-02", "&half_day_start=1&half_day_end=false"));
        JsonNode pending = DemoClient.json(v1(
                DAYS,
                AbsenceType.VACATION,
                "2027-06-07",
                "2027-06-08",
                "&half_day_start=0&half_day_end=0&skip_approval=false"));

        assertThat(approved.at("/data/attributes/status").stringValue()).isEqualTo("approved");
        assertThat(approved.at("/data/attributes/days_count").doubleValue()).isEqualTo(1.5);
        assertThat(pending.at("/data/attributes/status").stringValue()).isEqualTo("pending");

        String path = DAYS + "/" + pending.at("/data/attributes/id");
        assertThat(client.getJson(path)).isEqualTo(pending);
        assertThat(client.write("DELETE", path, "").statusCode()).isEqualTo(200);
        assertThat(client.get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-06-01,2027-06-01,&half_day_start=1&half_day_end=1,400",
        "2027-06-01,2027-06-01,&half_day_start=1,422",
        "soon,2027-06-01,&half_day_start=0&half_day_end=0,422"
    })
    void v1FormThatMakesNoSenseIsRefused(String first, String last, String more, int status) {
        assertThat(v1(DAYS, AbsenceType.VACATION, first, last, more).statusCode())
                .isEqualTo(status);
    }

    @Test
    void v1HoursAreAnotherListWithItsOwnWrites() {
        JsonNode hours = DemoClient.json(
                v1(HOURS, AbsenceType.IN_LIEU, "2027-06-01", "2027-06-01", "&start_time=09:00&end_time=11:30"));
        JsonNode days = DemoClient.json(v1(HOURS, AbsenceType.IN_LIEU, "2027-06-07", "2027-06-08", ""));

        assertThat(hours.at("/data/attributes/effective_duration").intValue()).isEqualTo(150);
        assertThat(days.at("/data/attributes/effective_duration").intValue()).isEqualTo(960);
        assertThat(v1(DAYS, AbsenceType.IN_LIEU, "2027-07-01", "2027-07-01", "&half_day_start=0&half_day_end=0")
                        .statusCode())
                .isEqualTo(400);
        assertThat(client.write(
                                "DELETE",
                                HOURS + "/" + hours.at("/data/attributes/id").stringValue(),
                                "")
                        .statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> post(String query, AbsenceType type, String rest) {
        return client.write(
                "POST",
                PERIODS + query,
                "{\"person\":{\"id\":\"%d\"},\"absence_type\":{\"id\":\"%s\"},%s}"
                        .formatted(person(), type.idV2(), rest));
    }

    private HttpResponse<String> v1(String path, AbsenceType type, String first, String last, String more) {
        return client.form(
                path,
                "employee_id=%d&time_off_type_id=%d&start_date=%s&end_date=%s%s"
                        .formatted(person(), type.id(), first, last, more));
    }

    private int delete(Absence absence) {
        return client.write("DELETE", PERIODS + "/" + absence.idV2(), "").statusCode();
    }

    private Absence created(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return stored(DemoClient.json(answer).get("id").stringValue()).orElseThrow();
    }

    private Optional<Absence> stored(String id) {
        return company.absences().stream()
                .filter(absence -> absence.idV2().equals(id))
                .findFirst();
    }

    private long person() {
        return company.people().stream()
                .map(Person::id)
                .filter(id -> company.absences().stream()
                        .noneMatch(absence -> absence.employeeId() == id && absence.last() == null))
                .findFirst()
                .orElseThrow();
    }
}
