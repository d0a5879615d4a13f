package io.github.personiomcp.demo;

import static io.github.personiomcp.demo.ReportColumn.Form.MONETARY;
import static io.github.personiomcp.demo.ReportColumn.Form.NUMERIC;
import static io.github.personiomcp.demo.ReportColumn.Form.OPTIONS;
import static io.github.personiomcp.demo.ReportColumn.Form.PERCENTAGE;
import static io.github.personiomcp.demo.ReportColumn.Form.STRING;
import static io.github.personiomcp.demo.ReportColumn.Form.TIME_RANGE;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report that somebody at the company has put together.
 *
 * @param refusal what Personio says instead of delivering it; null where it delivers
 */
record SavedReport(
        String id,
        String name,
        String description,
        @Nullable String refusal,
        List<ReportColumn> columns) {

    private static final ReportColumn FIRST_NAME = ReportColumn.of("first_name", "First name", "Vorname", STRING);
    private static final ReportColumn LAST_NAME = ReportColumn.of("last_name", "Last name", "Nachname", STRING);
    private static final ReportColumn DEPARTMENT = ReportColumn.of("department", "Department", "Abteilung", OPTIONS);

    static final List<SavedReport> ALL = List.of(
            open(
                    "6f1c2c1e-0001-4000-8000-000000000001",
                    "Headcount",
                    "Who works where",
                    List.of(
                            FIRST_NAME,
                            LAST_NAME,
                            DEPARTMENT,
                            ReportColumn.of("office", "Office", "Standort", OPTIONS),
                            ReportColumn.own(CustomFields.FTE, NUMERIC),
                            ReportColumn.own(CustomFields.LANGUAGES, OPTIONS))),
            open(
                    "6f1c2c1e-0002-4000-8000-000000000002",
                    "Salary review",
                    "For the management only",
                    List.of(
                            FIRST_NAME,
                            LAST_NAME,
                            ReportColumn.of("fix_salary", "Fixed salary", "Fixgehalt", MONETARY),
                            ReportColumn.of("fix_salary_interval", "Salary interval", "Gehaltsintervall", STRING),
                            ReportColumn.of("hourly_salary", "Hourly salary", "Stundenlohn", NUMERIC),
                            ReportColumn.own(CustomFields.BONUS, MONETARY),
                            ReportColumn.own(CustomFields.IBAN, STRING),
                            ReportColumn.own(CustomFields.BIRTH, STRING),
                            new ReportColumn("calc_7", "Total", "Summe", MONETARY, "fix_salary"),
                            new ReportColumn("dynamic_29999", null, null, STRING, CustomFields.TAX_ID))),
            open(
                    "6f1c2c1e-0003-4000-8000-000000000003",
                    "Contracts",
                    "Terms and working time",
                    List.of(
                            LAST_NAME,
                            new ReportColumn("contract", "Contract", "Vertrag", TIME_RANGE, "hire_date"),
                            new ReportColumn(
                                    "working_time", "Working time", "Arbeitszeit", PERCENTAGE, CustomFields.FTE))),
            refused("6f1c2c1e-0004-4000-8000-000000000004", "Headcount by department", "Unsupported nested type: null"),
            refused(
                    "6f1c2c1e-0005-4000-8000-000000000005",
                    "Board figures",
                    "Collection contains no element matching the predicate."),
            refused("6f1c2c1e-0006-4000-8000-000000000006", "Turnover", "Report could not be processed"));

    private static SavedReport open(String id, String name, String description, List<ReportColumn> columns) {
        return new SavedReport(id, name, description, null, columns);
    }

    private static SavedReport refused(String id, String name, String refusal) {
        return new SavedReport(id, name, "", refusal, List.of());
    }
}
