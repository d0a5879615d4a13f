package io.github.personiomcp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class V2ProjectsTest extends DemoTenantTestCase {

    private static final String PATH = "/v2/projects";

    @Test
    void whatIsWrittenIsKept() {
        String id = created("""
                {"name":"Apollo","status":"ACTIVE","project_code":"A-1","start":{"date":"2026-12-01"},
                 "end":{"date":"2027-01-01"},"billable":true,"client_name":"ACME"}""");
        client.write(
                "PATCH", PATH + "/" + id, "{\"client_name\":null,\"end\":{\"date\":null},\"status\":\"ARCHIVED\"}");

        JsonNode project = client.getJson(PATH + "/" + id);
        assertThat(project.at("/start/date").stringValue()).isEqualTo("2026-12-01");
        assertThat(project.get("end").isNull()).isTrue();
        assertThat(project.get("client_name").isNull()).isTrue();
        assertThat(project.get("status").stringValue()).isEqualTo("ARCHIVED");
        assertThat(project.get("billable").booleanValue()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400|{'status':'ACTIVE'}",
                "400|{'name':'X'}",
                "400|{'name':'X','status':'OPEN'}",
                "400|{'name':'X','status':'ACTIVE','surprise':1}",
                "422|{'name':'X','status':'ACTIVE','project_code':'PRJ-41'}",
                "422|{'name':'X','status':'ACTIVE','start':{'date':'2026-12-01'},'end':{'date':'2026-12-01'}}",
                "422|{'name':'X','status':'ACTIVE','parent_project':{'id':'47'}}",
                "422|{'name':'X','status':'ACTIVE','parent_project':{'id':'999'}}",
                "422|{'name':'X','status':'ACTIVE','parent_project':{'id':'42'},'client_name':'ACME'}"
            })
    void whatBreaksARuleIsRefused(int status, String body) {
        assertThat(client.write("POST", PATH, body.replace('\'', '"')).statusCode())
                .isEqualTo(status);
        assertThat(company.projects().all()).hasSize(8);
    }

    @ParameterizedTest
    @CsvSource({"includes=tracked_minutes, 400", "include=minutes, 422", "limit=101, 400", "surprise=1, 400"})
    void parametersAreReadStrictly(String query, int status) {
        assertThat(client.get(PATH + "?" + query).statusCode()).isEqualTo(status);
    }

    @Test
    void listsCanBeFilteredAndTellRecordedTimeWhereAsked() {
        assertThat(names("parent_project.id=41&")).containsExactly("Polaris Data", "Polaris Training");
        assertThat(names("top_level_only=true&status=ARCHIVED&")).containsExactly("Website 2024");

        JsonNode polaris = client.getJson(PATH + "/41?include=tracked_minutes,sub_projects_count");
        long minutes = company.attendances().stream()
                .filter(attendance ->
                        attendance.project() != null && attendance.project().id() == 41)
                .filter(attendance -> !attendance.status().equals("rejected"))
                .mapToLong(Attendance::workMinutes)
                .sum();
        assertThat(polaris.get("tracked_minutes").longValue())
                .isEqualTo(minutes)
                .isPositive();
        assertThat(polaris.get("sub_projects_count").intValue()).isEqualTo(2);
        assertThat(client.getJson(PATH + "/41").has("tracked_minutes")).isFalse();
    }

    @Test
    void addingMembersTakesTheProjectFromEverybody() {
        assertThat(client.getJson(PATH + "/42").get("assigned_to_all").booleanValue())
                .isTrue();

        client.write("POST", PATH + "/42/members", "[" + member(person(0)) + "," + member(person(1)) + "]");
        client.write("DELETE", PATH + "/42/members", "[" + member(person(0)) + "]");

        assertThat(allByCursor(PATH + "/42/members?", 1))
                .extracting(member -> member.at("/person/id").stringValue())
                .containsExactly(person(1));
        assertThat(client.getJson(PATH + "/42").get("assigned_to_all").booleanValue())
                .isFalse();
    }

    @Test
    void oneBadMemberFailsTheWholeList() {
        String known = member(person(0));

        assertThat(addedTo42("[" + known + "," + member("9") + "]")).isEqualTo(422);
        assertThat(addedTo42("[" + known + ",{\"id\":\"1\"}]")).isIn(400, 422);
        assertThat(addedTo42(known)).isEqualTo(400);
        assertThat(company.projects().find(42).orElseThrow().members()).isEmpty();
    }

    private int addedTo42(String body) {
        return client.write("POST", PATH + "/42/members", body).statusCode();
    }

    private String person(int index) {
        return String.valueOf(company.people().get(index).id());
    }

    private static String member(String id) {
        return "{\"person\":{\"id\":\"" + id + "\"}}";
    }

    @Test
    void writingNeedsItsOwnScope() {
        try (DemoTenant narrow = DemoTenant.start(DemoSettings.defaults().withoutScopes("personio:projects:write"))) {
            DemoClient narrowClient = new DemoClient(narrow).login();

            assertThat(narrowClient.get(PATH).statusCode()).isEqualTo(200);
            assertThat(narrowClient
                            .write("PATCH", PATH + "/41", "{\"name\":\"X\"}")
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    private List<String> names(String query) {
        return allByCursor(PATH + "?" + query, 1).stream()
                .map(project -> project.get("name").stringValue())
                .toList();
    }

    private String created(String body) {
        return DemoClient.json(client.write("POST", PATH, body)).get("id").stringValue();
    }
}
