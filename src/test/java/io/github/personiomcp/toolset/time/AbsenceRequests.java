package io.github.personiomcp.toolset.time;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.AbsenceBalances.Balance;
import io.github.personiomcp.domain.AbsenceType;
import io.github.personiomcp.domain.AbsenceType.Unit;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.policy.WritePolicy;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.testing.fakes.Company;
import io.github.personiomcp.testing.fakes.FakeAbsenceWrites;
import io.github.personiomcp.testing.fakes.FakeEmployees;
import io.github.personiomcp.text.Message;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Requests of absences in a company with a part-timer and somebody without a schedule, of whom everybody has some vacation left. */
final class AbsenceRequests {

    static final AbsenceType VACATION = new AbsenceType("Paid vacation", "paid_vacation", Unit.DAY);
    static final AbsenceType IN_LIEU = new AbsenceType("Time off in lieu", "other", Unit.HOUR);
    static final AbsenceType WITHHELD =
            new AbsenceType("absent", "undefined", Unit.UNKNOWN, Message.of("Kinds of health are shown as 'absent'."));
    static final String APPROVAL =
            "An approval workflow may apply: the request stays pending until approved; it is never skipped.";

    /** Works on Tuesdays, Wednesdays and Thursdays. */
    private static final Employee PART_TIMER = Company.person(
            "8",
            "Gil",
            "Roth",
            "work_schedule_valid_from",
            "2020-01-01",
            "work_schedule_monday",
            "00:00",
            "work_schedule_tuesday",
            "07:30",
            "work_schedule_wednesday",
            "07:30",
            "work_schedule_thursday",
            "07:30");

    private static final Employee FLEXIBLE = Company.person(
            "9",
            "Flo",
            "Lang",
            "work_schedule_valid_from",
            "2020-01-01",
            "work_schedule_monday",
            "00:00",
            "work_schedule_tuesday",
            "00:00",
            "work_schedule_wednesday",
            "00:00",
            "work_schedule_thursday",
            "00:00",
            "work_schedule_friday",
            "00:00",
            "work_schedule_saturday",
            "00:00",
            "work_schedule_sunday",
            "00:00");

    final FakeAbsenceWrites absences = new FakeAbsenceWrites(VACATION, IN_LIEU, WITHHELD);

    /** Instead of an answer about what is left. */
    @Nullable
    PersonioException balanceFailure;

    /** Until when what is left was to be read. */
    @Nullable
    Instant balanceDeadline;

    private final RequestAbsenceTool tool = new RequestAbsenceTool(
            new EmployeeDirectory(
                    new FakeEmployees(Stream.concat(Company.people().stream(), Stream.of(PART_TIMER, FLEXIBLE))
                            .toList()),
                    CheckedCalls.CLOCK,
                    Duration.ofMinutes(5)),
            absences,
            this::balances,
            absences,
            CheckedCalls.CLOCK);

    /** Calls that must be confirmed. */
    CheckedCalls planned() {
        return new CheckedCalls(tool, Company.tenant());
    }

    /** Calls that need not be confirmed. */
    CheckedCalls atOnce() {
        return new CheckedCalls(tool, Company.tenant(), WritePolicy.ON);
    }

    private List<Balance> balances(String employeeId, CallContext context) {
        balanceDeadline = context.deadline();
        if (balanceFailure != null) {
            throw balanceFailure;
        }
        return List.of(
                new Balance(VACATION, new BigDecimal("20"), new BigDecimal("12.50")),
                new Balance(IN_LIEU, BigDecimal.ZERO, new BigDecimal("0.5")));
    }

    static List<String> warnings(Map<String, Object> plan) {
        return ((List<?>) plan.getOrDefault("warnings", List.of()))
                .stream().map(String::valueOf).toList();
    }
}
