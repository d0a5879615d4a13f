package io.github.personiomcp.acceptance;

import static io.github.personiomcp.acceptance.DemoStack.records;
import static io.github.personiomcp.acceptance.DemoStack.values;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.demo.Attendance;
import io.github.personiomcp.demo.DemoSettings.Generations;
import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.server.Outcome;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** More attendances than the permits of one call are read by asking again. */
class LongListTest {

    private static final DateRange FOUR_WEEKS = new DateRange(LocalDate.of(2026, 10, 19), LocalDate.of(2026, 11, 15));
    private static final Map<String, Object> QUESTION = Map.of("from", "2026-10-19", "to", "2026-11-15", "limit", 5);

    @Test
    void listThatIsTooLongForOneCallIsGoneOnWithByTheNext() {
        try (DemoStack stack = new StackSettings()
                .employees(500)
                .patience(Duration.ofSeconds(4))
                .start()) {
            stack.loadDirectory();

            Outcome first = stack.call("list_attendances", QUESTION);
            assertThat(first.failed()).isTrue();
            assertThat(first.text())
                    .contains(" of 28 days were read", "Ask again")
                    .containsOnlyOnce("ask for fewer");
            Outcome last = first;
            for (int call = 2; call <= 15 && last.failed(); call++) {
                last = stack.call("list_attendances", QUESTION);
            }

            assertThat(last.failed()).as(last.text()).isFalse();
            assertThat(last.structured()).containsEntry("total_work_minutes", worked(stack));
            assertThat(values(records(last.structured(), "attendances"), "date"))
                    .containsOnly("2026-10-19");
        }
    }

    @Test
    void everyAbsenceOfAPageHasItsDurationHoweverManyThereAre() {
        try (DemoStack stack = new StackSettings()
                .employees(60)
                .generations(Generations.V2_ONLY)
                .patience(Duration.ofSeconds(4))
                .start()) {
            while (stack.call("search_employees", Map.of("limit", 1)).failed()) {
                Thread.onSpinWait(); // people are loaded in the background
            }
            Map<String, Object> question = Map.of("period", "2026-Q4", "limit", 500);

            Map<String, Object> first = stack.result("list_absences", question);
            assertThat(first).containsEntry("complete", false).containsKey("next_cursor");
            assertThat(String.valueOf(first.get("notes"))).contains("how long each takes is read one by one");

            List<Map<String, Object>> all = stack.all("list_absences", "absences", question);
            assertThat(first).containsEntry("total", all.size());
            assertThat(all)
                    .allMatch(absence ->
                            !absence.containsKey("to") || absence.containsKey("days") || absence.containsKey("hours"));
        }
    }

    private static long worked(DemoStack stack) {
        List<Attendance> attendances = stack.company().attendances();
        return attendances.stream()
                .filter(attendance -> FOUR_WEEKS.contains(attendance.date()))
                .filter(attendance -> !attendance.status().equals("rejected"))
                .mapToLong(Attendance::workMinutes)
                .sum();
    }
}
