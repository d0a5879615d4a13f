package io.github.personiomcp.personio.http;

import static io.github.personiomcp.personio.http.Calls.READ;
import static io.github.personiomcp.personio.http.Calls.within;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.testing.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;

/** Many callers at once. */
class CrowdTest {

    private final ScriptedApi personio = new ScriptedApi();

    @RepeatedTest(20)
    void twentyRateLimitsUnderFortyParallelCallsFailNone() throws Exception {
        long seed = System.nanoTime();
        VirtualTime time = new VirtualTime(40);
        IntStream.range(0, 20).forEach(i -> personio.then(429));
        ApiClient slow = (request, context) -> {
            new Waiting(time, time)
                    .sleep(Duration.ofMillis(
                            seed % 2 * (1 + Thread.currentThread().getId() % 20)));
            return personio.send(request, context);
        };
        ApiClient retrying = retrying(slow, time, seed);

        List<Integer> answers =
                inParallel(40, time, i -> retrying.send(READ, within(20, time)).status());

        assertThat(answers).as("seed %d", seed).hasSize(40).containsOnly(200);
        assertThat(personio.received()).hasSize(60);
    }

    private ApiClient retrying(ApiClient api, VirtualTime time, long seed) {
        Waiting waiting = new Waiting(time, time);
        BackOff backOff = Calls.pauses(seed);
        ApiClient throttled = new Throttling(
                api,
                new Permits(Map.of(), Calls.own(waiting), waiting, backOff),
                new Connections(40, waiting),
                TrafficListener.NONE,
                waiting);
        return new Retrying(throttled, waiting, backOff, TrafficListener.NONE);
    }

    /** Who would be too late is told so on arrival, everybody else is served when the arithmetic says so. */
    @RepeatedTest(20)
    void everyCallerIsServedInOrderOrRefusedAtOnce() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Rate rate = new Rate(60L * (1 + random.nextInt(5)), 1 + random.nextInt(12));
        VirtualTime time = new VirtualTime(40);
        Waiting waiting = new Waiting(time, time);
        PermitBucket bucket = Calls.bucket(rate, waiting, seed);
        List<Duration> patience = random.ints(40, 1, 15_000)
                .mapToObj(millis -> Duration.ofMillis(millis).plusNanos(500_000))
                .toList();
        Instant start = waiting.now();

        List<Long> times = inParallel(40, time, i -> {
            waiting.sleep(Duration.ofMillis(7L * i));
            return served(bucket, waiting.now(), patience.get(i), waiting);
        });

        PermitOracle oracle = new PermitOracle(rate, 0);
        for (int i = 0; i < 40; i++) {
            long arrival = Duration.ofMillis(7L * i).toNanos();
            boolean fits = oracle.due(arrival) - arrival < patience.get(i).toNanos();
            long due = fits ? oracle.next(arrival) : oracle.due(arrival);
            assertThat(times.get(i) - Duration.between(Instant.EPOCH, start).toNanos())
                    .as("seed %d, caller %d, %s, served: %s", seed, i, rate, fits)
                    .isBetween(due - 1000, due + 1000);
        }
    }

    /** When the permit came, or will come for one who was refused. */
    private static long served(PermitBucket bucket, Instant arrival, Duration patience, Waiting waiting) {
        try {
            bucket.acquire(arrival.plus(patience));
            return Duration.between(Instant.EPOCH, waiting.now()).toNanos();
        } catch (PersonioException e) {
            assertThat(waiting.now()).as("refused at once").isEqualTo(arrival);
            return Duration.between(Instant.EPOCH, arrival.plus(e.retryAfter().orElseThrow()))
                    .toNanos();
        }
    }

    private static <T> List<T> inParallel(int threads, VirtualTime time, IntFunction<T> call) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<T>> calls = IntStream.range(0, threads)
                    .mapToObj(i -> (Callable<T>) () -> leaving(time, call, i))
                    .toList();
            return executor.invokeAll(calls).stream().map(CrowdTest::result).toList();
        } finally {
            executor.shutdownNow();
        }
    }

    private static <T> T leaving(VirtualTime time, IntFunction<T> call, int i) {
        try {
            return call.apply(i);
        } finally {
            time.leave();
        }
    }

    private static <T> T result(Future<T> done) {
        try {
            return done.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
