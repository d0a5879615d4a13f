package io.github.personiomcp.toolset.time;

import io.github.personiomcp.domain.AbsenceTime;
import io.github.personiomcp.domain.Employee;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * On which days of the week somebody works, and how long. Public holidays are none of it: Personio tells the name of a person's calendar,
 * not its days (API reference 4.1).
 *
 * @param lengths by working day; empty where the schedule does not tell them
 * @param flexible whether there is a schedule, but one without hours on any day
 */
record WorkWeek(Map<DayOfWeek, Duration> lengths, boolean flexible) {

    static final WorkWeek UNKNOWN = new WorkWeek(Map.of(), false);

    private static final Pattern LENGTH = Pattern.compile("(\\d{1,2}):([0-5]\\d)");
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    /** The work schedule of {@code person}, where it may be seen and holds on {@code day} already. */
    static WorkWeek of(Employee person, LocalDate day) {
        Map<DayOfWeek, Duration> lengths = new EnumMap<>(DayOfWeek.class);
        int free = 0;
        for (DayOfWeek one : DayOfWeek.values()) {
            String key = "work_schedule_" + one.name().toLowerCase(Locale.ROOT);
            if (person.uncertain(key)) {
                return UNKNOWN;
            }
            Duration length = length(person.text(key)).orElse(null);
            if (length != null && length.isZero()) {
                free++;
            } else if (length != null) {
                lengths.put(one, length);
            }
        }
        boolean begun = person.text("work_schedule_valid_from").compareTo(day.toString()) <= 0;
        return begun ? new WorkWeek(lengths, free == DayOfWeek.values().length) : UNKNOWN;
    }

    boolean known() {
        return !lengths.isEmpty();
    }

    /** How many working days {@code time} takes, from Monday to Friday where the schedule is not known; its end must not be open. */
    BigDecimal days(AbsenceTime time) {
        BigDecimal days = BigDecimal.ZERO;
        for (LocalDate day = time.from(); !day.isAfter(last(time)); day = day.plusDays(1)) {
            days = works(day) ? days.add(share(time, day)) : days;
        }
        return days;
    }

    /** How many hours of work {@code time} takes: those of its times, else those of the schedule, which must be known. */
    BigDecimal hours(AbsenceTime time) {
        if (time.fromTime() != null && time.toTime() != null) {
            return hours(Duration.between(time.fromTime(), time.toTime()));
        }
        BigDecimal hours = BigDecimal.ZERO;
        for (LocalDate day = time.from(); !day.isAfter(last(time)); day = day.plusDays(1)) {
            Duration length = lengths.getOrDefault(day.getDayOfWeek(), Duration.ZERO);
            hours = hours.add(hours(length).multiply(share(time, day)));
        }
        return hours;
    }

    private boolean works(LocalDate day) {
        return known()
                ? lengths.containsKey(day.getDayOfWeek())
                : day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    private static LocalDate last(AbsenceTime time) {
        return time.to() == null ? time.from() : time.to();
    }

    private static BigDecimal share(AbsenceTime time, LocalDate day) {
        boolean half = (time.fromHalf() && day.equals(time.from())) || (time.toHalf() && day.equals(time.to()));
        return half ? HALF : BigDecimal.ONE;
    }

    private static BigDecimal hours(Duration length) {
        return BigDecimal.valueOf(length.toMinutes()).divide(MINUTES, 2, RoundingMode.HALF_UP);
    }

    private static Optional<Duration> length(String written) {
        Matcher matcher = LENGTH.matcher(written.strip());
        return matcher.matches()
                ? Optional.of(Duration.ofHours(Long.parseLong(matcher.group(1)))
                        .plusMinutes(Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }
}
