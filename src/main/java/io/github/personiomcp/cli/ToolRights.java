package io.github.personiomcp.cli;

import static io.github.personiomcp.cli.Right.ABSENCES_READ;
import static io.github.personiomcp.cli.Right.ABSENCES_WRITE;
import static io.github.personiomcp.cli.Right.ATTENDANCES_READ;
import static io.github.personiomcp.cli.Right.ATTENDANCES_WRITE;
import static io.github.personiomcp.cli.Right.COMPENSATIONS_READ;
import static io.github.personiomcp.cli.Right.COST_CENTERS_READ;
import static io.github.personiomcp.cli.Right.DOCUMENTS_READ;
import static io.github.personiomcp.cli.Right.DOCUMENTS_WRITE;
import static io.github.personiomcp.cli.Right.EMPLOYEES_READ;
import static io.github.personiomcp.cli.Right.EMPLOYEES_WRITE;
import static io.github.personiomcp.cli.Right.JOBS_READ;
import static io.github.personiomcp.cli.Right.PROJECTS_READ;
import static io.github.personiomcp.cli.Right.PROJECTS_WRITE;
import static io.github.personiomcp.cli.Right.RECRUITING_READ;
import static io.github.personiomcp.cli.Right.REPORTS_READ;
import static io.github.personiomcp.cli.Right.SALARY_BANDS_READ;
import static io.github.personiomcp.cli.Right.UNITS_READ;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which rights each tool needs, and no others. */
final class ToolRights {

    private static final Set<Right> EMPLOYEES = rights(EMPLOYEES_READ);
    private static final Set<Right> ABSENCES = rights(EMPLOYEES_READ, ABSENCES_READ);
    private static final Set<Right> ABSENCE_WRITES = rights(EMPLOYEES_READ, ABSENCES_READ, ABSENCES_WRITE);
    private static final Set<Right> ATTENDANCE_WRITES = rights(EMPLOYEES_READ, ATTENDANCES_READ, ATTENDANCES_WRITE);
    private static final Set<Right> EMPLOYEE_WRITES = rights(EMPLOYEES_READ, EMPLOYEES_WRITE);
    private static final Set<Right> DOCUMENTS = rights(EMPLOYEES_READ, DOCUMENTS_READ);
    private static final Set<Right> DOCUMENT_WRITES = rights(EMPLOYEES_READ, DOCUMENTS_READ, DOCUMENTS_WRITE);
    private static final Set<Right> PROJECT_WRITES = rights(EMPLOYEES_READ, PROJECTS_READ, PROJECTS_WRITE);

    private static final Map<String, Set<Right>> BY_TOOL = Map.ofEntries(
            Map.entry("search_employees", EMPLOYEES),
            Map.entry("get_employee", EMPLOYEES),
            Map.entry("create_employee", EMPLOYEE_WRITES),
            Map.entry("update_employee", EMPLOYEE_WRITES),
            Map.entry("list_absences", ABSENCES),
            Map.entry("get_absence_balance", ABSENCES),
            Map.entry("who_is_out", ABSENCES),
            Map.entry("list_attendances", rights(EMPLOYEES_READ, ATTENDANCES_READ)),
            Map.entry("get_org_chart", EMPLOYEES),
            Map.entry("get_headcount", EMPLOYEES),
            Map.entry("list_people_events", EMPLOYEES),
            Map.entry("describe_tenant", EMPLOYEES),
            Map.entry("request_absence", ABSENCE_WRITES),
            Map.entry("update_absence", ABSENCE_WRITES),
            Map.entry("cancel_absence", ABSENCE_WRITES),
            Map.entry("record_attendance", ATTENDANCE_WRITES),
            Map.entry("update_attendance", ATTENDANCE_WRITES),
            Map.entry("delete_attendance", ATTENDANCE_WRITES),
            Map.entry("get_profile_picture", EMPLOYEES),
            Map.entry("list_documents", DOCUMENTS),
            Map.entry("download_document", DOCUMENTS),
            Map.entry("upload_document", DOCUMENT_WRITES),
            Map.entry("update_document", DOCUMENT_WRITES),
            Map.entry("list_projects", rights(EMPLOYEES_READ, PROJECTS_READ)),
            Map.entry("save_project", PROJECT_WRITES),
            Map.entry("set_project_members", PROJECT_WRITES),
            Map.entry("list_organization_data", rights(EMPLOYEES_READ, UNITS_READ, COST_CENTERS_READ, JOBS_READ)),
            Map.entry("list_recruiting", rights(RECRUITING_READ)),
            Map.entry("list_compensations", rights(EMPLOYEES_READ, COMPENSATIONS_READ, SALARY_BANDS_READ)),
            Map.entry("list_reports", rights(REPORTS_READ)),
            Map.entry("run_report", rights(REPORTS_READ)));

    private ToolRights() {}

    /** Those of one tool. */
    static Set<Right> of(String tool) {
        return Optional.ofNullable(BY_TOOL.get(tool))
                .orElseThrow(() -> new IllegalArgumentException("Nobody said which rights " + tool + " needs"));
    }

    private static Set<Right> rights(Right... rights) {
        return EnumSet.copyOf(Arrays.asList(rights));
    }
}
