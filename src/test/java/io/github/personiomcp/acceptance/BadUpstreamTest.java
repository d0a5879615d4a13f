package io.github.personiomcp.acceptance;

import static io.github.personiomcp.acceptance.DemoStack.EMPLOYEES;
import static io.github.personiomcp.acceptance.DemoStack.records;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.demo.Faults;
import io.github.personiomcp.policy.WritePolicy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever Personio or something between answers, the agent gets a clear sentence: never a success, never a stack trace. */
@Execution(ExecutionMode.CONCURRENT)
class BadUpstreamTest {

    private static final int ALWAYS = 1000;

    /** What somebody hears who has less time than everybody takes to load. */
    private static final String STILL_LOADING = "The employee directory is still loading. Try again in 5 s.";

    private static final String TIME_OFFS = "/v1/company/time-offs";
    private static final String ATTENDANCES = "/v2/attendance-periods";

    private static final Map<String, String> OTHER_GENERATION = Map.of(
            EMPLOYEES, "/v2/persons",
            TIME_OFFS, "/v2/absence",
            ATTENDANCES, "/v1/company/attendances");

    private record Trouble(String name, BiConsumer<Faults, String> order, String words) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Trouble> TROUBLES = List.of(
            new Trouble("html", (faults, path) -> faults.html(path, 200, ALWAYS), "Personio answered"),
            new Trouble(
                    "truncated",
                    (faults, path) -> faults.truncate(path, ALWAYS),
                    "broke before the whole answer was there"),
            new Trouble("empty", (faults, path) -> faults.empty(path, ALWAYS), "Personio answered"),
            new Trouble("stalled", Faults::stall, "Personio did not answer completely"),
            new Trouble("500", (faults, path) -> faults.fail(path, 500, "{\"success\":false}", ALWAYS), "HTTP 500"),
            new Trouble("503", (faults, path) -> faults.fail(path, 503, "", ALWAYS), "HTTP 503"),
            new Trouble("html 502", (faults, path) -> faults.html(path, 502, ALWAYS), "HTTP 502"),
            new Trouble(
                    "html 403",
                    (faults, path) -> faults.html(path, 403, ALWAYS),
                    "Something between here and Personio refused"),
            new Trouble(
                    "missing right",
                    (faults, path) ->
                            Stream.of(path, OTHER_GENERATION.get(path)).forEach(faults::deny),
                    "Marketplace > Connected integrations"));

    static Stream<Arguments> troubles() {
        return TROUBLES.stream()
                .flatMap(trouble -> Stream.of(
                        Arguments.of(trouble, "search_employees", "query=a", EMPLOYEES),
                        Arguments.of(trouble, "get_employee", "employee=1012", EMPLOYEES),
                        Arguments.of(trouble, "list_absences", "period=this_week", TIME_OFFS),
                        Arguments.of(trouble, "list_attendances", "period=this_week", ATTENDANCES)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("troubles")
    void badAnswerBecomesAClearSentence(Trouble trouble, String tool, String argument, String path) {
        try (DemoStack stack =
                new StackSettings().patience(Duration.ofSeconds(4)).start()) {
            if (!path.equals(EMPLOYEES)) {
                stack.loadDirectory();
            }
            trouble.order.accept(stack.faults(), path);
            String[] nameAndValue = argument.split("=", 2);

            assertThat(stack.failure(tool, Map.of(nameAndValue[0], nameAndValue[1])))
                    .containsAnyOf(trouble.words, STILL_LOADING)
                    .endsWith(".")
                    .doesNotContainPattern("[a-z)] (The|This|Try|Repeating) ")
                    .doesNotContainPattern("ry again.*ry again");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "search_employees, query, /v1/company/employees",
        "list_absences, period, /v1/company/time-offs",
        "list_absences, period, /v1/company/absence-periods"
    })
    void unsuccessfulAnswerUnder200IsAFailureInPersoniosWords(String tool, String argument, String path) {
        try (DemoStack stack = DemoStack.start()) {
            stack.faults().successFalse(path, ALWAYS);

            assertThat(stack.failure(tool, Map.of(argument, "this_week"))).contains("Personio refuses");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "search_employees, employees, /v1/company/employees",
        "list_absences, absences, /v1/company/time-offs",
        "list_absences, absences, /v1/company/absence-periods"
    })
    void metadataThatAreMissingOrWrongLoseNothing(String tool, String noun, String path) {
        Map<String, Object> asked =
                noun.equals("absences") ? Map.of("from", "2025-01-01", "to", "2027-12-31") : Map.of();
        int all;
        try (DemoStack sound = new StackSettings().employees(500).start()) {
            all = sound.all(tool, noun, asked).size();
        }
        List<BiConsumer<Faults, String>> orders = List.of(
                (faults, list) -> faults.omitMetadata(list, ALWAYS),
                (faults, list) -> faults.contradictMetadata(list, ALWAYS));
        for (BiConsumer<Faults, String> order : orders) {
            try (DemoStack stack = new StackSettings().employees(500).start()) {
                order.accept(stack.faults(), path);

                assertThat(stack.all(tool, noun, asked)).hasSize(all);
            }
        }
    }

    @Test
    void deletionWhileTheListIsReadLosesNobodyElse() {
        try (DemoStack stack = new StackSettings().start()) {
            stack.faults().deleteWhilePaging();

            List<Object> seen = DemoStack.values(stack.all("search_employees", "employees", Map.of()), "id");

            assertThat(stack.company().people()).hasSize(239).allSatisfy(person -> assertThat(seen)
                    .contains(String.valueOf(person.id())));
        }
    }

    @Test
    void somebodyCreatedWhileTheListIsReadIsSeen() {
        try (DemoStack stack = new StackSettings().start()) {
            stack.faults().createWhilePaging();

            assertThat(stack.all("search_employees", "employees", Map.of()))
                    .hasSize(241)
                    .extracting(person -> person.get("name"))
                    .contains("Nele Neu");
        }
    }

    @Test
    void wrongSecretSaysWhereToLook() {
        try (DemoStack stack = new StackSettings().secret("wrong-secret-4711").start()) {
            for (String tool : List.of("list_absences", "list_attendances")) {
                assertThat(stack.failure(tool, Map.of("period", "this_week")))
                        .contains("Marketplace > Connected integrations", "client id and secret", "doctor")
                        .doesNotContain("wrong-secret-4711", "demo-client");
            }
            assertThat(stack.tenant.tenant().problem()).isNotNull().asString().doesNotContain("wrong-secret-4711");
        }
    }

    @Test
    void untickedAttributesLeavePeopleWithTheirIds() {
        try (DemoStack stack = new StackSettings().startUndiscovered()) {
            stack.company().attributes().stream()
                    .map(attribute -> attribute.key())
                    .filter(key -> !key.equals("id"))
                    .forEach(stack.company()::untick);
            stack.tenant.discover();

            Map<String, Object> result = stack.result("search_employees", Map.of("limit", 500));

            assertThat(records(result, "employees")).hasSize(240).allSatisfy(person -> assertThat(person)
                    .containsOnlyKeys("id", "name"));
            assertThat(stack.failure("search_employees", Map.of("where", Map.of("department", "Sales"))))
                    .contains("cannot be read", "readable employee attributes");
            assertThat(stack.failure("get_org_chart", Map.of()))
                    .contains("cannot be read", "readable employee attributes");
        }
    }

    @Test
    void namesThatCannotBeReadAreSaidToBeUnreadable() {
        try (DemoStack stack = new StackSettings().startUndiscovered()) {
            stack.company().untick("last_name", "first_name", "position");
            stack.tenant.discover();

            assertThat(stack.result("search_employees", Map.of("fields", List.of("position", "department"))))
                    .containsEntry("unreadable", List.of("position"));
        }
    }

    @Test
    void badAnswerToAWriteIsNeverToldAsASuccessAndNeverSentTwice() {
        for (Trouble trouble : TROUBLES.subList(0, 5)) {
            StackSettings settings = new StackSettings().writes(WritePolicy.ON).patience(Duration.ofSeconds(4));
            try (DemoStack stack = settings.start()) {
                stack.loadDirectory();
                stack.traffic().reset();
                trouble.order.accept(stack.faults(), EMPLOYEES);

                assertThat(stack.call("create_employee", Questions.newcomer()))
                        .as(trouble.name)
                        .satisfies(outcome -> assertThat(outcome.failed()
                                        || "unknown".equals(outcome.structured().get("status")))
                                .isTrue());
                assertThat(stack.traffic().count("POST", EMPLOYEES))
                        .as(trouble.name)
                        .isLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void passingTroubleIsNotNoticed() {
        try (DemoStack stack = DemoStack.start()) {
            stack.faults().fail(EMPLOYEES, 503, "", 1);
            stack.faults().truncate(EMPLOYEES, 1);

            assertThat(stack.result("search_employees", Map.of())).containsEntry("total", 240);
        }
    }
}
