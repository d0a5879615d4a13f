package io.github.personiomcp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.docs.Documents;
import io.github.personiomcp.docs.GeneratedTable;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Caller;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.monitoring.Metrics;
import io.github.personiomcp.monitoring.Operations;
import io.github.personiomcp.monitoring.Watched;
import io.github.personiomcp.personio.http.EndpointFamily;
import io.github.personiomcp.personio.http.TrafficListener;
import io.github.personiomcp.policy.CallGuard;
import io.github.personiomcp.server.http.Monitoring.HttpLoad;
import io.github.personiomcp.testing.Contexts;
import io.github.personiomcp.testing.PrometheusText;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.testing.fakes.StubTool;
import io.github.personiomcp.tool.BoundTool;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of metrics is what a server tells that has done everything once. */
class MonitoringDocumentTest {

    @Test
    void tableIsFresh() {
        new GeneratedTable(Documents.DOCS.resolve("monitoring.md"), "metrics")
                .requireFresh(table(PrometheusText.parse(everything())), MonitoringDocumentTest.class);
    }

    private static String everything() {
        Metrics metrics = new Metrics(() -> 0);
        Watched watched =
                new Watched(Optional::empty, List::<EmployeeDirectory>of, Optional::empty, TenantSchema::standard);
        Operations operations = new Operations(OptionalInt.empty(), metrics, watched, CheckedCalls.CLOCK, () -> 0);
        operations.watch(() -> new HttpLoad(0, 0, 0));
        CallGuard guard = metrics.around(CallGuard.NONE);
        BoundTool tool = BoundTool.bind(StubTool.answering(Map.of()), TenantSchema.standard());
        CallContext context = Contexts.reading();
        guard.around(tool, context, () -> Map::of);
        guard.missed("", Caller.LOCAL);
        TrafficListener traffic = metrics.traffic();
        traffic.answered(EndpointFamily.V1_OTHER, 200, Duration.ZERO);
        traffic.repeated(EndpointFamily.V1_OTHER);
        traffic.waited(EndpointFamily.V1_OTHER, Duration.ZERO);
        return operations.metrics();
    }

    private static String table(PrometheusText text) {
        return new TreeMap<>(text.families())
                .entrySet().stream()
                        .map(metric -> row(metric.getKey(), metric.getValue()))
                        .collect(Collectors.joining(
                                "\n", "| metric | type | labels | meaning |\n| --- | --- | --- | --- |\n", ""));
    }

    private static String row(String name, PrometheusText.Family family) {
        String labels = family.labels().keySet().stream()
                .filter(label -> !label.equals("le"))
                .map(label -> "`" + label + "`")
                .collect(Collectors.joining(", "));
        assertThat(family.help()).as(name).isNotBlank();
        return "| `" + name + "` | " + family.type() + " | " + labels + " | " + family.help() + " |";
    }
}
