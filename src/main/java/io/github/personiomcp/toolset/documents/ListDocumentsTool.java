package io.github.personiomcp.toolset.documents;

import io.github.personiomcp.domain.DateRange;
import io.github.personiomcp.domain.Document;
import io.github.personiomcp.domain.DocumentUploads;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.schema.Schema;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.tool.Arguments;
import io.github.personiomcp.tool.Page;
import io.github.personiomcp.tool.Tool;
import io.github.personiomcp.tool.ToolCall;
import io.github.personiomcp.tool.ToolResult;
import io.github.personiomcp.tool.ToolSpec;
import io.github.personiomcp.tool.Toolset;
import io.github.personiomcp.toolset.Listings;
import io.github.personiomcp.toolset.PeriodArguments;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The documents in one person's file, the newest first, without their content. */
final class ListDocumentsTool implements Tool {

    private static final int DEFAULT_LIMIT = 20;
    private static final Comparator<Document> NEWEST_FIRST = Comparator.comparing((Document document) ->
                    Optional.ofNullable(document.createdAt()).orElse(Instant.MIN))
            .reversed()
            .thenComparing(Document::id);

    private final PersonnelFiles files;
    private final DocumentUploads uploads;
    private final PeriodArguments periods;

    ListDocumentsTool(PersonnelFiles files, DocumentUploads uploads, PeriodArguments periods) {
        this.files = files;
        this.uploads = uploads;
        this.periods = periods;
    }

    @Override
    public ToolSpec spec(TenantSchema tenant) {
        Schema input = periods.describe(Schema.object()
                        .property("employee", PersonnelFiles.employee())
                        .property("category", Schema.string()))
                .required("employee");
        Schema document = Schema.object()
                .property("id", Schema.string())
                .property("name", Schema.string())
                .property("category", Schema.string())
                .property("date", Schema.date())
                .property("bytes", Schema.integer())
                .property("virus_scan", Schema.string());
        return new ToolSpec(
                "list_documents",
                Toolset.DOCUMENTS,
                Effect.READ,
                "List documents",
                "Lists the documents in an employee's file, newest first, payslips never. The days are those on which they were added.",
                Listings.paged(input, DEFAULT_LIMIT).build(),
                Listings.of("documents", document).build());
    }

    @Override
    public ToolResult call(ToolCall call) {
        Arguments arguments = call.arguments();
        Optional<DateRange> range = range(arguments);
        Employee person = files.person(call);
        Optional<String> wanted = arguments.text("category");
        Categories categories = wanted.isPresent()
                ? Categories.read(uploads, call.context())
                : Categories.readIfPossible(uploads, call.context());
        Optional<String> category = wanted.map(categories::id);
        List<Map<String, Object>> records = files.of(person, call.context()).stream()
                .filter(document ->
                        category.map(id -> id.equals(document.categoryId())).orElse(true))
                .filter(document -> range.map(days -> added(document, days)).orElse(true))
                .sorted(NEWEST_FIRST)
                .map(document -> record(document, categories))
                .toList();
        return Page.of("documents", records, arguments, DEFAULT_LIMIT)
                .with(PersonnelFiles.facts(person))
                .with(range.map(periods::echo).orElse(Map.of()))
                .with(Listings.detail("filters", Listings.record("category", categories.label(category.orElse(null)))))
                .noting(remarks(categories));
    }

    private Optional<DateRange> range(Arguments arguments) {
        boolean given = Stream.of("period", "from", "to").anyMatch(arguments::has);
        return given ? Optional.of(periods.range(arguments)) : Optional.empty();
    }

    /** One of which Personio does not tell when it was added is kept: leaving it out would hide it. */
    private boolean added(Document document, DateRange days) {
        Instant at = document.createdAt();
        return at == null || days.contains(periods.day(at));
    }

    private static List<Message> remarks(Categories categories) {
        return Stream.ofNullable(categories.problem())
                .map(problem -> Message.of("Names of categories cannot be read: {0}", problem))
                .toList();
    }

    private static Map<String, Object> record(Document document, Categories categories) {
        Instant added = document.createdAt();
        Map<String, Object> record = Listings.record("id", document.id());
        record.putAll(Facts.shown(document, categories));
        record.putAll(Listings.record(
                "bytes", document.bytes(),
                "added_at",
                        added == null
                                ? null
                                : added.truncatedTo(ChronoUnit.SECONDS).toString(),
                "virus_scan", document.virusScan().name().toLowerCase(Locale.ROOT),
                "signature", document.signature()));
        return record;
    }
}
