package io.github.personiomcp.directory;

import io.github.personiomcp.directory.Employment.Span;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.domain.Employee;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;

/** The employments of several people, by {@link EmploymentRules}. */
public record Employments(List<Employment> all) {

    /**
     * The employments of {@code people}.
     *
     * @param today as of when the dates are understood
     */
    public static Employments of(List<Employee> people, LocalDate today) {
        EmploymentRules rules = new EmploymentRules(today);
        return new Employments(people.stream().map(rules::of).toList());
    }

    /** Those at certain places. */
    Employments at(BitSet places) {
        return new Employments(places.stream().mapToObj(all::get).toList());
    }

    /** Who is employed on {@code day}. */
    public Employments on(LocalDate day) {
        long number = day.toEpochDay();
        return new Employments(
                all.stream().filter(one -> one.counted().contains(number)).toList());
    }

    public List<Employee> people() {
        return all.stream().map(Employment::person).toList();
    }

    /** How many have their last day on {@code day}. */
    public long endingOn(LocalDate day) {
        long last = day.toEpochDay();
        return all.stream().filter(one -> one.counted().last() == last).count();
    }

    /** How many begin after {@code day}. */
    public long beginningAfter(LocalDate day) {
        long number = day.toEpochDay();
        return all.stream().filter(one -> one.counted().beginsAfter(number)).count();
    }

    /** Those of whom it is not known on some day of {@code range} whether they are employed. */
    public List<Employment> doubtfulIn(DateRange range) {
        Span days = Span.of(range);
        return all.stream().filter(one -> one.doubtful().overlaps(days)).toList();
    }
}
