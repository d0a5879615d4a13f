package io.github.personiomcp.personio.v2;

import static io.github.personiomcp.testing.CannedApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.personiomcp.domain.AttendancePeriod.Kind;
import io.github.personiomcp.domain.AttendanceWrites.Entry;
import io.github.personiomcp.domain.AttendanceWrites.Receipt;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.testing.CannedApi;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class V2AttendanceWritesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-18T10:00:00Z"), ZoneOffset.UTC);
    private static final String PATH = "/v2/attendance-periods";
    private static final String ID = "6f1c7a52-0000-4000-8000-000000000001";
    private static final LocalDateTime NINE = LocalDateTime.parse("2026-03-02T09:00");
    private static final DateRange DAY = new DateRange(LocalDate.parse("2026-03-02"), LocalDate.parse("2026-03-02"));

    private final CannedApi api = new CannedApi()
            .on("/v2/projects", PeopleWire.list("""
                    {"id":"5","name":"Migration","status":"ACTIVE"},{"id":"6","name":"Twin","status":"ACTIVE"},\
                    {"id":"7","name":"Twin","status":"ACTIVE"},{"id":"8","name":"Old","status":"ARCHIVED"}"""))
            .on(
                    PATH,
                    request -> request.effect() == Effect.READ
                            ? json(200, PeopleWire.list(""))
                            : json(
                                    201,
                                    "{\"id\":\"" + ID + "\",\"affected_periods\":[{\"id\":\"a\"},\"b\",{\"id\":\"" + ID
                                            + "\"}]}"))
            .on(
                    PATH + "/" + ID,
                    request -> request.effect() == Effect.READ ? json(200, """
                    {"id":"%s","type":"WORK","person":{"id":"4711"},"approval":{"status":"PENDING"},"comment":null,
                     "start":{"date_time":"2026-03-02T22:00:00"},"end":{"date_time":"2026-03-03T06:00:00"},
                     "attribution_date":"2026-03-02","project":{"id":"5"}}""".formatted(ID)) : json(204, ""));
    private final V2Attendances attendances = new V2Attendances(api, CLOCK);
    private final V2AttendanceWrites writes = new V2AttendanceWrites(api, attendances);

    @Test
    void workIsRecordedInLocalTimeAndApprovalIsNeverSkipped() {
        Receipt receipt = writes.record(work("Migration", "x"), CannedApi.call());

        ApiRequest request = api.requests(PATH).get(0);
        assertThat(receipt).isEqualTo(new Receipt(ID, List.of("a", "b")));
        assertThat(request.effect()).isEqualTo(Effect.CREATE);
        assertThat(CannedApi.value(request, "skip_approval")).isEqualTo("false");
        assertThat(body(request)).isEqualTo(tree("""
                {"person":{"id":"4711"},"type":"WORK","start":{"date_time":"2026-03-02T09:00:00"},
                 "end":{"date_time":"2026-03-02T12:00:00"},"comment":"x","project":{"id":"5"}}"""));
    }

    @Test
    void onlyWhatDiffersIsChanged() {
        Entry before = work(null, null);
        writes.update(ID, before, work("Migration", null), CannedApi.call());
        writes.update(
                ID,
                work("Migration", "x"),
                new Entry("4711", Kind.WORK, NINE.plusHours(1), null, null, null),
                CannedApi.call());

        List<ApiRequest> changes = api.requests(PATH + "/" + ID);
        assertThat(body(changes.get(0))).isEqualTo(tree("{\"project\":{\"id\":\"5\"}}"));
        assertThat(body(changes.get(1)))
                .isEqualTo(
                        tree(
                                "{\"start\":{\"date_time\":\"2026-03-02T10:00:00\"},\"end\":null,\"comment\":null,\"project\":null}"));
        assertThat(changes)
                .allMatch(request -> CannedApi.value(request, "skip_approval").equals("false"));
        assertThat(changes).allMatch(request -> request.method().equals("PATCH"));
    }

    @Test
    void nightShiftIsFoundWithItsEndOnTheNextDay() {
        assertThat(writes.find(ID, CannedApi.call())).satisfies(stored -> {
            assertThat(stored.entry())
                    .isEqualTo(new Entry(
                            "4711",
                            Kind.WORK,
                            LocalDateTime.parse("2026-03-02T22:00"),
                            LocalDateTime.parse("2026-03-03T06:00"),
                            "Migration",
                            null));
            assertThat(stored.status()).isEqualTo("pending");
        });
    }

    @Test
    void deletionDoesNotSkipApprovalEither() {
        writes.delete(ID, CannedApi.call());

        ApiRequest request = api.onlyRequest();
        assertThat(request.method()).isEqualTo("DELETE");
        assertThat(request.effect()).isEqualTo(Effect.DELETE);
        assertThat(CannedApi.value(request, "skip_approval")).isEqualTo("false");
    }

    @Test
    void settledDaysAreReadAgainAfterEveryWrite() {
        attendances.in(DAY, Set.of("4711"), CannedApi.call());
        attendances.in(DAY, Set.of("4711"), CannedApi.call());
        assertThat(reads()).isEqualTo(1);

        writes.record(work(null, null), CannedApi.call());
        attendances.in(DAY, Set.of("4711"), CannedApi.call());
        assertThat(reads()).isEqualTo(2);

        writes.delete(ID, CannedApi.call());
        attendances.in(DAY, Set.of("4711"), CannedApi.call());
        assertThat(reads()).isEqualTo(3);
    }

    @Test
    void settledDaysAreReadAgainAfterAWriteWhoseOutcomeIsUnknown() {
        attendances.in(DAY, Set.of("4711"), CannedApi.call());
        api.on(PATH + "/" + ID, request -> json(502, ""));

        assertThatThrownBy(() -> writes.update(ID, work(null, null), work(null, "x"), CannedApi.call()))
                .isInstanceOfSatisfying(PersonioException.class, e -> assertThat(e.kind())
                        .isEqualTo(PersonioException.Kind.OUTCOME_UNKNOWN));
        attendances.in(DAY, Set.of("4711"), CannedApi.call());
        assertThat(reads()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {409, 422})
    void refusalIsSaidInWords(int status) {
        api.on(PATH, request -> json(status, "{\"errors\":[{\"detail\":\"no such luck\"}]}"));

        assertThatThrownBy(() -> writes.record(work(null, null), CannedApi.call()))
                .hasMessageContaining("Nothing was written: the period overlaps")
                .hasMessageContaining("no such luck");
    }

    @Test
    void archivedProjectsAreNotOfferedAndEqualNamesNotGuessed() {
        assertThat(writes.projects(CannedApi.call())).containsExactly("Migration", "Twin", "Twin");
        assertThatThrownBy(() -> writes.record(work("Twin", null), CannedApi.call()))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("Several projects");
        assertThat(api.requests(PATH)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"900", "", "../persons/1"})
    void whatIsNoIdOfV2IsNotAskedFor(String id) {
        assertThatThrownBy(() -> writes.delete(id, CannedApi.call()))
                .isInstanceOfSatisfying(
                        PersonioException.class, e -> assertThat(e.kind()).isEqualTo(PersonioException.Kind.NOT_FOUND))
                .hasMessageContaining("list_attendances");
        assertThat(api.requests()).isEmpty();
    }

    private long reads() {
        return api.requests(PATH).stream()
                .filter(request -> request.effect() == Effect.READ)
                .count();
    }

    private static Entry work(@Nullable String project, @Nullable String comment) {
        return new Entry("4711", Kind.WORK, NINE, NINE.plusHours(3), project, comment);
    }

    private static JsonNode body(ApiRequest request) {
        return tree(Objects.requireNonNull(request.body()).content());
    }

    private static JsonNode tree(String json) {
        return JsonMapper.shared().readTree(json);
    }
}
