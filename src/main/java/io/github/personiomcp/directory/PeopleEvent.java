package io.github.personiomcp.directory;

import io.github.personiomcp.directory.ChangeLog.Move;
import io.github.personiomcp.domain.Employee;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Something that happens to one person on one day.
 *
 * @param years of an anniversary, how many full years it is
 * @param moves of a move, what is different since
 */
public record PeopleEvent(Kind kind, LocalDate date, Employee person, int years, List<Move> moves) {

    /** What happens, in the order in which it is told of one day. */
    public enum Kind {
        /** The first day of employment. */
        JOINED("hire_date"),
        /** The last day of employment. */
        LEFT("termination_date"),
        /** The day on which another department, position, supervisor and so on was noticed. */
        MOVED("department"),
        /** Full years since the hire date, of people who are employed on that day. */
        ANNIVERSARY("hire_date"),
        /** The last day of probation, of people who are employed on that day. */
        PROBATION_END("probation_period_end"),
        /** The last day of a fixed-term contract, of people who are employed on that day. */
        CONTRACT_END("contract_end_date");

        private final String attribute;

        Kind(String attribute) {
            this.attribute = attribute;
        }

        /** The key of the attribute without which nothing is known of it. */
        public String attribute() {
            return attribute;
        }

        /** As callers write it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String label) {
            return valueOf(label.toUpperCase(Locale.ROOT));
        }

        public static List<String> labels() {
            return Arrays.stream(values()).map(Kind::label).toList();
        }
    }
}
