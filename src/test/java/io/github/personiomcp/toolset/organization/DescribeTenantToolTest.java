package io.github.personiomcp.toolset.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.AbsencePeriod;
import io.github.personiomcp.domain.AbsenceType;
import io.github.personiomcp.domain.AbsenceType.Unit;
import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.AttributeType;
import io.github.personiomcp.domain.Organization;
import io.github.personiomcp.domain.OrganizationUnit;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.server.Tokens;
import io.github.personiomcp.server.WireJson;
import io.github.personiomcp.testing.Tenants;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.testing.fakes.Company;
import io.github.personiomcp.testing.fakes.FakeAbsences;
import io.github.personiomcp.testing.fakes.FakeEmployees;
import io.github.personiomcp.testing.fakes.FakeTenant;
import io.github.personiomcp.testing.fakes.Json;
import io.github.personiomcp.text.Message;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DescribeTenantToolTest {

    private final FakeAbsences absences = new FakeAbsences(List.of());
    private final CheckedCalls describe = calls(FakeTenant.sources(absences), Company.tenant());

    @Test
    void summaryCountsAndNamesWhatToAskFor() {
        assertThat(describe.json())
                .isEqualTo(Json.compact("""
                {'topic': 'summary', 'people': {'active': 2, 'inactive': 1, 'leave': 1, 'onboarding': 1},
                 'units_with_people': {'department': 3, 'team': 1, 'office': 2, 'legal_entity': 0, 'cost_center': 0},
                 'attribute_totals': {'readable': %d, 'hidden': 2, 'unreadable': 3},
                 'hidden_classes': {'bank': 1, 'gender': 1},
                 'api': {'attendances': 'v1', 'employees': 'v1'}, 'writes': 'confirm', 'complete': true,
                 'topics': ['attributes', 'organization', 'absence_types', 'connection']}""".formatted(Company.tenant().keys().size())));
    }

    @Test
    void readableAttributesAreToldInFullOthersByNameOnly() {
        Map<String, Object> result = describe.result("topic", "attributes", "limit", 500);

        assertThat(result)
                .containsEntry("topic", "attributes")
                .containsEntry("hidden", 2)
                .containsEntry("unreadable", 3)
                .containsEntry("complete", true)
                .containsEntry("as_of", "2026-11-21T08:50:00Z");
        assertThat(attribute("t_shirt_groesse"))
                .isEqualTo(Map.of(
                        "key", "t_shirt_groesse",
                        "label", "T-Shirt Größe",
                        "type", "choice",
                        "options", List.of("S", "M", "L")));
        assertThat(attribute("gender")).isEqualTo(Map.of("key", "gender", "label", "Gender", "hidden", "gender"));
        assertThat(attribute("iban")).isEqualTo(Map.of("key", "iban", "label", "IBAN", "hidden", "bank"));
        assertThat(attribute("fix_salary"))
                .isEqualTo(Map.of("key", "fix_salary", "label", "Fixed salary", "unreadable", true));
    }

    @Test
    void nothingIsCalledUnreadableWhileTheTenantsAttributesAreNotKnown() {
        CheckedCalls early =
                calls(FakeTenant.sources(absences), TenantSchema.standardBecause(Message.of("No answer.")));

        assertThat(early.result("topic", "attributes", "limit", 500))
                .containsEntry("unreadable", 0)
                .hasEntrySatisfying(
                        "notes", notes -> assertThat(notes.toString()).contains("No answer."));
    }

    @Test
    void defaultPageIsSmallHoweverLongTheOptionsAndTheWalkMeetsEveryAttributeOnce() {
        String[] options = IntStream.range(0, 60)
                .mapToObj(i -> "A rather long option " + i)
                .toArray(String[]::new);
        Attribute[] custom = IntStream.range(0, 120)
                .mapToObj(i -> Tenants.custom(
                        i, "custom_" + i, "Custom " + i, AttributeType.CHOICE, i % 9 == 0 ? options : new String[0]))
                .toArray(Attribute[]::new);
        CheckedCalls wide = calls(FakeTenant.sources(absences), Tenants.with(custom));

        List<Object> met = new ArrayList<>();
        Map<String, Object> page = wide.result("topic", "attributes");
        while (true) {
            assertThat(Tokens.count(WireJson.text(page))).isLessThan(2_500);
            ((List<?>) page.get("attributes")).forEach(row -> met.add(((Map<?, ?>) row).get("key")));
            if (!page.containsKey("next_cursor")) {
                break;
            }
            page = wide.result("topic", "attributes", "cursor", page.get("next_cursor"));
        }
        assertThat(page).containsEntry("complete", true);
        assertThat(met).isEqualTo(Tenants.with(custom).keys());
    }

    @Test
    void moreOptionsThanAreWorthShowingAreCounted() {
        String[] options = IntStream.range(0, 201).mapToObj(i -> "o" + i).toArray(String[]::new);
        CheckedCalls wide = calls(
                FakeTenant.sources(absences),
                Tenants.with(Tenants.custom(7, "many", "Many", AttributeType.CHOICE, options)));

        assertThat(wide.records("attributes", "topic", "attributes", "limit", 500))
                .filteredOn("key", "many")
                .singleElement()
                .satisfies(many -> assertThat(many)
                        .containsEntry("options_total", 201)
                        .hasEntrySatisfying(
                                "options", shown -> assertThat((List<?>) shown).hasSize(200)));
    }

    @Test
    void unitsThatNobodyListsAreTakenFromThePeopleAndNotCalledComplete() {
        assertThat(describe.json("topic", "organization")).isEqualTo(Json.compact("""
                {'units': [
                  {'kind': 'department', 'name': 'Management', 'people': 1}, {'kind': 'department', 'name': 'Platform', 'people': 2},
                  {'kind': 'department', 'name': 'Product', 'people': 1}, {'kind': 'department', 'name': 'Sales', 'people': 0},
                  {'kind': 'team', 'name': 'Core', 'people': 1},
                  {'kind': 'office', 'name': 'Berlin', 'people': 2}, {'kind': 'office', 'name': 'Madrid', 'people': 1}],
                 'total': 7, 'returned': 7, 'complete': false, 'as_of': '2026-11-21T09:00:00Z', 'topic': 'organization',
                 'notes': ['Personio lists none of these kinds to this credential, so they are taken from the people, and units that nobody belongs to are missing: department, team, office, legal_entity, cost_center.']}"""));
    }

    @Test
    void listedUnitsAreToldWithoutPeopleToo() {
        Organization listing = (kind, context) -> switch (kind) {
            case DEPARTMENT ->
                List.of(new OrganizationUnit(kind, "1", "Platform"), new OrganizationUnit(kind, "2", "Empty"));
            default -> List.of();
        };
        CheckedCalls listed = calls(FakeTenant.sources(absences, listing), Company.tenant());

        assertThat(listed.result("topic", "organization"))
                .containsEntry("complete", true)
                .doesNotContainKey("notes");
        assertThat(listed.records("units", "topic", "organization"))
                .contains(Map.of("kind", "department", "id", "2", "name", "Empty", "people", 0))
                .contains(Map.of("kind", "department", "id", "1", "name", "Platform", "people", 2))
                .contains(Map.of("kind", "department", "name", "Product", "people", 1));
    }

    @Test
    void whatCannotBeCountedIsNotCalledNobody() {
        Organization listing = (kind, context) -> List.of(new OrganizationUnit(kind, "1", "One " + kind.label()));
        TenantSchema blind =
                Company.tenant().hiding(attribute -> attribute.key().startsWith("team"));
        CheckedCalls listed = calls(FakeTenant.sources(absences, listing), blind);
        CheckedCalls unlisted = calls(FakeTenant.sources(absences), blind);

        assertThat(listed.records("units", "topic", "organization"))
                .contains(Map.of("kind", "team", "id", "1", "name", "One team"));
        assertThat(listed.result("topic", "organization").get("notes").toString())
                .contains("Nobody is counted", "cannot be seen: team.");
        assertThat(unlisted.result("topic", "organization"))
                .containsEntry("complete", false)
                .hasEntrySatisfying("notes", notes -> assertThat(notes.toString())
                        .contains("missing: department, office, legal_entity, cost_center.")
                        .contains("Neither listed nor visible in the people's attributes: team."));
    }

    @Test
    void faultsThatPassAreToldInsteadOfWorkedAround() {
        CheckedCalls limited = calls(
                FakeTenant.sources(absences, FakeTenant.failing(PersonioException.Kind.RATE_LIMITED)),
                Company.tenant());

        assertThat(limited.refusal("topic", "organization")).startsWith("Units cannot be listed.");
        assertThat(limited.result("topic", "connection")).containsEntry("complete", true);
    }

    @Test
    void kindsOfAbsenceWithCategoryAndUnit() {
        AbsenceType absent = new AbsenceType("absent", "undefined", Unit.UNKNOWN, Message.of("It is withheld why."));
        FakeAbsences kinds = new FakeAbsences(
                List.of(absence(new AbsenceType("Paid vacation", "paid_vacation", Unit.DAY)), absence(absent)));

        assertThat(calls(FakeTenant.sources(kinds), Company.tenant()).json("topic", "absence_types"))
                .isEqualTo(Json.compact("""
                {'absence_types': [{'name': 'Paid vacation', 'category': 'paid_vacation', 'unit': 'day'},
                                   {'name': 'absent', 'category': 'undefined'}],
                 'total': 2, 'returned': 2, 'complete': true, 'topic': 'absence_types', 'notes': ['It is withheld why.'],
                 'as_of': '2026-11-21T09:00:00Z'}"""));
    }

    @Test
    void connectionTellsServicesFreshnessAndLimitsWithoutAskingPersonio() {
        FakeEmployees broken = new FakeEmployees(Company.people()).failingToRead(PersonioException.Kind.UNREACHABLE);
        CheckedCalls apart = calls(broken, FakeTenant.sources(absences), Company.tenant());

        assertThat(apart.json("topic", "connection")).isEqualTo(Json.compact("""
                {'services': [{'subject': 'employees', 'api': 'v1'},
                              {'subject': 'attendances', 'api': 'v1', 'reason': 'The operator asked for v1.'}],
                 'total': 2, 'returned': 2, 'complete': true, 'writes': 'confirm', 'people_max_age_seconds': 300,
                 'attributes_as_of': '2026-11-21T08:50:00Z', 'longest_call_seconds': 20, 'most_records_a_page': 500,
                 'requests_per_minute': {'v1-employees': 300}, 'topic': 'connection', 'as_of': '2026-11-21T09:00:00Z'}"""));
        broken.failingToRead(null);
        apart.result();
        assertThat(apart.result("topic", "connection")).containsEntry("people_as_of", "2026-11-21T09:00:00Z");
    }

    @Test
    void cursorGoesWithItsTopic() {
        Object cursor = describe.result("topic", "attributes", "limit", 3).get("next_cursor");

        assertThat(describe.refusal("cursor", cursor)).contains("A cursor goes with the topic that gave it");
        assertThat(describe.refusal("topic", "organization", "cursor", cursor)).contains("does not belong");
        assertThat(describe.refusal("topic", "departments")).contains("must be one of attributes, organization");
    }

    private Map<String, Object> attribute(String key) {
        return describe.records("attributes", "topic", "attributes", "limit", 500).stream()
                .filter(row -> row.get("key").equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static AbsencePeriod absence(AbsenceType type) {
        return new AbsencePeriod(
                type.name(),
                "2",
                "As sent",
                type,
                "approved",
                LocalDate.EPOCH,
                null,
                false,
                false,
                null,
                null,
                null,
                null,
                null);
    }

    private static CheckedCalls calls(TenantSources sources, TenantSchema tenant) {
        return calls(new FakeEmployees(Company.people()), sources, tenant);
    }

    private static CheckedCalls calls(FakeEmployees employees, TenantSources sources, TenantSchema tenant) {
        EmployeeDirectory directory = new EmployeeDirectory(employees, CheckedCalls.CLOCK, Duration.ofMinutes(5));
        return new CheckedCalls(new DescribeTenantTool(directory, sources), tenant);
    }
}
