package io.github.personiomcp.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.demo.Traffic.Request;
import io.github.personiomcp.personio.ApiPreference;
import io.github.personiomcp.policy.WritePolicy;
import io.github.personiomcp.server.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Several people are written to a moment after the attribute of the scope was changed of many, and one of them left the scope. */
@Timeout(120)
class ManyMovesTest {

    private static final String SCOPE = "gender=female";

    /** People have just been read, so that all other requests about them are for the scope; the project is looked at once for it. */
    private static final int MOST = 2;

    private String left = "";

    @ParameterizedTest
    @CsvSource({"150, 1", "150, 5", "1000, 1", "1000, 2"})
    void peopleInsideAreAddedInAFewRequestsMore(int moved, int people) {
        try (DemoStack stack = moved(moved)) {
            Outcome outcome = set(stack, Map.of("add", insiders(stack, people)));

            assertThat(outcome.failed()).as(outcome.text()).isFalse();
            assertThat(aboutPeople(stack)).hasSizeBetween(1, MOST);
            assertThat(written(stack)).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"150, 1", "150, 4", "1000, 1"})
    void whoJustLeftIsRefusedTogetherWithTheOthersAndNothingIsWritten(int moved, int others) {
        try (DemoStack stack = moved(moved)) {
            List<String> inside = insiders(stack, others);
            assertThat(set(stack, Map.of("add", inside, "remove", left)).text())
                    .contains("no employee with the id " + left);
            assertThat(written(stack)).isEmpty();
            assertThat(aboutPeople(stack)).hasSizeBetween(1, MOST);
        }
    }

    @Test
    void moreThanTwoAreRefusedAfterManyMovesWhoeverTheyAre() {
        try (DemoStack stack = moved(1000)) {
            for (Map<String, Object> change : List.<Map<String, Object>>of(
                    Map.of("add", insiders(stack, 3)), Map.of("add", insiders(stack, 2), "remove", left))) {
                assertThat(set(stack, change).text()).contains("Name at most two in each call");
                assertThat(written(stack)).isEmpty();
                assertThat(aboutPeople(stack)).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"AUTO", "V2"})
    void nobodyIsAddedWhereSomebodyElseCannotBeRemoved(ApiPreference api) {
        try (DemoStack stack = moved(api, 20)) {
            Outcome outcome = set(stack, Map.of("add", insiders(stack, 1), "remove", left));

            assertThat(outcome.failed()).as(outcome.text()).isTrue();
            assertThat(written(stack)).isEmpty();
        }
    }

    private DemoStack moved(int people) {
        return moved(ApiPreference.AUTO, people);
    }

    /** Somebody on the project has left the scope since people were read, and {@code people} were changed. */
    private DemoStack moved(ApiPreference api, int people) {
        DemoStack stack = ScopeTest.stack(
                ScopeTest.settings(api).employees(people + 20).scope(SCOPE).writes(WritePolicy.ON));
        stack.loadDirectory();
        left = insiders(stack, 1).get(0);
        stack.result("save_project", Map.of("name", "Gemini"));
        stack.result("set_project_members", Map.of("project", "Gemini", "add", left));
        stack.company().people().stream().limit(people).forEach(person -> stack.company()
                .change(person.id(), Map.of("gender", person.text("gender"))));
        stack.company().change(Long.parseLong(left), Map.of("gender", "male"));
        return stack;
    }

    private static List<String> insiders(DemoStack stack, int count) {
        return Outsiders.of(stack, SCOPE).insiders().stream()
                .filter(person -> person.status().equals("active"))
                .limit(count)
                .map(person -> String.valueOf(person.id()))
                .toList();
    }

    private static Outcome set(DemoStack stack, Map<String, Object> change) {
        Map<String, Object> arguments = new LinkedHashMap<>(change);
        arguments.put("project", "Gemini");
        stack.traffic().reset();
        return stack.call("set_project_members", arguments);
    }

    private static List<Request> aboutPeople(DemoStack stack) {
        return requests(stack)
                .filter(request -> request.path().startsWith("/v1/company/employees"))
                .toList();
    }

    private static List<Request> written(DemoStack stack) {
        return requests(stack)
                .filter(request -> !request.method().equals("GET"))
                .toList();
    }

    private static Stream<Request> requests(DemoStack stack) {
        return stack.traffic().requests().stream()
                .filter(request -> !request.path().contains("/auth"));
    }
}
