package io.github.personiomcp.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.demo.Person;
import io.github.personiomcp.personio.ApiPreference;
import io.github.personiomcp.policy.WritePolicy;
import io.github.personiomcp.server.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** People move in and out of the scope between being read and being written to. */
class ScopeMovesTest {

    private static final String SCOPE = "gender=female";
    private static final int ROUNDS = 40;

    @ParameterizedTest
    @EnumSource(names = {"AUTO", "V2"})
    void nobodyOutsideIsEverPutOnAProject(ApiPreference api) {
        long seed = new Random().nextLong();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        StackSettings settings =
                ScopeTest.settings(api).employees(30).scope(SCOPE).writes(WritePolicy.ON);
        int applied = 0;
        try (DemoStack stack = ScopeTest.stack(settings)) {
            stack.loadDirectory();
            for (int round = 0; round < ROUNDS; round++) {
                String moved = move(stack, random);
                settings.clock.skip(Duration.ofSeconds(random.nextInt(400)));
                applied += assign(
                                stack,
                                among(stack, moved, api == ApiPreference.V2 ? 0 : 1 + random.nextInt(3)),
                                "Project " + round,
                                "seed " + seed)
                        ? 1
                        : 0;
            }
        }
        assertThat(applied).as("seed %s", seed).isBetween(1, ROUNDS - 1);
    }

    private static String move(DemoStack stack, Random random) {
        List<Person> people = stack.company().people();
        Person moved = people.get(random.nextInt(people.size()));
        stack.company().change(moved.id(), Map.of("gender", random.nextBoolean() ? "female" : "male"));
        return String.valueOf(moved.id());
    }

    /** Who moved and {@code others} inside; none over version 2, where more than one are refused whoever they are. */
    private static Set<String> among(DemoStack stack, String moved, int others) {
        Set<String> ids = new TreeSet<>(Set.of(moved));
        Outsiders.of(stack, SCOPE).insiders().stream()
                .limit(others)
                .forEach(person -> ids.add(String.valueOf(person.id())));
        return ids;
    }

    /** Whether it was done. */
    private static boolean assign(DemoStack stack, Set<String> ids, String project, String seed) {
        stack.result("save_project", Map.of("name", project));
        stack.traffic().reset();
        Outcome outcome = stack.call("set_project_members", Map.of("project", project, "add", List.copyOf(ids)));
        boolean outsider = Outsiders.of(stack, SCOPE).people().stream()
                .anyMatch(person -> ids.contains(String.valueOf(person.id())));
        boolean sent = stack.traffic().requests().stream()
                .anyMatch(request -> request.path().startsWith("/v2/projects")
                        && !request.method().equals("GET"));
        assertThat(sent && outsider).as("%s %s", seed, outcome).isFalse();
        assertThat(sent).as("%s %s", seed, outcome).isNotEqualTo(outcome.failed());
        return sent;
    }
}
