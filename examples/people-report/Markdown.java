import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A month of people, written as Markdown. */
record Markdown(MonthOfPeople people) {

    String report() {
        return """
                # People in %s

                As of %s.%s

                ## Headcount

                %s
                %s

                ## Joined: %d

                %s
                ## Left: %d

                %s
                ## Moved: %d

                %s%s
                ## Remarks

                %s""".formatted(
                        people.month(),
                        String.join(" and ", people.asOf()),
                        people.complete() ? "" : " **This report is not complete**; the remarks say why.",
                        headcount(),
                        verdict(),
                        people.joined().size(),
                        table("First day", "Department", Markdown::department, people.joined()),
                        people.left().size(),
                        table("Last day", "Department", Markdown::department, people.left()),
                        people.moves().size(),
                        since(),
                        table("Seen on", "Change", Markdown::changes, people.moves()),
                        people.remarks().stream()
                                .map(remark -> "* " + plain(remark) + "\n")
                                .collect(Collectors.joining()));
    }

    private String headcount() {
        LocalDate before = people.before();
        LocalDate last = people.month().atEndOfMonth();
        return """
                | | People |
                | --- | ---: |
                | Employed on %s | %d |
                | Left with that day | %s |
                | Joined | %s |
                | Left before %s | %s |
                | Employed on %s | %d |
                """.formatted(
                        before,
                        people.atBeginning(),
                        signed(-people.leftOn(before)),
                        signed(people.joined().size()),
                        last,
                        signed(-people.leftBefore(last)),
                        last,
                        people.atEnd());
    }

    private static String signed(int number) {
        return number == 0 ? "0" : "%+d".formatted(number);
    }

    private String verdict() {
        if (people.expected() == people.atEnd()) {
            return "The numbers reconcile with the names below.";
        }
        return "**The numbers do not reconcile**: by the names below it would be " + people.expected() + ". "
                + (people.asOf().size() > 1
                        ? "People changed while they were read; make the report again."
                        : "The remarks may explain it.");
    }

    private String since() {
        return people.seenSince() == null
                ? ""
                : "Seen since " + people.seenSince() + "; earlier ones are not known.\n\n";
    }

    private static String table(
            String day,
            String detail,
            Function<Map<String, Object>, String> details,
            List<Map<String, Object>> events) {
        String head = "| %s | Name | %s |\n| --- | --- | --- |\n".formatted(day, detail);
        return events.isEmpty()
                ? "Nobody.\n"
                : events.stream()
                        .map(event -> "| %s | %s | %s |\n"
                                .formatted(plain(event.get("date")), plain(event.get("name")), details.apply(event)))
                        .collect(Collectors.joining("", head, ""));
    }

    private static String department(Map<String, Object> event) {
        return plain(event.getOrDefault("department", ""));
    }

    private static String changes(Map<String, Object> event) {
        List<Map<String, Object>> changes = Listing.values(event, "changes");
        return changes.stream()
                .map(change -> "%s: %s → %s"
                        .formatted(
                                plain(change.get("field")),
                                plain(change.getOrDefault("before", "none")),
                                plain(change.getOrDefault("after", "none"))))
                .collect(Collectors.joining("; "));
    }

    /** Names are what somebody typed: nothing in them means anything here, be it markup, a link or somebody's handle. */
    private static String plain(Object value) {
        return String.valueOf(value)
                .replaceAll("[\\s\\p{Cc}\\u2028\\u2029]+", " ")
                .replaceAll("[\\\\`*_{}\\[\\]<>()#|~&@]|:(?=//)|(?<=(?i:www))\\.|(?<=^\\d{1,9})\\.|^[-+=]", "\\\\$0");
    }
}
