import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What happened to people in a month.
 *
 * <p>The hire date is the first day and the termination date the last, and people count on both. So those of the last day are
 * those of the day before the month, less who had that as their last day, more who joined, less who left before the last day.
 *
 * @param atBeginning how many are employed on the day before the month
 * @param atEnd how many are employed on its last day
 * @param comings who joined and left from the day before the month on
 * @param moves who changed department, position, supervisor and so on, as far as that was seen
 * @param seenSince since when moves were seen; null where none can have happened yet
 * @param complete whether nothing is missing but moves that nobody saw
 * @param remarks what the server says of all this
 * @param asOf as of when the answers are; more than one where they are not of one moment
 */
record MonthOfPeople(
        YearMonth month,
        int atBeginning,
        int atEnd,
        List<Map<String, Object>> comings,
        List<Map<String, Object>> moves,
        Object seenSince,
        boolean complete,
        Set<String> remarks,
        Set<String> asOf) {

    /** Whether nothing is missing but moves that nobody saw, and the numbers agree with the names. */
    boolean whole() {
        return complete && expected() == atEnd;
    }

    /** How many there should be at the end by the names. */
    int expected() {
        return atBeginning - leftOn(before()) + joined().size() - leftBefore(month.atEndOfMonth());
    }

    /** The day before the month. */
    LocalDate before() {
        return month.atDay(1).minusDays(1);
    }

    List<Map<String, Object>> joined() {
        return of("joined").filter(event -> !date(event).equals(before())).toList();
    }

    /** Who has the last day in the month. */
    List<Map<String, Object>> left() {
        return of("left").filter(event -> !date(event).equals(before())).toList();
    }

    int leftOn(LocalDate day) {
        return (int) of("left").filter(event -> date(event).equals(day)).count();
    }

    int leftBefore(LocalDate day) {
        return (int) left().stream().filter(event -> date(event).isBefore(day)).count();
    }

    private Stream<Map<String, Object>> of(String kind) {
        return comings.stream().filter(event -> kind.equals(event.get("kind")));
    }

    private static LocalDate date(Map<String, Object> event) {
        return LocalDate.parse(String.valueOf(event.get("date")));
    }
}
