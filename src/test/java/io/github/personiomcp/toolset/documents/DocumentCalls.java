package io.github.personiomcp.toolset.documents;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.Document;
import io.github.personiomcp.domain.Document.VirusScan;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.testing.fakes.Company;
import io.github.personiomcp.testing.fakes.FakeDocuments;
import io.github.personiomcp.testing.fakes.FakeEmployees;
import io.github.personiomcp.tool.Tool;
import io.github.personiomcp.toolset.PeriodArguments;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tools of the toolset over documents in memory. */
final class DocumentCalls {

    private DocumentCalls() {}

    static CheckedCalls of(String name, FakeDocuments documents) {
        EmployeeDirectory directory =
                new EmployeeDirectory(new FakeEmployees(Company.people()), CheckedCalls.CLOCK, Duration.ofMinutes(5));
        PeriodArguments periods = new PeriodArguments(CheckedCalls.CLOCK, ZoneOffset.ofHours(1));
        Tool tool = DocumentTools.all(directory, periods, documents, documents).stream()
                .filter(one -> one.spec(Company.tenant()).name().equals(name))
                .findFirst()
                .orElseThrow();
        return new CheckedCalls(tool, Company.tenant());
    }

    static Document document(String id, @Nullable String category, @Nullable Instant createdAt, VirusScan scan) {
        return new Document(id, "Paper " + id, category, null, null, null, createdAt, scan, null);
    }

    /** The result of a write after its plan was agreed to. */
    static Map<String, Object> agreed(CheckedCalls calls, Object... namesAndValues) {
        Map<String, @Nullable Object> arguments = CheckedCalls.arguments(namesAndValues);
        Map<String, Object> plan = calls.call(arguments).structured();
        Map<String, @Nullable Object> again = new LinkedHashMap<>(arguments);
        again.put("confirmation", plan.get("confirmation"));
        return calls.call(again).structured();
    }
}
