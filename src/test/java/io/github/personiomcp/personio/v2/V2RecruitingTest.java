package io.github.personiomcp.personio.v2;

import static io.github.personiomcp.testing.CannedApi.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.Recruiting.Entry;
import io.github.personiomcp.domain.Recruiting.Kind;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.testing.CannedApi;
import io.github.personiomcp.testing.DemoApi;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class V2RecruitingTest {

    private final CannedApi api = new CannedApi();
    private final V2Recruiting recruiting = new V2Recruiting(api);

    @Test
    void applicationsAreFlat() {
        api.on("/v2/recruiting/applications", PeopleWire.list("""
                {"id":"a1","application_date":"2026-06-01","candidate":{"id":"c1","first_name":"Ada","last_name":"Stein",
                 "email":"ada@example.org","gender":"female"},"job":{"id":"j1","name":"Engineer","department":{"id":"d","name":"R&D"}},
                 "current_stage":{"id":null,"kind":"system","name":"Interview","type":"interview"},"channel":{"id":"x","name":"Fair"},
                 "hiring_team":[{"id":"1"}],"is_anonymized":false,
                 "created_at":{"date-time":"2026-06-01T10:00:00","timezone":"Europe/Berlin"},
                 "updated_at":{"date-time":"2026-06-02T10:00:00.123Z","timezone":"UTC"}}"""));

        assertThat(recruiting.all(Kind.APPLICATIONS, null, call()))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.id()).isEqualTo("a1");
                    assertThat(entry.facts().toString())
                            .isEqualTo(
                                    "{candidate_id=c1, candidate=Ada Stein, email=ada@example.org, job_id=j1, job=Engineer,"
                                            + " department=R&D, stage=Interview, stage_type=interview, channel=Fair, applied_on=2026-06-01,"
                                            + " created_at=2026-06-01T10:00:00+02:00, updated_at=2026-06-02T10:00:00Z}");
                });
    }

    @Test
    void ofCandidatesNothingPrivateButTheEmailIsTaken() {
        api.on("/v2/recruiting/candidates", PeopleWire.list("""
                {"id":"c1","first_name":"Ada","last_name":"Stein","email":"ada@example.org","gender":"f","phone":"+49 1",
                 "location":"Berlin","birthday":"2000-01-01","linkedin_profile":"x","address":{"street":"y"},"notes":"z",
                 "available_from":"2027-01-01","updated_at":"2026-06-02T10:00:00Z"}"""));

        assertThat(recruiting.all(Kind.CANDIDATES, null, call()))
                .containsExactly(new Entry(
                        "c1",
                        Map.of(
                                "name", "Ada Stein",
                                "email", "ada@example.org",
                                "available_from", "2027-01-01",
                                "updated_at", "2026-06-02T10:00:00Z")));
    }

    @Test
    void oddShapesAndAnonymizedPeopleAreNoFault() {
        api.on("/v2/recruiting/applications", PeopleWire.list("""
                {"id":"a1","candidate":null,"job":"x","is_anonymized":true,"created_at":"soon",
                 "updated_at":{"date-time":"2026-06-02T10:00:00","timezone":"Mars/Olympus"}},{"id":""}"""));

        assertThat(recruiting.all(Kind.APPLICATIONS, null, call()))
                .containsExactly(new Entry("a1", Map.of("anonymized", true)));
    }

    @Test
    void categoriesHaveTheNamesOfTheirStages() {
        api.on(
                "/v2/recruiting/categories",
                PeopleWire.list(
                        "{\"id\":\"7\",\"name\":\"Full-time\",\"stages\":[{\"id\":\"1\",\"name\":\"Screening\"},{\"id\":\"2\"}]}"));

        assertThat(recruiting.all(Kind.CATEGORIES, null, call()))
                .containsExactly(new Entry("7", Map.of("name", "Full-time", "stages", List.of("Screening"))));
    }

    @ParameterizedTest
    @CsvSource({"2026-06-01T21:59:59.999Z, false", "2026-06-01T22:00:00Z, true", "2026-06-02T00:00:00Z, true"})
    void momentItselfIsNotLeftOut(String changed, boolean listed) {
        api.on("/v2/recruiting/jobs", PeopleWire.list("{\"id\":\"1\",\"updated_at\":\"" + changed + "\"}"));

        assertThat(recruiting.all(Kind.JOBS, Instant.parse("2026-06-01T22:00:00Z"), call()))
                .hasSize(listed ? 1 : 0);
        assertThat(CannedApi.value(api.onlyRequest(), "updated_at.gt")).isEqualTo("2026-06-01T21:59:59Z");
        assertThat(api.onlyRequest().headers()).containsEntry("Beta", "true");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKindOfTheDemoCompanyIsReadToItsEnd(Kind kind) {
        try (DemoApi demo = new DemoApi(30)) {
            List<Entry> entries =
                    new V2Recruiting(demo.client(new V2Auth())).all(kind, null, demo.call(TenantSchema.standard()));

            assertThat(entries).hasSizeGreaterThan(1).extracting(Entry::id).doesNotHaveDuplicates();
            assertThat(entries.toString()).doesNotContain("CANARY");
        }
    }
}
