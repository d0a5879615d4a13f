package io.github.personiomcp.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.acceptance.Questions.Question;
import io.github.personiomcp.demo.Person;
import io.github.personiomcp.demo.Traffic.Request;
import io.github.personiomcp.personio.ApiPreference;
import io.github.personiomcp.policy.WritePolicy;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a scope costs in requests once people are known, and how soon it follows whoever enters or leaves it. */
@Timeout(120)
class ScopeCostTest {

    private static final String SCOPE = "gender=female";
    private static final Duration AGED = Duration.ofMinutes(6);

    private final StackSettings settings =
            ScopeTest.settings(ApiPreference.AUTO).scope(SCOPE).writes(WritePolicy.ON);

    @Test
    void readingCostsNothingMore() {
        try (DemoStack stack = warm()) {
            String id = insider(stack, 0);
            assertThat(requests(stack, "search_employees", Map.of())).isEmpty();
            assertThat(requests(stack, "get_employee", Map.of("employee", id))).hasSize(1);
            assertThat(requests(stack, "get_absence_balance", Map.of("employee", id)))
                    .hasSize(1);
            assertThat(requests(stack, "get_profile_picture", Map.of("employee", id)))
                    .hasSizeLessThanOrEqualTo(2);
            assertThat(requests(stack, "list_documents", Map.of("employee", id)))
                    .hasSizeLessThanOrEqualTo(3);
        }
    }

    @Test
    void aPersonIsChangedInThreeRequestsOfWhichTheFirstAsksWhetherTheyAreInside() {
        try (DemoStack stack = warm()) {
            List<Request> requests = requests(
                    stack,
                    "update_employee",
                    Map.of("employee", insider(stack, 0), "changes", Map.of("position", "Poet")));
            assertThat(requests).extracting(Request::method).containsExactly("GET", "PATCH", "GET");
        }
    }

    @Test
    void aWriteAboutAPersonCostsOneRequestMore() {
        Map<String, Object> work = Map.of("date", "2026-11-14", "from", "08:00", "to", "09:00");
        Map<String, Object> leave = Map.of("absence_type", "Paid vacation", "from", "2027-06-01");
        try (DemoStack stack = warm();
                DemoStack open = warm(ScopeTest.settings(ApiPreference.AUTO).writes(WritePolicy.ON))) {
            String id = insider(stack, 1);
            for (String tool : List.of("record_attendance", "request_absence")) {
                Map<String, Object> arguments = new LinkedHashMap<>(tool.startsWith("record") ? work : leave);
                arguments.put("employee", id);
                List<Request> without = requests(open, tool, arguments);
                assertThat(requests(stack, tool, arguments))
                        .as("%s, without a scope %s", tool, without)
                        .hasSize(without.size() + 1);
            }
            assertThat(requests(
                            stack,
                            "record_attendance",
                            Map.of("employee", id, "date", "2026-11-15", "from", "08:00", "to", "09:00")))
                    .hasSize(3);
        }
    }

    /**
     * What a scope costs is counted as the requests of a call under the scope less those of the same call without it, in the same state. To
     * read everybody for the first time is needed with and without a scope, so that it drops out.
     */
    @ParameterizedTest
    @CsvSource({"AUTO, true", "V2, true", "V2, false"})
    void noToolCostsMoreThanThreeRequestsMoreWhetherPeopleAreKnownOrNot(ApiPreference api, boolean known) {
        try (DemoStack model = berlin(api, true);
                DemoStack confined = berlin(api, true);
                DemoStack open = berlin(api, false)) {
            Map<String, Question> questions = EveryTool.questions(model, employed(model));
            assertThat(questions.keySet()).containsAll(confined.toolNames());
            List.of(confined, open).forEach(stack -> warm(stack, employed(model)));
            for (String tool : confined.toolNames()) {
                Question question = Objects.requireNonNull(questions.get(tool));
                int more = known
                        ? requests(confined, question) - requests(open, question)
                        : coldRequests(api, true, question) - coldRequests(api, false, question);
                assertThat(more).as("%s %s", question, known).isBetween(-1, 3);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 0", "0, 2", "1, 1", "4, 0", "1, 3", "3, 1", "3, 3"})
    void severalPeopleToWriteToCostNoMore(int add, int remove) {
        StackSettings unconfined = ScopeTest.settings(ApiPreference.AUTO).writes(WritePolicy.ON);
        try (DemoStack stack = warm();
                DemoStack open = warm(unconfined)) {
            Map<String, Object> change =
                    Map.of("project", "Gemini", "add", several(stack, 0, add), "remove", several(stack, 4, remove));
            int with = requestsOfChange(stack, change);
            assertThat(with - requestsOfChange(open, change)).isBetween(1, 3);
        }
    }

    @Test
    void overVersion2OnlyOnePersonACallIsWrittenTo() {
        try (DemoStack stack =
                warm(ScopeTest.settings(ApiPreference.V2).scope(SCOPE).writes(WritePolicy.ON))) {
            assertThat(stack.failure(
                            "set_project_members", Map.of("project", "Polaris Data", "add", several(stack, 0, 3))))
                    .contains("one call for each");
            assertThat(stack.traffic().requests())
                    .allMatch(request ->
                            request.method().equals("GET") || request.path().contains("/auth"));
        }
    }

    private static int requestsOfChange(DemoStack stack, Map<String, Object> change) {
        stack.result("save_project", Map.of("name", "Gemini"));
        Object removed = change.get("remove");
        if (removed instanceof List<?> ids && !ids.isEmpty()) {
            stack.result("set_project_members", Map.of("project", "Gemini", "add", ids));
        }
        return requests(stack, "set_project_members", change).size();
    }

    private static List<String> several(DemoStack stack, int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(number -> insider(stack, number))
                .toList();
    }

    private static int coldRequests(ApiPreference api, boolean confined, Question question) {
        try (DemoStack stack = berlin(api, confined)) {
            return requests(stack, question);
        }
    }

    private static int requests(DemoStack stack, Question question) {
        return requests(stack, question.tool(), question.arguments()).size();
    }

    private static DemoStack berlin(ApiPreference api, boolean confined) {
        StackSettings settings = ScopeTest.settings(api).employees(30).writes(WritePolicy.ON);
        return ScopeTest.stack(confined ? settings.scope("office=Berlin") : settings);
    }

    private static String employed(DemoStack stack) {
        return String.valueOf(Outsiders.of(stack, "office=Berlin").insiders().stream()
                .filter(person -> person.status().equals("active"))
                .skip(1)
                .findFirst()
                .orElseThrow()
                .id());
    }

    @Test
    void whoLeavesIsToldAsRemovedAndWhoEntersAsNew() {
        try (DemoStack stack = warm()) {
            long left = Long.parseLong(insider(stack, 2));
            Person entered = Outsiders.of(stack, SCOPE).people().get(3);
            stack.company().change(left, Map.of("gender", "male"));
            stack.company().change(entered.id(), Map.of("gender", "female"));
            settings.clock.skip(AGED);

            Map<String, Object> changed =
                    stack.result("search_employees", Map.of("updated_since", "today", "limit", 500));
            assertThat(DemoStack.values(DemoStack.records(changed, "removed"), "id"))
                    .containsExactly(String.valueOf(left));
            assertThat(DemoStack.values(DemoStack.records(changed, "employees"), "id"))
                    .contains(String.valueOf(entered.id()))
                    .doesNotContain(String.valueOf(left));
            assertThat(stack.failure("get_employee", Map.of("employee", String.valueOf(left))))
                    .contains("no employee with the id " + left);
        }
    }

    @Test
    void whoLeavesIsNoLongerNamedByThoseWhoReportToThem() {
        try (DemoStack stack = warm()) {
            Set<Long> inside = Outsiders.of(stack, SCOPE).insiders().stream()
                    .map(Person::id)
                    .collect(Collectors.toSet());
            Person report = Outsiders.of(stack, SCOPE).insiders().stream()
                    .filter(person -> inside.contains(person.supervisorId()))
                    .findFirst()
                    .orElseThrow();
            String supervisor = String.valueOf(report.supervisorId());
            Map<String, Object> question = Map.of("fields", List.of("supervisor", "supervisor_id"), "limit", 500);
            assertThat(stack.result("search_employees", question).toString()).contains("supervisor_id=" + supervisor);

            stack.company().change(Long.parseLong(supervisor), Map.of("gender", "male"));
            settings.clock.skip(AGED);

            assertThat(stack.result("search_employees", question).toString())
                    .doesNotContain("supervisor_id=" + supervisor, "id=" + supervisor + ",");
        }
    }

    @Test
    void whoLeftAMomentAgoIsNotWrittenToAlthoughStillHeld() {
        try (DemoStack stack = warm()) {
            String left = insider(stack, 2);
            stack.company().change(Long.parseLong(left), Map.of("gender", "male"));
            stack.traffic().reset();
            Map<String, Object> work = Map.of("employee", left, "date", "2026-11-14", "from", "08:00", "to", "09:00");
            Map<String, Object> leave = Map.of("employee", left, "absence_type", "Paid vacation", "from", "2027-06-01");

            assertThat(stack.failure("record_attendance", work)).contains("no employee with the id " + left);
            assertThat(stack.failure("request_absence", leave)).contains("no employee with the id " + left);
            assertThat(stack.failure("set_project_members", Map.of("project", "Polaris Data", "add", left)))
                    .contains("no employee with the id " + left);
            assertThat(stack.traffic().requests()).noneMatch(request -> Set.of("POST", "PATCH", "PUT", "DELETE")
                    .contains(request.method()));
        }
    }

    private DemoStack warm() {
        return warm(settings);
    }

    private static DemoStack warm(StackSettings settings) {
        DemoStack stack = ScopeTest.stack(settings);
        warm(stack, insider(stack, 4));
        return stack;
    }

    private static void warm(DemoStack stack, String employee) {
        stack.loadDirectory();
        stack.result("list_attendances", Map.of("period", "today"));
        stack.result("list_documents", Map.of("employee", employee));
        stack.result("get_absence_balance", Map.of("employee", employee));
        stack.result("list_projects", Map.of());
    }

    private static String insider(DemoStack stack, int number) {
        return String.valueOf(Outsiders.of(stack, SCOPE).insiders().stream()
                .filter(person -> person.status().equals("active"))
                .skip(number)
                .findFirst()
                .orElseThrow()
                .id());
    }

    private static List<Request> requests(DemoStack stack, String tool, Map<String, Object> arguments) {
        stack.traffic().reset();
        stack.result(tool, arguments);
        return stack.traffic().requests().stream()
                .filter(request -> !request.path().contains("/auth"))
                .toList();
    }
}
