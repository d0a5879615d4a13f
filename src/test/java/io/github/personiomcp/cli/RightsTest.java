package io.github.personiomcp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.demo.Company;
import io.github.personiomcp.demo.DemoSettings;
import io.github.personiomcp.demo.DemoTenant;
import io.github.personiomcp.policy.WritePolicy;
import io.github.personiomcp.tool.Toolset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@code doctor --rights} says is enough for a toolset, and nothing of it is too much. */
class RightsTest {

    /** Where the demo company of v1 needs a right; over v2 it needs the scope. */
    private static final Map<Right, List<String>> V1 = Map.of(
            Right.EMPLOYEES_READ, List.of("/v1/company/employees"),
            Right.ABSENCES_READ, List.of("/v1/company/time-off", "/v1/company/absence-periods"),
            Right.ATTENDANCES_READ, List.of("/v1/company/attendances"),
            Right.DOCUMENTS_READ, List.of("/v1/company/document"));

    @ParameterizedTest
    @EnumSource
    void rightsOfAToolsetAreEnough(Toolset toolset) {
        ToolsetNeeds needs = needs(toolset);
        try (DemoTenant tenant = allowing(needs.rights())) {
            List<List<String>> calls = calls(toolset, tenant.company());
            assertThat(calls).extracting(call -> call.get(0)).containsAll(needs.tools());

            calls.forEach(call -> {
                CommandRun run = run(tenant, toolset.label(), Stream.concat(Stream.of("call", "--yes"), call.stream()));
                assertThat(run.exit()).as("%s %s", call, run.err()).isZero();
            });
            CommandRun doctor = run(tenant, toolset.label(), Stream.of("doctor"));
            needs.rights().forEach(right -> assertThat(doctor.out()).doesNotContain('"' + right.box() + '"'));
        }
    }

    @ParameterizedTest
    @EnumSource
    void missingRightIsNamed(Right missing) {
        Set<Right> others = EnumSet.allOf(Right.class);
        others.remove(missing);
        try (DemoTenant tenant = allowing(others)) {
            CommandRun doctor = run(tenant, "all", Stream.of("doctor"));

            assertThat(doctor.exit()).isEqualTo(missing.writes() ? 0 : 1);
            assertThat(doctor.out().replaceAll("\\s+", " ")).contains("tick the right \"" + missing.box() + "\"");
        }
    }

    private static ToolsetNeeds needs(Toolset toolset) {
        return NeedsList.of(Set.of(toolset), WritePolicy.ON).needs().get(0);
    }

    private static DemoTenant allowing(Set<Right> rights) {
        Set<Right> denied = EnumSet.allOf(Right.class);
        denied.removeAll(rights);
        String[] scopes = denied.stream().map(Right::scope).toArray(String[]::new);
        DemoTenant tenant =
                DemoTenant.start(DemoSettings.defaults().withEmployees(30).withoutScopes(scopes));
        denied.forEach(right -> V1.getOrDefault(right, List.of()).forEach(tenant.faults()::deny));
        return tenant;
    }

    private static CommandRun run(DemoTenant tenant, String toolsets, Stream<String> words) {
        Map<String, String> environment = Map.of(
                "PERSONIO_BASE_URL",
                tenant.baseUrl().toString(),
                "PERSONIO_CLIENT_ID",
                DemoTenant.CLIENT_ID,
                "PERSONIO_CLIENT_SECRET",
                DemoTenant.CLIENT_SECRET,
                "PERSONIO_MCP_TOOLSETS",
                toolsets,
                "PERSONIO_MCP_EXPOSE",
                "pay",
                "PERSONIO_MCP_ALLOW_DELETES",
                "true");
        return CommandRun.in(environment, words.toArray(String[]::new));
    }

    /** A call of each tool of the toolset, with its arguments. */
    private static List<List<String>> calls(Toolset toolset, Company company) {
        String id = "employee=" + company.people().get(0).id();
        String document = "document=" + company.people().get(0).id() + "1";
        return switch (toolset) {
            case EMPLOYEES ->
                List.of(
                        List.of("search_employees", "limit=1"),
                        List.of("get_employee", id),
                        List.of("update_employee", id, "changes={\"position\":\"Astronaut\"}"),
                        List.of("create_employee", "first_name=A", "last_name=B", "email=a.b@example.com"));
            case ABSENCES ->
                List.of(
                        List.of("list_absences", "period=this_week"),
                        List.of("get_absence_balance", id),
                        List.of("who_is_out"));
            case ATTENDANCES -> List.of(List.of("list_attendances", "period=this_week"));
            case ORGANIZATION ->
                List.of(
                        List.of("get_org_chart"),
                        List.of("get_headcount"),
                        List.of("list_people_events", "period=this_month"),
                        List.of("describe_tenant"));
            case TIME -> time(id, company);
            case PROFILE_PICTURE -> List.of(List.of("get_profile_picture", id));
            case DOCUMENTS ->
                List.of(
                        List.of("list_documents", id),
                        List.of("download_document", id, document),
                        List.of("update_document", id, document, "comment=Seen"),
                        List.of(
                                "upload_document",
                                id,
                                "title=A",
                                "category=Contracts",
                                "file_name=a.txt",
                                "content=QQ=="));
            case PROJECTS ->
                List.of(
                        List.of("list_projects"),
                        List.of("save_project", "name=Gemini"),
                        List.of("set_project_members", "project=Gemini", "add=[\"" + id.substring(9) + "\"]"));
            case ORGANIZATION_DATA ->
                Stream.of("departments", "teams", "offices", "legal_entities", "cost_centers", "jobs")
                        .map(kind -> List.of("list_organization_data", "kind=" + kind))
                        .toList();
            case RECRUITING ->
                Stream.of("applications", "candidates", "jobs", "categories")
                        .map(kind -> List.of("list_recruiting", "kind=" + kind))
                        .toList();
            case COMPENSATION ->
                Stream.of("compensations", "types", "bands")
                        .map(kind -> List.of("list_compensations", "kind=" + kind))
                        .toList();
            case REPORTS ->
                List.of(List.of("list_reports"), List.of("run_report", "report=6f1c2c1e-0001-4000-8000-000000000001"));
        };
    }

    private static List<List<String>> time(String employee, Company company) {
        String absence = "id=" + company.absences().get(0).idV2();
        String attendance = "id=" + company.attendances().get(0).idV2(0);
        List<List<String>> calls = new ArrayList<>();
        calls.add(List.of("request_absence", employee, "absence_type=Paid vacation", "from=2027-07-01"));
        calls.add(List.of("update_absence", absence, "comment=Moved"));
        calls.add(List.of("cancel_absence", absence));
        calls.add(List.of("record_attendance", employee, "date=2026-11-20", "from=22:00", "to=22:30"));
        calls.add(List.of("update_attendance", attendance, "comment=Late"));
        calls.add(List.of("delete_attendance", attendance));
        return calls;
    }
}
