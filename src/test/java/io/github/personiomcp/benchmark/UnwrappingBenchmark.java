package io.github.personiomcp.benchmark;

import io.github.personiomcp.discovery.TenantDiscovery;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Employees;
import io.github.personiomcp.personio.http.ApiClient;
import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.ApiResponse;
import io.github.personiomcp.personio.v1.V1Attributes;
import io.github.personiomcp.personio.v1.V1Auth;
import io.github.personiomcp.personio.v1.V1Employees;
import io.github.personiomcp.testing.Contexts;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From Personio's enveloped pages, already received, to flat people. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:MaxTenuringThreshold=1"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class UnwrappingBenchmark {

    @Param({"500", "5000", "50000"})
    private int people;

    private Employees employees = new V1Employees(UnwrappingBenchmark::nothing);
    private CallContext context = Contexts.reading();

    /** Receives every page once; from then on they are answered from memory. */
    @Setup
    public void receive() {
        try (Demo demo = Demo.unlimited(people, Duration.ZERO)) {
            ApiClient live = demo.unhurried().authorizedBy(new V1Auth());
            context =
                    Contexts.reading(new TenantDiscovery(new V1Attributes(live), attribute -> false).discover(context));
            Map<String, ApiResponse> received = new ConcurrentHashMap<>();
            employees = new V1Employees(
                    (request, call) -> received.computeIfAbsent(request.toString(), page -> live.send(request, call)));
            employees.all(context);
        }
    }

    @Benchmark
    public Employees.Everybody unwrap() {
        return employees.all(context);
    }

    private static ApiResponse nothing(ApiRequest request, CallContext context) {
        throw new IllegalStateException("Nothing is received yet: " + request + context);
    }
}
