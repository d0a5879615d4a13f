package io.github.personiomcp.acceptance;

import static io.github.personiomcp.acceptance.DemoStack.EMPLOYEES;
import static io.github.personiomcp.acceptance.DemoStack.records;
import static io.github.personiomcp.acceptance.DemoStack.values;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.demo.Person;
import io.github.personiomcp.demo.Traffic.Request;
import io.github.personiomcp.server.Outcome;
import io.github.personiomcp.server.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A company of 500 people is seen as a whole, in one call and few requests. */
class WholeCompanyTest {

    private static final Duration LATENCY = Duration.ofMillis(150);
    private static final Map<String, Object> EVERYBODY = Map.of("limit", 500);

    private final DemoStack stack = new StackSettings().employees(500).startUndiscovered();

    @AfterEach
    void stop() {
        stack.close();
    }

    @Test
    void oneCallReturnsEverybodyWithinTheTokensOfAResult() {
        stack.tenant.discover();

        Map<String, Object> result = stack.result("search_employees", EVERYBODY);

        assertThat(result)
                .containsEntry("total", 500)
                .containsEntry("returned", 500)
                .containsEntry("complete", true);
        assertThat(values(records(result, "employees"), "id"))
                .doesNotHaveDuplicates()
                .hasSize(500);
        Outcome outcome = stack.call("search_employees", EVERYBODY);
        int tokens = Tokens.count(outcome.text());
        assertThat(tokens).isLessThanOrEqualTo(20_000);
    }

    @Test
    void everybodyIsReadInSixRequestsPageOneFirstAndTheOthersSideBySide() {
        stack.faults().latency(LATENCY);

        stack.tenant.discover();
        int toDiscover = listRequests().size();
        stack.result("search_employees", EVERYBODY);
        List<Request> requests = listRequests();

        assertThat(requests).hasSizeLessThanOrEqualTo(6);
        List<Request> load = requests.subList(toDiscover, requests.size());
        assertThat(load).hasSize(5);
        assertThat(load.get(0).query()).contains("offset=0");
        assertThat(Duration.between(load.get(0).at(), load.get(1).at())).isGreaterThanOrEqualTo(LATENCY);
        assertThat(Duration.between(load.get(1).at(), load.get(4).at())).isLessThan(LATENCY);
    }

    @Test
    void someoneOnTheLastPageIsFoundByName() {
        stack.tenant.discover();
        Person last = stack.company().people().get(stack.company().size() - 1);

        Map<String, Object> result = stack.result("search_employees", Map.of("query", last.name()));

        assertThat(values(records(result, "employees"), "id")).contains(String.valueOf(last.id()));
    }

    @Test
    void umlautsAreFoundHoweverTheyAreSpelled() {
        stack.tenant.discover();
        List<Object> expected = stack.company().people().stream()
                .filter(person -> person.text("last_name").equals("Müller"))
                .<Object>map(person -> String.valueOf(person.id()))
                .toList();
        assertThat(expected).hasSizeGreaterThan(1);

        for (String spelling : List.of("Muller", "Mueller", "müller", "MÜLLER", "Mu\u0308ller")) {
            assertThat(found(spelling).subList(0, expected.size()))
                    .as("those who bear the name come before those who report to them: " + spelling)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void oneTypoIsForgiven() {
        stack.tenant.discover();

        assertThat(found("Katharina Brandt")).hasSizeGreaterThan(0);
        assertThat(found("Katarina Brandt")).isEqualTo(found("Katharina Brandt"));
        assertThat(found("Katharina Barndt")).isEqualTo(found("Katharina Brandt"));
    }

    private List<Object> found(String query) {
        return values(
                records(stack.result("search_employees", Map.of("query", query, "limit", 500)), "employees"), "id");
    }

    private List<Request> listRequests() {
        return stack.traffic().requests().stream()
                .filter(request -> request.path().equals(EMPLOYEES))
                .toList();
    }
}
