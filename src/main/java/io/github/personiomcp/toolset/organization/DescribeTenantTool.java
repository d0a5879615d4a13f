package io.github.personiomcp.toolset.organization;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.directory.OrganizationUnits;
import io.github.personiomcp.directory.Snapshot;
import io.github.personiomcp.domain.AbsenceType;
import io.github.personiomcp.domain.Connection.Service;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.Operation;
import io.github.personiomcp.domain.OrganizationUnit.Kind;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.schema.Schema;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.tool.Page;
import io.github.personiomcp.tool.Tool;
import io.github.personiomcp.tool.ToolCall;
import io.github.personiomcp.tool.ToolResult;
import io.github.personiomcp.tool.ToolSpec;
import io.github.personiomcp.tool.Toolset;
import io.github.personiomcp.toolset.Listings;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What there is: attributes, units, kinds of absence, and how the tenant is reached. Names and numbers, never a value of a person. */
public final class DescribeTenantTool implements Tool {

    private static final List<String> TOPICS = List.of("attributes", "organization", "absence_types", "connection");
    private static final int DEFAULT_LIMIT = 100;

    /** About 2,000 tokens: records differ much in length. */
    private static final int DEFAULT_CHARACTERS = 6_000;

    private final EmployeeDirectory directory;
    private final TenantSources sources;

    public DescribeTenantTool(EmployeeDirectory directory, TenantSources sources) {
        this.directory = directory;
        this.sources = sources;
    }

    @Override
    public ToolSpec spec(TenantSchema tenant) {
        Schema input = Schema.object().property("topic", Schema.choice(TOPICS).describedAs("default a summary"));
        Schema output = Schema.object()
                .property("topic", Schema.string())
                .property("attributes", Schema.list(Schema.object()))
                .property("units", Schema.list(Schema.object()))
                .property("absence_types", Schema.list(Schema.object()))
                .property("services", Schema.list(Schema.object()))
                .property("total", Schema.integer())
                .property("complete", Schema.bool())
                .property("next_cursor", Schema.string())
                .required("topic");
        return new ToolSpec(
                "describe_tenant",
                Toolset.ORGANIZATION,
                Effect.READ,
                "Describe tenant",
                "Tells what there is: attributes (readable, hidden, unreadable), departments and other units, kinds of absence,"
                        + " API generations, freshness, limits.",
                Listings.paged(input, DEFAULT_LIMIT).build(),
                output.build());
    }

    @Override
    public ToolResult call(ToolCall call) {
        Optional<String> topic = call.arguments().text("topic");
        if (topic.isEmpty() && call.arguments().has("cursor")) {
            throw new InvalidArgumentException(
                    "A cursor goes with the topic that gave it: one of {0}.", String.join(", ", TOPICS));
        }
        return topic.<ToolResult>map(about -> list(about, call)).orElseGet(() -> new ToolResult.Single(summary(call)));
    }

    private Page list(String topic, ToolCall call) {
        Page page =
                switch (topic) {
                    case "attributes" -> attributes(call);
                    case "organization" -> organization(call);
                    case "absence_types" -> absenceTypes(call);
                    default -> connection(call);
                };
        Page about = page.with(Map.of("topic", topic));
        return call.arguments().has("limit") ? about : about.within(DEFAULT_CHARACTERS);
    }

    private Page attributes(ToolCall call) {
        return Page.of(
                        "attributes",
                        AttributeRecords.of(call.tenant(), sources.hiddenAs()),
                        call.arguments(),
                        DEFAULT_LIMIT)
                .with(AttributeRecords.totals(call.tenant()))
                .with(Listings.record("as_of", time(attributesAsOf())));
    }

    private Page organization(ToolCall call) {
        Snapshot snapshot = directory.snapshot(call.context());
        UnitRecords units = UnitRecords.of(sources.organization(), snapshot, call.context());
        Page page = Listings.page("units", units.records(), call.arguments(), DEFAULT_LIMIT, snapshot)
                .unlessIncomplete(units.missing().isEmpty(), Message.sentences(units.missing()))
                .noting(units.notes());
        return Listings.decidedBy(UnitRecords.DECISIVE, snapshot, page);
    }

    private Page absenceTypes(ToolCall call) {
        List<AbsenceType> types = sources.absences().types(call.context());
        List<Map<String, Object>> records = types.stream()
                .map(type ->
                        Listings.record("name", type.name(), "category", type.category(), "unit", Listings.unit(type)))
                .toList();
        return Page.of("absence_types", records, call.arguments(), DEFAULT_LIMIT)
                .noting(Listings.notes(types.stream()));
    }

    private Page connection(ToolCall call) {
        Operation operation = sources.operation();
        List<Map<String, Object>> services = sources.connection().services().stream()
                .map(service ->
                        Listings.record("subject", service.subject(), "api", service.api(), "reason", service.reason()))
                .toList();
        return Page.of("services", services, call.arguments(), DEFAULT_LIMIT)
                .with(Listings.record(
                        "writes", operation.writes(),
                        "people_as_of", time(directory.asOf()),
                        "people_max_age_seconds", operation.maxAge().toSeconds(),
                        "attributes_as_of", time(attributesAsOf()),
                        "longest_call_seconds", operation.longestCall().toSeconds(),
                        "most_records_a_page", Listings.MOST,
                        "requests_per_minute", new TreeMap<>(operation.requestsPerMinute())));
    }

    private Map<String, Object> summary(ToolCall call) {
        Snapshot snapshot = directory.snapshot(call.context());
        List<Employee> unread = snapshot.unread(UnitRecords.DECISIVE);
        List<Message> notes = Stream.of(
                        sources.operation().remarks().stream(),
                        snapshot.notice().stream(),
                        unread.isEmpty() ? Stream.<Message>empty() : Stream.of(Listings.unreadNote(unread)))
                .flatMap(told -> told)
                .toList();
        return Listings.record(
                "topic", "summary",
                "people", byStatus(snapshot),
                "units_with_people", units(snapshot),
                "attribute_totals", AttributeRecords.totals(call.tenant()),
                "hidden_classes", hiddenClasses(call.tenant()),
                "api",
                        sources.connection().services().stream()
                                .collect(Collectors.toMap(
                                        Service::subject, Service::api, (one, other) -> one, TreeMap::new)),
                "writes", sources.operation().writes(),
                "as_of", time(Optional.of(snapshot.asOf())),
                "complete", snapshot.complete() && unread.isEmpty(),
                "topics", TOPICS,
                "notes", notes.isEmpty() ? null : notes);
    }

    private static Map<String, Long> byStatus(Snapshot snapshot) {
        return snapshot.people().stream()
                .map(person -> person.text("status"))
                .collect(Collectors.groupingBy(
                        status -> status.isEmpty() ? "status unknown" : status, TreeMap::new, Collectors.counting()));
    }

    private static Map<String, Object> units(Snapshot snapshot) {
        Map<String, Object> units = Listings.record();
        for (Kind kind : Kind.values()) {
            if (snapshot.tenant().find(kind.attribute()).isPresent()) {
                units.put(
                        kind.label(),
                        OrganizationUnits.count(kind, List.of(), snapshot).stream()
                                .filter(unit -> unit.getValue() > 0)
                                .count());
            }
        }
        return units;
    }

    private Map<String, Long> hiddenClasses(TenantSchema tenant) {
        return tenant.hidden().stream()
                .collect(Collectors.groupingBy(
                        attribute -> AttributeRecords.reason(attribute, sources.hiddenAs()),
                        TreeMap::new,
                        Collectors.counting()));
    }

    private Optional<Instant> attributesAsOf() {
        return sources.operation().attributesAsOf().get();
    }

    private static @Nullable String time(Optional<Instant> instant) {
        return instant.map(at -> at.truncatedTo(ChronoUnit.SECONDS).toString()).orElse(null);
    }
}
