package io.github.personiomcp.cli;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.Employees;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How many people there are, and whether those who left are among them. */
final class PeopleCheck {

    private static final Set<Kind> TOO_MANY = Set.of(Kind.TIMEOUT, Kind.RATE_LIMITED);

    private volatile String progress = "";

    /** Of a company that is too big to be read in the time there is, how far that came. */
    Finding finding(Employees employees, CallContext context) {
        CallContext watched = new CallContext(
                context.tenant(),
                context.ceiling(),
                context.deadline(),
                (done, total, message) -> progress = total + " people, of whom " + done + " were looked at");
        try {
            return Finding.ok("employees", population(employees.all(watched)));
        } catch (PersonioException e) {
            return TOO_MANY.contains(e.kind()) && !progress.isEmpty()
                    ? Finding.ok("employees", progress)
                    : Finding.fail("employees", String.valueOf(e.getMessage()), Repair.of(e, Right.EMPLOYEES_READ));
        }
    }

    private static String population(Employees.Everybody everybody) {
        Map<String, Long> byStatus = everybody.employees().stream()
                .collect(Collectors.groupingBy(PeopleCheck::status, TreeMap::new, Collectors.counting()));
        String statuses = byStatus.entrySet().stream()
                .map(status -> status.getValue() + " " + status.getKey())
                .collect(Collectors.joining(", ", " (", ")"));
        return everybody.employees().size() + " people" + statuses
                + (byStatus.containsKey("inactive") ? "; inactive ones are visible" : "; no inactive ones are visible");
    }

    private static String status(Employee person) {
        return person.text("status").isEmpty() ? "status unknown" : person.text("status");
    }
}
