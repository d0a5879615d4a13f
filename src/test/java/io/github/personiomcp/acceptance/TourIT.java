package io.github.personiomcp.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.testing.Screen;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The first thing that a newcomer runs. */
class TourIT {

    private static final Pattern CALL = Pattern.compile("^Call: +(\\w+) .*");

    @Test
    void tourAsksEveryToolAndGetsAnAnswer() {
        try (ServerProcess tour = ServerProcess.jar(Map.of(), "tour");
                DemoStack stack = DemoStack.start()) {
            List<String> lines = tour.rest();

            assertThat(tour.exit(Duration.ofSeconds(30))).as(tour.log()).isZero();
            assertThat(lines).noneMatch(line -> line.startsWith("Error:"));
            Screen.assertReadable(String.join("\n", lines));
            assertThat(lines.stream()
                            .flatMap(line -> Stream.of(CALL.matcher(line)))
                            .filter(call -> call.matches())
                            .map(call -> call.group(1))
                            .collect(Collectors.toSet()))
                    .containsExactlyInAnyOrderElementsOf(stack.toolNames());
            assertThat(tour.log()).isEmpty();
        }
    }

    @Test
    void helpHasNoColourWhereNobodyLooks() {
        for (Map<String, String> environment : List.of(Map.<String, String>of(), Map.of("NO_COLOR", "1"))) {
            try (ServerProcess help = ServerProcess.jar(environment, "--help")) {
                Screen.assertReadable(String.join("\n", help.rest()));
            }
        }
    }
}
