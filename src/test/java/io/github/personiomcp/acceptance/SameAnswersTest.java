package io.github.personiomcp.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.demo.DemoSettings.Generations;
import io.github.personiomcp.domain.Attribute;
import io.github.personiomcp.domain.StandardAttributes;
import io.github.personiomcp.policy.WritePolicy;
import io.github.personiomcp.testing.DemoFacts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Agents are told the same whatever the credential is good for. What only one generation of Personio's API can know is listed here, and
 * nowhere else: ids of absences and attendances (v1 numbers, v2 UUIDs), work split by its breaks (v2), {@link DemoFacts#V1_ONLY}
 * attributes, custom attributes without a label (v2), and hours whose time zone goes without saying (v1).
 */
class SameAnswersTest {

    private static final int ROUNDS = 6;
    private static final List<String> DEPARTMENTS = List.of("Sales", "Engineering", "Product", "Customer Success");
    private static final List<String> PERIODS =
            List.of("this_week", "next_week", "last_month", "next_month", "2026-Q4", "next_30_days");

    /** Apart from the picture's address, which is each demo company's own. */
    private static final Set<String> COMMON = StandardAttributes.all().stream()
            .filter(attribute -> !DemoFacts.V1_ONLY.contains(attribute.source().rawKey()))
            .map(Attribute::key)
            .filter(key -> !key.equals("profile_picture"))
            .collect(Collectors.toSet());

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final Map<Generations, DemoStack> stacks = new EnumMap<>(Generations.class);

    @BeforeEach
    void start() {
        int employees = 40 + random.nextInt(60);
        for (Generations generations : Generations.values()) {
            DemoStack stack = new StackSettings()
                    .seed(seed)
                    .employees(employees)
                    .generations(generations)
                    .writes(WritePolicy.ON)
                    .unlimited()
                    .startUndiscovered();
            stack.tenant.discover();
            stacks.put(generations, stack);
        }
    }

    @AfterEach
    void stop() {
        stacks.values().forEach(DemoStack::close);
    }

    @Test
    void people() {
        inRounds(
                () -> Map.of("where", condition(), "sort", pick(List.of("name", "-hire_date")), "limit", 500),
                asked -> {
                    same("search_employees", asked, SameAnswersTest::untimed);
                    same(
                            "search_employees",
                            Map.of("query", pick(List.of("müller", "anna", "schm", "berlin"))),
                            SameAnswersTest::untimed);
                });
    }

    @Test
    void onePerson() {
        inRounds(() -> Map.of("employee", anybody()), asked -> same("get_employee", asked, this::common));
    }

    @Test
    void absences() {
        inRounds(() -> Map.of("period", pick(PERIODS), "where", condition()), asked -> {
            Set<List<Map<String, Object>>> answers = stacks.values().stream()
                    .map(stack -> stack.all("list_absences", "absences", asked))
                    .map(all -> sorted(all, "id"))
                    .collect(Collectors.toSet());
            assertThat(answers).as("seed %d: %s", seed, asked).hasSize(1);
        });
    }

    @Test
    void whoIsOut() {
        inRounds(
                () -> Map.of("period", pick(PERIODS), "where", condition(), "limit", 500),
                asked -> same("who_is_out", asked, SameAnswersTest::zoned));
    }

    @Test
    void attendances() {
        inRounds(
                () -> Map.of(
                        "period",
                        pick(List.of("last_week", "this_week", "yesterday")),
                        "where",
                        condition(),
                        "limit",
                        500),
                asked -> same("list_attendances", asked, answer -> {
                    Map<String, Object> totals = new TreeMap<>(untimed(answer));
                    totals.keySet()
                            .removeAll(Set.of("attendances", "total", "returned", "complete", "next_cursor", "notes"));
                    return totals;
                }));
    }

    @Test
    void reportingLines() {
        inRounds(
                () -> Map.of("root", somebodyPresent(), "direction", pick(List.of("up", "down", "both")), "limit", 500),
                asked -> same("get_org_chart", asked, answer -> {
                    Map<String, Object> chart = new TreeMap<>(untimed(answer));
                    chart.remove("vacant_managers");
                    return chart;
                }));
    }

    @Test
    void headcounts() {
        inRounds(
                () -> Map.of(
                        "by",
                        pick(List.of("department", "office", "status", "employment_type", "position")),
                        "date",
                        pick(List.of("today", "2025-06-30", "2027-01-01")),
                        "where",
                        condition(),
                        "limit",
                        500),
                asked -> same("get_headcount", asked, SameAnswersTest::untimed));
    }

    @Test
    void peopleEvents() {
        inRounds(
                () -> Map.of("period", pick(PERIODS), "where", condition(), "limit", 500),
                asked -> same("list_people_events", asked, answer -> {
                    Map<String, Object> events = new TreeMap<>(untimed(answer));
                    events.keySet().removeAll(Set.of("moves_known_since", "notes"));
                    return events;
                }));
    }

    @Test
    void theTenant() {
        same("describe_tenant", Map.of("topic", "absence_types"), answer -> {
            answer.remove("as_of");
            return answer;
        });
        assertThat(summary("people")).as("seed %d", seed).hasSize(1);
        assertThat(summary("units_with_people")).as("seed %d", seed).hasSize(1);
    }

    @Test
    void balancesComeOverV1Alone() {
        Map<String, Object> asked = Map.of("employee", anybody());

        assertThat(stack(Generations.BOTH).result("get_absence_balance", asked).get("balances"))
                .isEqualTo(stack(Generations.V1_ONLY)
                        .result("get_absence_balance", asked)
                        .get("balances"));
        assertThat(stack(Generations.V2_ONLY).failure("get_absence_balance", asked))
                .contains("come over API v1 alone");
    }

    @Test
    void changes() {
        inRounds(
                () -> Map.of(
                        "employee",
                        anybody(),
                        "changes",
                        Map.of("position", "Tester " + random.nextInt(), "office", pick(List.of("Berlin", "München")))),
                asked -> {
                    same("update_employee", asked, SameAnswersTest::untimed);
                    same("get_employee", Map.of("employee", asked.get("employee")), this::common);
                });
    }

    private void inRounds(Supplier<Map<String, Object>> question, Consumer<Map<String, Object>> check) {
        for (int round = 0; round < ROUNDS; round++) {
            check.accept(question.get());
        }
    }

    private void same(String tool, Map<String, Object> asked, UnaryOperator<Map<String, Object>> comparable) {
        Map<String, Object> first =
                comparable.apply(new TreeMap<>(stack(Generations.V1_ONLY).result(tool, asked)));
        Stream.of(Generations.V2_ONLY, Generations.BOTH).forEach(other -> assertThat(
                        comparable.apply(new TreeMap<>(stack(other).result(tool, asked))))
                .as("seed %d, %s: %s %s", seed, other, tool, asked)
                .isEqualTo(first));
    }

    private Set<Object> summary(String key) {
        return stacks.values().stream()
                .map(stack -> stack.result("describe_tenant", Map.of()).get(key))
                .collect(Collectors.toSet());
    }

    private DemoStack stack(Generations generations) {
        return Objects.requireNonNull(stacks.get(generations));
    }

    private Map<String, Object> condition() {
        return random.nextBoolean()
                ? Map.of("department", pick(DEPARTMENTS))
                : Map.of("status", pick(List.of("active", "leave", "onboarding", "inactive")));
    }

    private String anybody() {
        return String.valueOf(pick(stack(Generations.BOTH).company().people()).id());
    }

    /** Whoever has left has no place in the chart. */
    private String somebodyPresent() {
        return String.valueOf(pick(stack(Generations.BOTH).company().people().stream()
                        .filter(person -> person.status().equals("active"))
                        .toList())
                .id());
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static Map<String, Object> untimed(Map<String, Object> answer) {
        answer.keySet().removeAll(Set.of("as_of", "employments_as_of", "next_cursor"));
        return answer;
    }

    /** Without what is said of absences that name no time zone. */
    private static Map<String, Object> zoned(Map<String, Object> answer) {
        List<?> notes = answer.remove("notes") instanceof List<?> given ? given : List.of();
        answer.put(
                "notes",
                notes.stream()
                        .filter(note -> !note.toString().contains("no time zone"))
                        .toList());
        return untimed(answer);
    }

    /** The attributes of one person that both generations can know; v2 lacks the name of a supervisor who is gone. */
    private Map<String, Object> common(Map<String, Object> answer) {
        Map<?, ?> person = (Map<?, ?>) answer.get("employee");
        Map<String, Object> common = new TreeMap<>();
        person.forEach((key, value) -> common.put(String.valueOf(key), value));
        common.keySet().retainAll(COMMON);
        boolean present = stack(Generations.BOTH).company().people().stream()
                .anyMatch(one -> String.valueOf(one.id()).equals(common.get("supervisor_id")));
        if (!present) {
            common.remove("supervisor");
        }
        return common;
    }

    private static List<Map<String, Object>> sorted(List<Map<String, Object>> records, String without) {
        return records.stream()
                .map(record -> {
                    Map<String, Object> rest = new TreeMap<>(record);
                    rest.remove(without);
                    return rest;
                })
                .sorted((one, another) -> one.toString().compareTo(another.toString()))
                .toList();
    }
}
