package io.github.personiomcp.cli;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.domain.OrganizationUnit;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.domain.Ports;
import io.github.personiomcp.domain.Recruiting;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * One cheap read that shows whether a port may be used.
 *
 * @param subject what is read, in the plural
 * @param right what it needs
 * @param read what was found, in words
 */
record PortCheck(String subject, Right right, BiFunction<Ports, CallContext, String> read) {

    /** Nobody has this id: whoever is told that had the right to ask. */
    private static final String NOBODY = "0";

    private static final int WIDTH = 75;

    /** What v1 alone serves: a credential that is good for v2 can do without. */
    private static final Set<String> DISPENSABLE = Set.of("balances", "categories", "pictures");

    /** One for each port that reads, people apart. */
    static List<PortCheck> all(LocalDate today) {
        DateRange day = new DateRange(today, today);
        return List.of(
                new PortCheck(
                        "absences",
                        Right.ABSENCES_READ,
                        (ports, context) -> ports.absences().types(context).size() + " kinds of absence"),
                new PortCheck("balances", Right.ABSENCES_READ, (ports, context) -> {
                    ports.balances().of(NOBODY, context);
                    return "readable";
                }),
                new PortCheck(
                        "attendances",
                        Right.ATTENDANCES_READ,
                        (ports, context) ->
                                ports.attendances().in(day, Set.of(), context).size() + " periods today"),
                new PortCheck(
                        "departments",
                        Right.UNITS_READ,
                        (ports, context) ->
                                counted(ports.organization().units(OrganizationUnit.Kind.DEPARTMENT, context))),
                new PortCheck(
                        "cost centers",
                        Right.COST_CENTERS_READ,
                        (ports, context) ->
                                counted(ports.organization().units(OrganizationUnit.Kind.COST_CENTER, context))),
                new PortCheck(
                        "jobs",
                        Right.JOBS_READ,
                        (ports, context) -> counted(ports.jobs().all(context))),
                new PortCheck("documents", Right.DOCUMENTS_READ, (ports, context) -> {
                    ports.documents().of(NOBODY, context);
                    return "readable";
                }),
                new PortCheck(
                        "categories",
                        Right.DOCUMENTS_READ,
                        (ports, context) ->
                                ports.documentUploads().categories(context).size() + " kinds of documents"),
                new PortCheck("pictures", Right.EMPLOYEES_READ, (ports, context) -> {
                    ports.profilePictures().of(NOBODY, WIDTH, context);
                    return "readable";
                }),
                new PortCheck(
                        "projects",
                        Right.PROJECTS_READ,
                        (ports, context) -> counted(ports.projects().all(false, context))),
                new PortCheck(
                        "recruiting",
                        Right.RECRUITING_READ,
                        (ports, context) -> ports.recruiting()
                                        .all(Recruiting.Kind.CATEGORIES, null, context)
                                        .size() + " kinds of vacancies"),
                new PortCheck(
                        "compensations",
                        Right.COMPENSATIONS_READ,
                        (ports, context) -> ports.compensations().types(context).size() + " kinds of pay"),
                new PortCheck(
                        "salary bands",
                        Right.SALARY_BANDS_READ,
                        (ports, context) -> counted(ports.compensations().bands(context))),
                new PortCheck(
                        "reports",
                        Right.REPORTS_READ,
                        (ports, context) -> counted(ports.reports().all(context))));
    }

    /** What was found; a missing right is a failure only where it is needed. */
    Finding finding(Ports ports, CallContext context, boolean needed) {
        try {
            return Finding.ok(subject, read.apply(ports, context));
        } catch (PersonioException e) {
            if (e.kind() == Kind.NOT_FOUND || e.kind() == Kind.REJECTED) {
                return Finding.ok(subject, "readable");
            }
            if (needed && DISPENSABLE.contains(subject)) {
                return Finding.note(subject, String.valueOf(e.getMessage()), Repair.of(e, right));
            }
            return needed
                    ? Finding.fail(subject, String.valueOf(e.getMessage()), Repair.of(e, right))
                    : Finding.ok(subject, "not readable, and nothing that is offered needs them");
        }
    }

    private static String counted(List<?> found) {
        return found.size() + " readable";
    }
}
