package io.github.personiomcp.demo;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person is or was paid.
 *
 * @param until the last day it counts for; null while it goes on
 */
record Pay(
        long personId,
        Type type,
        BigDecimal amount,
        LocalDate from,
        @Nullable LocalDate until) {

    /** The kinds of pay of this tenant; the first three are Personio's own and in no list of types. */
    enum Type {
        BASE("Base salary", "FIXED_SALARY", "MONTHLY"),
        HOURLY("Hourly pay", "HOURLY", null),
        BONUS("Bonus", "BONUS", null),
        CAR("Car allowance", "RECURRING", "MONTHLY"),
        REFERRAL("Referral award", "ONE_TIME", null);

        private final String label;
        private final String category;
        private final @Nullable String interval;

        Type(String label, String category, @Nullable String interval) {
            this.label = label;
            this.category = category;
            this.interval = interval;
        }

        String id() {
            return uuid("type-" + name());
        }

        String label() {
            return label;
        }

        String category() {
            return category;
        }

        @Nullable
        String interval() {
            return interval;
        }

        /** Whether it is paid on one day only. */
        boolean once() {
            return this == BONUS || this == REFERRAL;
        }
    }

    private static final int CAR_ALLOWANCE = 350;
    private static final int AWARD = 1000;

    String id() {
        return uuid(personId + "-" + type + "-" + from);
    }

    /** Whether it belongs to the days from {@code start} to {@code end}. */
    boolean countsFor(LocalDate start, LocalDate end) {
        boolean begun = !from.isAfter(end);
        LocalDate last = type.once() ? from : until;
        return begun && (last == null || !last.isBefore(start));
    }

    /** All pay of one person. */
    static List<Pay> of(Person person, LocalDate today) {
        List<Pay> all = new ArrayList<>();
        LocalDate hired = person.date("hire_date").orElse(today);
        LocalDate left = person.date("termination_date").orElse(null);
        addSalary(all, person, today, hired, left);
        if (person.text("position").startsWith("Head of")) {
            all.add(new Pay(person.id(), Type.CAR, Canary.amount(CAR_ALLOWANCE, person.id()), hired, left));
        }
        amount(person, CustomFields.BONUS)
                .ifPresent(bonus -> all.add(once(person, Type.BONUS, bonus, LocalDate.of(today.getYear(), 3, 31))));
        if (person.id() % 20 == 0) {
            BigDecimal award = Canary.amount(AWARD, person.id());
            all.add(once(person, Type.REFERRAL, award, today.minusDays(person.id() % 300)));
        }
        return all;
    }

    /** Every fourth person had a rise with the new year, if they were there before. */
    private static void addSalary(
            List<Pay> all, Person person, LocalDate today, LocalDate hired, @Nullable LocalDate left) {
        LocalDate newYear = LocalDate.of(today.getYear(), Month.JANUARY, 1);
        boolean external = person.text("employment_type").equals("external");
        Type type = external ? Type.HOURLY : Type.BASE;
        BigDecimal amount =
                amount(person, external ? "hourly_salary" : "fix_salary").orElse(BigDecimal.ZERO);
        boolean rose = person.id() % 4 == 0 && hired.isBefore(newYear) && (left == null || left.isAfter(newYear));
        if (rose) {
            BigDecimal before = Canary.amount(amount.longValue() * 9 / 10, person.id());
            all.add(new Pay(person.id(), type, before, hired, newYear.minusDays(1)));
        }
        if (amount.signum() > 0) {
            all.add(new Pay(person.id(), type, amount, rose ? newYear : hired, left));
        }
    }

    private static Pay once(Person person, Type type, BigDecimal amount, LocalDate day) {
        return new Pay(person.id(), type, amount, day, day);
    }

    private static Optional<BigDecimal> amount(Person person, String key) {
        return person.value(key) instanceof BigDecimal amount ? Optional.of(amount) : Optional.empty();
    }

    private static String uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
