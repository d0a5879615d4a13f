package io.github.personiomcp.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.demo.Person;
import io.github.personiomcp.server.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Many calls at once, with Personio's limits and tokens in the way. */
class PressureTest {

    @Test
    void fortyParallelCallsSurviveTwentyRefusalsForTooManyRequests() throws Exception {
        try (DemoStack stack = DemoStack.start()) {
            stack.faults().rateLimitNext(20);

            List<Outcome> outcomes = inParallel(40, i -> anyCall(stack, i));

            assertThat(outcomes).filteredOn(Outcome::failed).isEmpty();
        }
    }

    @Test
    void hundredParallelCallsWithAnExpiredTokenAskForOneNewTokenPerGeneration() throws Exception {
        try (DemoStack stack = new StackSettings().unlimited().start()) {
            anyCall(stack, 0);
            anyCall(stack, 3);
            stack.faults().expireTokens();
            stack.traffic().reset();

            List<Outcome> outcomes = inParallel(100, i -> anyCall(stack, i));

            assertThat(outcomes).filteredOn(Outcome::failed).isEmpty();
            assertThat(stack.traffic().count("POST", "/v1/auth")).isEqualTo(1);
            assertThat(stack.traffic().count("POST", "/v2/auth/token")).isEqualTo(1);
        }
    }

    /** A different question for each number, to different tools. */
    private static Outcome anyCall(DemoStack stack, int i) {
        Person person = stack.company().people().get(i);
        String id = String.valueOf(person.id());
        return switch (i % 5) {
            case 0 -> stack.call("get_employee", Map.of("employee", id));
            case 1 -> stack.call("list_absences", Map.of("period", "this_week", "employees", id));
            case 2 -> stack.call("search_employees", Map.of("query", person.name()));
            case 3 -> stack.call("list_attendances", Map.of("period", "last_week", "employees", id));
            default -> stack.call("get_org_chart", Map.of("depth", 1));
        };
    }

    private interface Question {
        Outcome ask(int number);
    }

    private static List<Outcome> inParallel(int count, Question question) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Outcome>> futures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            Callable<Outcome> call = () -> {
                start.await();
                return question.ask(number);
            };
            futures.add(threads.submit(call));
        }
        start.countDown();
        List<Outcome> outcomes = new ArrayList<>();
        for (Future<Outcome> future : futures) {
            outcomes.add(future.get());
        }
        threads.shutdown();
        return outcomes;
    }
}
