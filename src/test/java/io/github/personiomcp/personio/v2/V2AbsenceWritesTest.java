package io.github.personiomcp.personio.v2;

import static io.github.personiomcp.testing.CannedApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.AbsenceTime;
import io.github.personiomcp.domain.AbsenceType;
import io.github.personiomcp.domain.AbsenceType.Unit;
import io.github.personiomcp.domain.AbsenceWrites.Wanted;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.testing.CannedApi;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class V2AbsenceWritesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-18T10:00:00Z"), ZoneOffset.UTC);
    private static final String ID = "0a1b2c3d-0000-4000-8000-000000000002";
    private static final AbsenceType VACATION = new AbsenceType("Paid vacation", "paid_vacation", Unit.DAY);
    private static final AbsenceType IN_LIEU = new AbsenceType("Time off in lieu", "other", Unit.HOUR);
    private static final LocalDate DAY = LocalDate.parse("2026-07-01");

    private final CannedApi api = new CannedApi()
            .on("/v2/absence-types", PeopleWire.list("""
                    {"id":"t1","name":"Paid vacation","category":"PAID_VACATION","unit":"DAY"},\
                    {"id":"t2","name":"Time off in lieu","category":"OTHER","unit":"HOUR"}"""))
            .on("/v2/absence-periods", request -> json(201, "{\"id\":\"" + ID + "\"}"))
            .on(
                    "/v2/absence-periods/" + ID,
                    request -> request.effect() == Effect.READ ? json(200, """
                    {"id":"%s","person":{"id":"4711"},"absence_type":{"id":"t1"},"comment":"trip",
                     "starts_from":{"date_time":"2026-07-01T00:00:00","type":"FIRST_HALF"},"ends_at":null,
                     "approval":{"status":"DELETION_PENDING"}}""".formatted(ID)) : json(204, ""));
    private final V2AbsenceWrites writes = writes(AbsenceIds.untranslated());

    @Test
    void daysAreWrittenWithTheirHalvesAndApprovalIsNeverSkipped() {
        writes.request(
                new Wanted("4711", VACATION, new AbsenceTime(DAY, DAY.plusDays(2), true, true, null, null), "trip"),
                CannedApi.call());

        ApiRequest request = api.requests("/v2/absence-periods").get(0);
        assertThat(request.effect()).isEqualTo(Effect.CREATE);
        assertThat(CannedApi.value(request, "skip_approval")).isEqualTo("false");
        assertThat(body(request)).isEqualTo(tree("""
                {"person":{"id":"4711"},"absence_type":{"id":"t1"},"comment":"trip",
                 "starts_from":{"date_time":"2026-07-01T00:00:00","type":"SECOND_HALF"},
                 "ends_at":{"date_time":"2026-07-03T00:00:00","type":"FIRST_HALF"}}"""));
    }

    @ParameterizedTest
    @CsvSource({
        "false,false,FIRST_HALF,SECOND_HALF",
        "false,true,FIRST_HALF,FIRST_HALF",
        "true,false,SECOND_HALF,SECOND_HALF",
        "true,true,FIRST_HALF,SECOND_HALF"
    })
    void singleDayIsWholeMorningOrAfternoon(boolean fromHalf, boolean toHalf, String start, String end) {
        writes.request(
                new Wanted("4711", VACATION, new AbsenceTime(DAY, DAY, fromHalf, toHalf, null, null), null),
                CannedApi.call());

        JsonNode body = body(api.requests("/v2/absence-periods").get(0));
        assertThat(body.at("/starts_from/type").asString()).isEqualTo(start);
        assertThat(body.at("/ends_at/type").asString()).isEqualTo(end);
        assertThat(body.has("comment")).isFalse();
    }

    @Test
    void hoursHaveNoHalfAndNoZone() {
        AbsenceTime hours = new AbsenceTime(DAY, DAY, false, false, LocalTime.of(9, 0), LocalTime.of(11, 30));
        writes.request(new Wanted("4711", IN_LIEU, hours, null), CannedApi.call());

        assertThat(body(api.requests("/v2/absence-periods").get(0))).isEqualTo(tree("""
                {"person":{"id":"4711"},"absence_type":{"id":"t2"},"starts_from":{"date_time":"2026-07-01T09:00:00"},
                 "ends_at":{"date_time":"2026-07-01T11:30:00"}}"""));
    }

    @Test
    void changeLeavesAnOpenEndOpenAndCancellationHasNoBody() {
        writes.update(ID, new AbsenceTime(DAY.plusDays(1), null, false, false, null, null), null, CannedApi.call());
        writes.cancel(ID, CannedApi.call());

        ApiRequest change = api.requests("/v2/absence-periods/" + ID).get(1);
        assertThat(change.method()).isEqualTo("PATCH");
        assertThat(change.effect()).isEqualTo(Effect.UPDATE);
        assertThat(CannedApi.value(change, "skip_approval")).isEqualTo("false");
        assertThat(body(change)).isEqualTo(tree("""
                {"starts_from":{"date_time":"2026-07-02T00:00:00","type":"FIRST_HALF"}}"""));
        ApiRequest deletion = api.requests("/v2/absence-periods/" + ID).get(2);
        assertThat(deletion.method()).isEqualTo("DELETE");
        assertThat(deletion.effect()).isEqualTo(Effect.DELETE);
        assertThat(deletion.body()).isNull();
    }

    @Test
    void whatIsStoredIsFound() {
        assertThat(writes.find(ID, CannedApi.call())).satisfies(stored -> {
            assertThat(stored.comment()).isEqualTo("trip");
            assertThat(stored.changeable()).isTrue();
            assertThat(stored.period().status()).isEqualTo("deletion_pending");
            assertThat(stored.period().to()).isNull();
        });
    }

    @ParameterizedTest
    @CsvSource({"409,overlaps another one", "422,a rule of this kind", "400,Personio refuses the request"})
    void refusalIsSaidInWordsWithPersoniosOwn(int status, String words) {
        api.on(
                "/v2/absence-periods",
                request -> json(status, "{\"personio_trace_id\":\"t-1\",\"errors\":[{\"detail\":\"no such luck\"}]}"));

        assertThatThrownBy(() -> writes.request(
                        new Wanted("4711", VACATION, new AbsenceTime(DAY, DAY, false, false, null, null), null),
                        CannedApi.call()))
                .hasMessageContaining(words)
                .hasMessageContaining("no such luck")
                .hasMessageContaining("t-1");
    }

    @Test
    void kindThatHasTheNameOfAnotherIsNotGuessed() {
        api.on("/v2/absence-types", PeopleWire.list("""
                {"id":"t1","name":"Paid vacation","unit":"DAY"},{"id":"t3","name":"Paid vacation","unit":"DAY"}"""));

        assertThatThrownBy(() -> writes.request(
                        new Wanted("4711", VACATION, new AbsenceTime(DAY, DAY, false, false, null, null), null),
                        CannedApi.call()))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("Several kinds");
        assertThat(api.requests("/v2/absence-periods")).isEmpty();
    }

    @Test
    void numberOfTheOtherGenerationIsTranslated() {
        writes((number, context) -> number.equals("321") ? ID : "").cancel("321", CannedApi.call());

        assertThat(api.onlyRequest().path()).isEqualTo("/v2/absence-periods/" + ID);
    }

    @ParameterizedTest
    @EnumSource(names = {"WRONG_CREDENTIALS", "MISSING_RIGHT", "GONE"})
    void numberThatCannotBeTranslatedIsRefusedClearly(Kind kind) {
        V2AbsenceWrites deaf = writes((number, context) -> {
            throw new PersonioException(kind, "v1 says no");
        });

        assertNotFound(() -> deaf.find("321", CannedApi.call()), "'321' is an id of Personio's v1 API");
        assertNotFound(() -> writes.find("321", CannedApi.call()), "'321' is an id of Personio's v1 API");
        assertThat(api.requests()).isEmpty();
    }

    @Test
    void whatIsNoIdIsNotAskedFor() {
        assertNotFound(() -> writes.cancel("../persons/4711", CannedApi.call()), "no absence with the id");
        assertThat(api.requests()).isEmpty();
    }

    private V2AbsenceWrites writes(AbsenceIds.Older older) {
        return writes(AbsenceIds.translatedBy(older));
    }

    private V2AbsenceWrites writes(AbsenceIds ids) {
        return new V2AbsenceWrites(api, new V2Absences(api, CLOCK), ids);
    }

    private static void assertNotFound(ThrowingCallable call, String words) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        PersonioException.class, e -> assertThat(e.kind()).isEqualTo(Kind.NOT_FOUND))
                .hasMessageContaining(words);
    }

    private static JsonNode body(ApiRequest request) {
        return tree(Objects.requireNonNull(request.body()).content());
    }

    private static JsonNode tree(String json) {
        return JsonMapper.shared().readTree(json);
    }
}
