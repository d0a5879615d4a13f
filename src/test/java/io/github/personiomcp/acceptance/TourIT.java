package io.github.personiomcp.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

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
            assertThat(lines.stream()
                            .flatMap(line -> Stream.of(CALL.matcher(line)))
                            .filter(call -> call.matches())
                            .map(call -> call.group(1))
                            .collect(Collectors.toSet()))
                    .containsExactlyInAnyOrderElementsOf(stack.toolNames());
            assertThat(tour.log()).isEmpty();
        }
    }
}
