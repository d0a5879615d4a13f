package io.github.personiomcp.toolset.organizationdata;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.Job;
import io.github.personiomcp.domain.Organization;
import io.github.personiomcp.domain.OrganizationUnit;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.testing.Tenants;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.testing.fakes.Company;
import io.github.personiomcp.testing.fakes.FakeEmployees;
import io.github.personiomcp.testing.fakes.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ListOrganizationDataToolTest {

    private static final Organization LISTED = (kind, context) -> Stream.of("Platform", "Empty", "Sales")
            .map(name -> new OrganizationUnit(kind, "u-" + name, name))
            .toList();
    private static final Organization REFUSED = (kind, context) -> {
        throw new PersonioException(Kind.MISSING_RIGHT, "The right is missing.");
    };

    @Test
    void everyUnitIsListedWithThosePeopleWhoHaveNotLeft() {
        assertThat(list(LISTED, Company.tenant()).json("kind", "departments")).isEqualTo(Json.compact("""
                {'organization_data': [
                  {'id': 'u-Empty', 'name': 'Empty', 'people': 0},
                  {'name': 'Management', 'people': 1},
                  {'id': 'u-Platform', 'name': 'Platform', 'people': 2},
                  {'name': 'Product', 'people': 1},
                  {'id': 'u-Sales', 'name': 'Sales', 'people': 0}],
                 'total': 5, 'returned': 5, 'complete': true, 'as_of': '2026-11-21T09:00:00Z'}"""));
    }

    @Test
    void whatPersonioDoesNotListIsTakenFromPeopleAndSaysSo() {
        Map<String, Object> result = list(REFUSED, Company.tenant()).result("kind", "offices");

        assertThat(result).containsEntry("complete", false).containsEntry("total", 2);
        assertThat(result.get("notes").toString()).contains("taken from people", "nobody belongs to");
    }

    @Test
    void whereThePeoplesAttributeIsUnreadableNobodyIsCounted() {
        TenantSchema narrow = Tenants.reading("first_name", "last_name");

        Map<String, Object> result = list(LISTED, narrow).result("kind", "teams");

        assertThat(result).containsEntry("complete", true);
        assertThat(result.get("organization_data").toString()).doesNotContain("people");
        assertThat(result.get("notes").toString()).contains("team cannot be seen");
        assertThat(list(REFUSED, narrow).refusal("kind", "teams")).contains("The right is missing");
    }

    @Test
    void whoMayNotReadPeopleStillGetsTheUnits() {
        FakeEmployees unreadable = new FakeEmployees(List.of()).failingToRead(Kind.MISSING_RIGHT);

        assertThat(list(LISTED, Company.tenant(), unreadable).result("kind", "cost_centers"))
                .containsEntry("total", 3)
                .containsEntry("complete", true);
        assertThat(list(LISTED, Company.tenant(), new FakeEmployees(List.of()).failingToRead(Kind.TIMEOUT))
                        .refusal("kind", "cost_centers"))
                .isNotBlank();
    }

    @Test
    void numbersFromAnUnfinishedListOfPeopleAreNotComplete() {
        FakeEmployees cut = new FakeEmployees(Company.people()).incomplete();

        Map<String, Object> result = list(LISTED, Company.tenant(), cut).result("kind", "departments");

        assertThat(result).containsEntry("complete", false);
        assertThat(result.get("notes").toString()).contains("People may be missing");
    }

    @Test
    void jobsHaveFamilyAndLevel() {
        assertThat(list(LISTED, Company.tenant()).json("kind", "jobs")).isEqualTo(Json.compact("""
                {'organization_data': [
                  {'id': 'j2', 'name': 'Designer'},
                  {'id': 'j1', 'name': 'Engineer', 'family': 'Product', 'level': 'Senior'}],
                 'total': 2, 'returned': 2, 'complete': true, 'as_of': '2026-11-21T09:00:00Z'}"""));
    }

    @Test
    void salaryBandsAreNoKind() {
        assertThat(list(LISTED, Company.tenant()).refusal("kind", "salary_bands"))
                .contains("departments", "jobs");
    }

    private static CheckedCalls list(Organization organization, TenantSchema tenant) {
        return list(organization, tenant, new FakeEmployees(Company.people()));
    }

    private static CheckedCalls list(Organization organization, TenantSchema tenant, FakeEmployees people) {
        EmployeeDirectory directory = new EmployeeDirectory(people, CheckedCalls.CLOCK, Duration.ofMinutes(5));
        return new CheckedCalls(
                new ListOrganizationDataTool(
                        directory,
                        organization,
                        context -> List.of(
                                new Job("j1", "Engineer", "Product", "Senior"), new Job("j2", "Designer", null, null))),
                tenant);
    }
}
