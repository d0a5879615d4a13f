package io.github.personiomcp.acceptance;

import static io.github.personiomcp.acceptance.DemoStack.EMPLOYEES;
import static io.github.personiomcp.acceptance.DemoStack.records;
import static io.github.personiomcp.acceptance.DemoStack.values;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.demo.Person;
import io.github.personiomcp.demo.Traffic.Request;
import io.github.personiomcp.personio.ApiPreference;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How current answers about people are, and what that costs in requests. */
@Timeout(120)
class FreshnessTest {

    private static final Duration AGED = Duration.ofMinutes(6);
    private static final int ALWAYS = 1000;

    private final StackSettings settings = new StackSettings().employees(500);

    @Test
    void changesOfFiveAmongFiveHundredPeopleAreReadInOneRequest() {
        try (DemoStack stack = settings.start()) {
            stack.result("search_employees", Map.of());
            stack.traffic().reset();
            List<Person> changed = stack.company().people().subList(100, 105);
            changed.forEach(person -> stack.company().change(person.id(), Map.of("position", "Astronaut")));
            settings.clock.skip(AGED);

            assertThat(found(stack, "position", "Astronaut")).hasSize(5);
            assertThat(stack.traffic().requests())
                    .singleElement()
                    .extracting(Request::query)
                    .asString()
                    .contains("updated_since=2026-11-18T");
        }
    }

    @Test
    void overV2ChangesAreReadInProportionAndEmploymentsInTurn() {
        try (DemoStack stack =
                settings.employees(200).api(ApiPreference.V2).unlimited().startUndiscovered()) {
            stack.tenant.discover();
            stack.result("search_employees", Map.of());
            stack.traffic().reset();
            List<Person> changed = stack.company().people().subList(100, 105);
            changed.forEach(person -> stack.company().change(person.id(), Map.of("preferred_name", "Laika")));
            settings.clock.skip(AGED);

            assertThat(found(stack, "preferred_name", "Laika")).hasSize(5);
            int inTurn = 200 / 10 + 1;
            assertThat(stack.traffic().count("GET", "/v2/persons")).isLessThanOrEqualTo(1 + 5 + inTurn);
        }
    }

    @Test
    void whoIsDeletedIsNoticedAfterSixHoursAndNoCallWaitsForThat() {
        try (DemoStack stack = settings.start()) {
            stack.result("search_employees", Map.of());
            Person gone = stack.company().people().get(300);
            stack.company().remove(gone.id());
            settings.clock.skip(Duration.ofHours(7));
            stack.faults().latency(Duration.ofMillis(200));

            Map<String, Object> result = stack.result("search_employees", Map.of("updated_since", "yesterday"));
            while (records(result, "removed").isEmpty()) {
                Thread.onSpinWait();
                result = stack.result("search_employees", Map.of("updated_since", "yesterday"));
            }

            assertThat(values(records(result, "removed"), "id")).containsExactly(String.valueOf(gone.id()));
            assertThat(stack.result("search_employees", Map.of())).containsEntry("total", 499);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"V1", "AUTO"})
    void whilePersonioIsDownPeopleAreShownWithTheirAgeAndNothingIsWritten(ApiPreference api) {
        try (DemoStack stack = settings.api(api).start()) {
            stack.result("search_employees", Map.of());
            stack.faults().fail("/v1/company", 503, "", ALWAYS);
            settings.clock.skip(AGED);

            Map<String, Object> result = stack.result("search_employees", Map.of("limit", 1));
            assertThat(result).containsEntry("total", 500);
            assertThat(result.get("notes").toString()).contains("People are as of 2026-11-18T10:0", "6 minutes ago");
            assertThat(stack.failure(
                            "update_employee", Map.of("employee", "1005", "changes", Map.of("position", "Astronaut"))))
                    .contains("HTTP 503");
        }
    }

    @Test
    void peopleWhomTheCredentialMayNoLongerSeeAreNotShown() {
        try (DemoStack stack = settings.start()) {
            stack.result("search_employees", Map.of());
            Stream.of(EMPLOYEES, "/v2/persons").forEach(stack.faults()::deny);
            settings.clock.skip(AGED);

            awaitRefresh(stack, Map.of());
            assertThat(stack.failure("search_employees", Map.of())).contains("Marketplace > Connected integrations");
        }
    }

    private static List<Object> found(DemoStack stack, String key, String value) {
        Map<String, Object> arguments = Map.of("where", Map.of(key, value));
        awaitRefresh(stack, arguments);
        return values(records(stack.result("search_employees", arguments), "employees"), "id");
    }

    /** What is held is served while a refresh takes longer than a call waits for it. */
    private static void awaitRefresh(DemoStack stack, Map<String, Object> arguments) {
        while (stack.call("search_employees", arguments).text().contains("a refresh is under way")) {
            Thread.onSpinWait();
        }
    }
}
