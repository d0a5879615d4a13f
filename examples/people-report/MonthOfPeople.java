import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What happened to people in a month.
 *
 * <p>The hire date is the first day and the termination date the last, and people count on both. So those of the last day are those of
 * the day before the month, less who had that as their last day, more who joined, less who left before the last day.
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

    private int expected() {
        return atBeginning - leftOn(before()) + joined().size() - leftBefore(month.atEndOfMonth());
    }

    private LocalDate before() {
        return month.atDay(1).minusDays(1);
    }

    private List<Map<String, Object>> joined() {
        return of("joined").filter(event -> !date(event).equals(before())).toList();
    }

    private List<Map<String, Object>> left() {
        return of("left").filter(event -> !date(event).equals(before())).toList();
    }

    private int leftOn(LocalDate day) {
        return (int) of("left").filter(event -> date(event).equals(day)).count();
    }

    private int leftBefore(LocalDate day) {
        return (int) left().stream().filter(event -> date(event).isBefore(day)).count();
    }

    private Stream<Map<String, Object>> of(String kind) {
        return comings.stream().filter(event -> kind.equals(event.get("kind")));
    }

    private static LocalDate date(Map<String, Object> event) {
        return LocalDate.parse(String.valueOf(event.get("date")));
    }

    String markdown() {
        return """
                # People in %s

                As of %s.%s

                ## Headcount

                %s
                ## Joined: %d

                %s
                ## Left: %d

                %s
                ## Moved: %d

                %s%s
                ## Remarks

                %s""".formatted(
                        month,
                        String.join(" and ", asOf),
                        complete ? "" : " **This report is not complete**; the remarks say why.",
                        headcount(),
                        joined().size(),
                        table("First day", "Department", MonthOfPeople::department, joined()),
                        left().size(),
                        table("Last day", "Department", MonthOfPeople::department, left()),
                        moves.size(),
                        seenSince == null ? "" : "Seen since " + seenSince + "; earlier ones are not known.\n\n",
                        table("Seen on", "Change", MonthOfPeople::changes, moves),
                        remarks.stream().map(remark -> "* " + text(remark) + "\n").collect(Collectors.joining()));
    }

    private String headcount() {
        LocalDate last = month.atEndOfMonth();
        return """
                | | People |
                | --- | ---: |
                | Employed on %s | %d |
                | Left with that day | -%d |
                | Joined | +%d |
                | Left before %s | -%d |
                | Employed on %s | %d |

                %s
                """.formatted(
                        before(),
                        atBeginning,
                        leftOn(before()),
                        joined().size(),
                        last,
                        leftBefore(last),
                        last,
                        atEnd,
                        verdict());
    }

    private String verdict() {
        if (expected() == atEnd) {
            return "The numbers reconcile with the names below.";
        }
        return "**The numbers do not reconcile**: by the names below it would be " + expected() + ". "
                + (asOf.size() > 1
                        ? "People changed while they were read; make the report again."
                        : "The remarks may explain it.");
    }

    private static String table(
            String day,
            String title,
            Function<Map<String, Object>, String> detail,
            List<Map<String, Object>> events) {
        String rows = events.stream()
                .map(event -> "| %s | %s | %s |\n"
                        .formatted(date(event), text(event.get("name")), detail.apply(event)))
                .collect(Collectors.joining());
        return events.isEmpty() ? "Nobody.\n" : "| %s | Name | %s |\n| --- | --- | --- |\n".formatted(day, title) + rows;
    }

    private static String department(Map<String, Object> event) {
        return text(event.getOrDefault("department", ""));
    }

    private static String changes(Map<String, Object> event) {
        List<Map<String, Object>> changes = Listing.values(event, "changes");
        return changes.stream()
                .map(change -> "%s: %s → %s"
                        .formatted(
                                text(change.get("field")),
                                text(change.getOrDefault("before", "none")),
                                text(change.getOrDefault("after", "none"))))
                .collect(Collectors.joining("; "));
    }

    /** Names come from people: whatever means something in Markdown is to be read as it is written. */
    private static String text(Object value) {
        return String.valueOf(value).replaceAll("\\R", " ").replaceAll("[\\\\`*_{}\\[\\]<>()#|~&]", "\\\\$0");
    }
}
