package io.github.personiomcp.toolset.time;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.AbsenceBalances;
import io.github.personiomcp.domain.AbsenceBalances.Balance;
import io.github.personiomcp.domain.AbsenceTime;
import io.github.personiomcp.domain.AbsenceType;
import io.github.personiomcp.domain.AbsenceType.Unit;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What an absence would take, and what is left then, told before anybody agrees to it. Personio counts only what is stored, so this is an
 * estimate and says what it rests on.
 */
record AbsenceCost(EmployeeDirectory directory, AbsenceBalances balances, Clock clock) {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** The cost of an absence that is to be requested; nothing where no working day is in it. */
    List<String> ofNew(String employeeId, AbsenceType type, AbsenceTime time, CallContext context) {
        WorkWeek week = week(employeeId, time, context);
        List<String> told = new ArrayList<>(List.of(working(week, type, time)));
        if (week.days(time).signum() > 0) {
            Unit unit = unit(week, type, time);
            BigDecimal cost = unit == Unit.HOUR ? week.hours(time) : week.days(time);
            told.addAll(available(employeeId, type, unit, cost, context));
        }
        return told;
    }

    /** The working time that an absence takes once it is changed to {@code time}; nothing of an open end. */
    List<String> ofChanged(String employeeId, AbsenceType type, AbsenceTime time, CallContext context) {
        return time.to() == null ? List.of() : List.of(working(week(employeeId, time, context), type, time));
    }

    private WorkWeek week(String employeeId, AbsenceTime time, CallContext context) {
        return directory
                .snapshot(context)
                .find(employeeId)
                .map(person -> WorkWeek.of(person, time.from()))
                .orElse(WorkWeek.UNKNOWN);
    }

    private static String working(WorkWeek week, AbsenceType type, AbsenceTime time) {
        String basis = week.known()
                ? " by the person's work schedule"
                : ", counted from Monday to Friday because "
                        + (week.flexible()
                                ? "the person's work schedule names no hours for any day"
                                : "the person's work schedule cannot be seen");
        if (week.days(time).signum() == 0) {
            return "There is no working day in it" + basis + ".";
        }
        Unit unit = unit(week, type, time);
        return time.hourly()
                ? "It takes " + words(week.hours(time), unit) + "; breaks and public holidays are not taken off."
                : "It takes " + words(unit == Unit.HOUR ? week.hours(time) : week.days(time), unit) + basis
                        + "; public holidays, which only Personio knows, are not taken off.";
    }

    /** Whole days of a kind that is counted in hours stay days where nobody knows how long a day is. */
    private static Unit unit(WorkWeek week, AbsenceType type, AbsenceTime time) {
        return time.hourly() || (type.unit() == Unit.HOUR && week.known()) ? Unit.HOUR : Unit.DAY;
    }

    /** What is available of {@code type} today; nothing of kinds without a balance. */
    private List<String> available(
            String employeeId, AbsenceType type, Unit unit, BigDecimal cost, CallContext context) {
        try {
            return balances.of(employeeId, soon(context)).stream()
                    .filter(balance -> balance.type().name().equals(type.name()))
                    .map(balance -> available(balance, unit, cost))
                    .toList();
        } catch (PersonioException e) {
            if (e.kind() == Kind.CANCELLED) {
                throw e;
            }
            return List.of("How much of " + type.name() + " is left could not be read.");
        }
    }

    /** An estimate is worth no more than a few seconds. */
    private CallContext soon(CallContext context) {
        Instant soon = clock.instant().plus(PATIENCE);
        return soon.isBefore(context.deadline()) ? context.until(soon) : context;
    }

    private static String available(Balance balance, Unit unit, BigDecimal cost) {
        String today = "Available today of " + balance.type().name() + ": "
                + words(balance.available(), balance.type().unit());
        BigDecimal left = balance.available().subtract(cost);
        if (balance.type().unit() != unit) {
            return today + ".";
        }
        return today + (left.signum() < 0 ? ", less than it takes." : ", about " + plain(left) + " after it.");
    }

    private static String words(BigDecimal amount, Unit unit) {
        String one = unit == Unit.HOUR ? " hour" : unit == Unit.DAY ? " day" : "";
        boolean many = !one.isEmpty() && amount.compareTo(BigDecimal.ONE) != 0;
        return plain(amount) + one + (many ? "s" : "");
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
