///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
//DEPS io.modelcontextprotocol.sdk:mcp-core:2.1.0
//DEPS io.modelcontextprotocol.sdk:mcp-json-jackson3:2.1.0
//DEPS org.slf4j:slf4j-nop:2.0.17
//SOURCES Markdown.java MonthOfPeople.java ../shared/Listing.java ../shared/PersonioMcp.java ../shared/Transport.java
//RUNTIME_OPTIONS -XX:+UseSerialGC -XX:TieredStopAtLevel=1

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes who joined, moved and left in a month, as Markdown. Exits with 0 where the numbers reconcile and nothing is missing but
 * moves that nobody saw, with 1 where the report says what is or there is none, with 2 where nothing was tried. README.md beside this file
 * tells how to start it.
 */
final class PeopleReport {

    private static final String USAGE = "Usage: PeopleReport.java YYYY-MM [COMMAND THAT STARTS THE SERVER ...]";
    private static final int ATTEMPTS = 3;

    private final PersonioMcp personio;
    private final YearMonth month;

    /** Of all answers: as of when they are, what the server remarks, and whether nothing but moves is missing. */
    private final Set<String> asOf = new LinkedHashSet<>();
    private final Set<String> remarks = new LinkedHashSet<>();
    private boolean complete = true;

    private PeopleReport(PersonioMcp personio, YearMonth month) {
        this.personio = personio;
        this.month = month;
    }

    public static void main(String... arguments) {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) {
        if (arguments.isEmpty() || !arguments.get(0).matches("\\d{4}-(0[1-9]|1[0-2])")) {
            System.err.println(USAGE);
            return 2;
        }
        try (PersonioMcp personio = PersonioMcp.connect(arguments.subList(1, arguments.size()))) {
            MonthOfPeople report = report(personio, YearMonth.parse(arguments.get(0)));
            System.out.writeBytes(new Markdown(report).report().getBytes(StandardCharsets.UTF_8));
            System.out.flush();
            return report.whole() ? 0 : 1;
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return 2;
        } catch (PersonioMcp.NoResult e) {
            System.err.println("There is no report. " + e.getMessage());
            return 1;
        }
    }

    /** Answers of different moments may contradict each other: then all are asked for again. */
    private static MonthOfPeople report(PersonioMcp personio, YearMonth month) {
        for (int attempt = 1; ; attempt++) {
            MonthOfPeople read = new PeopleReport(personio, month).read();
            if (read.asOf().size() == 1 || attempt == ATTEMPTS) {
                return read;
            }
        }
    }

    /** The day before counts, too: whoever has it as the last day is still there on it, and gone in this month. */
    private MonthOfPeople read() {
        LocalDate before = month.atDay(1).minusDays(1);
        LocalDate last = month.atEndOfMonth();
        int atBeginning = headcount(before);
        int atEnd = headcount(last);
        Listing comings = events(before, last, List.of("joined", "left"));
        List<Map<String, Object>> joinedAndLeft = new ArrayList<>();
        complete &= add(comings, joinedAndLeft);
        Listing moves = events(month.atDay(1), last, List.of("moved"));
        List<Map<String, Object>> moved = new ArrayList<>();
        add(moves, moved);
        Object seenSince = moves.first().get("moves_known_since");
        return new MonthOfPeople(
                month, atBeginning, atEnd, joinedAndLeft, moved, seenSince, complete, remarks, asOf);
    }

    private int headcount(LocalDate day) {
        Map<String, Object> answer = personio.call("get_headcount", Map.of("date", day.toString()));
        complete &= Boolean.TRUE.equals(answer.get("complete"));
        remember(answer);
        return ((Number) answer.get("total")).intValue();
    }

    private Listing events(LocalDate from, LocalDate to, List<String> kinds) {
        Map<String, Object> arguments = Map.of("from", from.toString(), "to", to.toString(), "kinds", kinds);
        Listing events = personio.list("list_people_events", "events", arguments);
        remember(events.first());
        return events;
    }

    private void remember(Map<String, Object> answer) {
        asOf.add(String.valueOf(answer.get("as_of")));
        remarks.addAll(Listing.values(answer, "notes"));
    }

    /** Whether what was added is the whole list. */
    private boolean add(Listing listing, List<Map<String, Object>> events) {
        try {
            listing.forEach(events::add);
            return true;
        } catch (Listing.Incomplete e) {
            remarks.add(e.getMessage());
            return false;
        }
    }
}
