package io.github.personiomcp.personio;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.demo.AttributeDefinition;
import io.github.personiomcp.demo.DemoSettings;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.Employees;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.personio.v1.V1Auth;
import io.github.personiomcp.personio.v1.V1Employees;
import io.github.personiomcp.personio.v2.V2Auth;
import io.github.personiomcp.personio.v2.V2Employees;
import io.github.personiomcp.personio.v2.V2Organization;
import io.github.personiomcp.testing.DemoApi;
import io.github.personiomcp.testing.DemoFacts;
import io.github.personiomcp.testing.JumpingClock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random companies with random rights: people are the same over v1 and v2. */
final class GenerationsAgreeTest {

    /** Without them nobody can be told from anybody, in different ways. */
    private static final Set<String> NEEDED = Set.of("id", "first_name", "last_name");

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void peopleAreTheSameOverBoth(long seed) {
        JumpingClock clock = new JumpingClock();
        Random random = new Random(seed);
        DemoSettings settings = DemoSettings.defaults().withSeed(seed).withEmployees(30 + random.nextInt(40));
        try (DemoApi demo = new DemoApi(settings, clock, clock)) {
            demo.company().untick(unticked(demo, random));
            TenantSchema schema = DemoFacts.schema(demo.company()).hiding(attribute -> random.nextInt(8) == 0);
            ApiClient v2 = demo.client(new V2Auth());

            Map<String, Employee> first = people(new V1Employees(demo.client(new V1Auth())), demo, schema);
            Map<String, Employee> second =
                    people(new V2Employees(v2, new V2Organization(v2, clock), DemoApi.ZONE, clock), demo, schema);

            assertThat(second.keySet()).isEqualTo(first.keySet());
            first.forEach((id, person) -> assertThat(values(second.getOrDefault(id, person), first))
                    .as("seed %d, person %s", seed, id)
                    .isEqualTo(values(person, first)));
        }
    }

    private static String[] unticked(DemoApi demo, Random random) {
        return demo.company().readableAttributes().stream()
                .map(AttributeDefinition::key)
                .filter(key -> !NEEDED.contains(key) && random.nextInt(5) == 0)
                .toArray(String[]::new);
    }

    private static Map<String, Employee> people(Employees employees, DemoApi demo, TenantSchema schema) {
        List<Employee> all = employees.all(demo.call(schema)).employees();
        return all.stream().collect(Collectors.toMap(Employee::id, Function.identity()));
    }

    /** What both can know: v2 lacks some attributes, and the name of a supervisor who is gone. */
    private static Map<String, Object> values(Employee person, Map<String, Employee> everybody) {
        Map<String, Object> values = new TreeMap<>(person.attributes());
        values.keySet().removeIf(key -> DemoFacts.V1_ONLY.stream().anyMatch(key::startsWith));
        values.computeIfPresent(
                "supervisor",
                (key, name) -> everybody.values().stream()
                                .anyMatch(other -> other.name().equals(name))
                        ? name
                        : null);
        return values;
    }
}
