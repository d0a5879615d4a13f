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
import io.github.personiomcp.text.Message;
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
    List<Message> ofNew(String employeeId, AbsenceType type, AbsenceTime time, CallContext context) {
        WorkWeek week = week(employeeId, time, context);
        List<Message> told = new ArrayList<>(List.of(working(week, type, time)));
        if (week.days(time).signum() > 0) {
            Unit unit = unit(week, type, time);
            BigDecimal cost = unit == Unit.HOUR ? week.hours(time) : week.days(time);
            told.addAll(available(employeeId, type, unit, cost, context));
        }
        return told;
    }

    /** The working time that an absence takes once it is changed to {@code time}; nothing of an open end. */
    List<Message> ofChanged(String employeeId, AbsenceType type, AbsenceTime time, CallContext context) {
        return time.to() == null ? List.of() : List.of(working(week(employeeId, time, context), type, time));
    }

    private WorkWeek week(String employeeId, AbsenceTime time, CallContext context) {
        return directory
                .snapshot(context)
                .find(employeeId)
                .map(person -> WorkWeek.of(person, time.from()))
                .orElse(WorkWeek.UNKNOWN);
    }

    private static Message working(WorkWeek week, AbsenceType type, AbsenceTime time) {
        Message basis = basis(week);
        if (week.days(time).signum() == 0) {
            return Message.of(
                    week.known() ? "There is no working day in it {0}." : "There is no working day in it, {0}.", basis);
        }
        Unit unit = unit(week, type, time);
        if (time.hourly()) {
            return Message.of(
                    "It takes {0}; breaks and public holidays are not taken off.", words(week.hours(time), unit));
        }
        return Message.of(
                week.known()
                        ? "It takes {0} {1}; public holidays, which only Personio knows, are not taken off."
                        : "It takes {0}, {1}; public holidays, which only Personio knows, are not taken off.",
                words(unit == Unit.HOUR ? week.hours(time) : week.days(time), unit),
                basis);
    }

    private static Message basis(WorkWeek week) {
        if (week.known()) {
            return Message.of("by the person's work schedule");
        }
        return Message.of(
                week.flexible()
                        ? "counted from Monday to Friday because the person's work schedule names no hours for any day"
                        : "counted from Monday to Friday because the person's work schedule cannot be seen");
    }

    /** Whole days of a kind that is counted in hours stay days where nobody knows how long a day is. */
    private static Unit unit(WorkWeek week, AbsenceType type, AbsenceTime time) {
        return time.hourly() || (type.unit() == Unit.HOUR && week.known()) ? Unit.HOUR : Unit.DAY;
    }

    /** What is available of {@code type} today; nothing of kinds without a balance. */
    private List<Message> available(
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
            return List.of(Message.of("How much of {0} is left could not be read.", type.name()));
        }
    }

    /** An estimate is worth no more than a few seconds. */
    private CallContext soon(CallContext context) {
        Instant soon = clock.instant().plus(PATIENCE);
        return soon.isBefore(context.deadline()) ? context.until(soon) : context;
    }

    private static Message available(Balance balance, Unit unit, BigDecimal cost) {
        String kind = balance.type().name();
        Message today = words(balance.available(), balance.type().unit());
        BigDecimal left = balance.available().subtract(cost);
        if (balance.type().unit() != unit) {
            return Message.of("Available today of {0}: {1}.", kind, today);
        }
        return left.signum() < 0
                ? Message.of("Available today of {0}: {1}, less than it takes.", kind, today)
                : Message.of("Available today of {0}: {1}, about {2} after it.", kind, today, plain(left));
    }

    private static Message words(BigDecimal amount, Unit unit) {
        boolean one = amount.compareTo(BigDecimal.ONE) == 0;
        return switch (unit) {
            case HOUR -> Message.of(one ? "{0} hour" : "{0} hours", plain(amount));
            case DAY -> Message.of(one ? "{0} day" : "{0} days", plain(amount));
            case UNKNOWN -> Message.of("{0}", plain(amount));
        };
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
