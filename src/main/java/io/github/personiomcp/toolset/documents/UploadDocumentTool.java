package io.github.personiomcp.toolset.documents;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Document;
import io.github.personiomcp.domain.DocumentUploads;
import io.github.personiomcp.domain.DocumentUploads.NewDocument;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.schema.Schema;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.tool.Arguments;
import io.github.personiomcp.tool.Plan;
import io.github.personiomcp.tool.Tool;
import io.github.personiomcp.tool.ToolCall;
import io.github.personiomcp.tool.ToolResult;
import io.github.personiomcp.tool.ToolSpec;
import io.github.personiomcp.tool.Toolset;
import io.github.personiomcp.toolset.PeriodArguments;
import io.github.personiomcp.toolset.ReadBack;
import io.github.personiomcp.toolset.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Adds a document to a person's file and looks whether it is there. */
final class UploadDocumentTool implements Tool {

    private static final List<Message> EFFECTS = List.of(
            Message.of("Who may see the document, the employee included, follows from its category in Personio."),
            Message.of("This server cannot delete it again."));

    private final PersonnelFiles files;
    private final DocumentUploads uploads;
    private final PeriodArguments periods;

    UploadDocumentTool(PersonnelFiles files, DocumentUploads uploads, PeriodArguments periods) {
        this.files = files;
        this.uploads = uploads;
        this.periods = periods;
    }

    @Override
    public ToolSpec spec(TenantSchema tenant) {
        Schema input = Facts.describe(Schema.object().property("employee", PersonnelFiles.employee()), "title")
                .property("file_name", Schema.string().describedAs("with extension"))
                .property("content", Schema.string().describedAs("the file in base64, up to 5 MiB"))
                .required("employee", "title", "category", "file_name", "content");
        return new ToolSpec(
                "upload_document",
                Toolset.DOCUMENTS,
                Effect.CREATE,
                "Upload document",
                "Adds a document to an employee's file. The first call returns a plan to show to the user.",
                Writing.confirmed(input).build(),
                Writing.output().build());
    }

    @Override
    public ToolResult call(ToolCall call) {
        Arguments arguments = call.arguments();
        GivenFile file = GivenFile.of(
                arguments.text("file_name").orElse(""),
                arguments.text("content").orElse(""));
        Employee person = files.person(call);
        Facts facts = Facts.of(arguments, "title", Categories.read(uploads, call.context()), periods);
        Plan plan = new Plan(null, person.name(), changes(facts, file), EFFECTS);
        return call.confirmer().confirm(plan, call, context -> upload(plan, person, facts, file, context));
    }

    private static List<Plan.Change> changes(Facts facts, GivenFile file) {
        List<Plan.Change> changes = new ArrayList<>();
        facts.shown().forEach((field, value) -> changes.add(new Plan.Change(field, null, value)));
        changes.add(new Plan.Change("file_name", null, file.name()));
        changes.add(new Plan.Change("bytes", null, file.content().length));
        return changes;
    }

    private ToolResult upload(Plan plan, Employee person, Facts facts, GivenFile file, CallContext context) {
        NewDocument document = new NewDocument(
                person.id(),
                String.valueOf(facts.name()),
                String.valueOf(facts.categoryId()),
                facts.date(),
                facts.comment(),
                file.name(),
                file.content());
        try {
            String id = uploads.upload(document, context);
            return applied(plan, person, id, facts, file, Writing.lookingBack(context));
        } catch (PersonioException e) {
            if (e.kind() == Kind.OUTCOME_UNKNOWN) {
                return unknown(plan, person, facts, Writing.lookingBack(context), e);
            }
            throw e;
        }
    }

    private ToolResult applied(
            Plan plan, Employee person, String id, Facts facts, GivenFile file, CallContext context) {
        try {
            Optional<Document> found = files.find(person, id, context);
            List<String> missing =
                    found.map(document -> missing(facts, file, document)).orElse(List.of());
            List<Message> warnings = found.isPresent()
                    ? List.of()
                    : List.of(Message.of("Personio accepted the document, but does not list it (yet)."));
            return Writing.outcome("applied", id, plan, found.isPresent() && missing.isEmpty(), missing, warnings);
        } catch (PersonioException e) {
            Message warning =
                    Message.of("Personio accepted the document, but it could not be read back: {0}", e.said());
            return Writing.outcome("applied", id, plan, false, List.of(), List.of(warning));
        }
    }

    private static List<String> missing(Facts facts, GivenFile file, Document document) {
        Long bytes = document.bytes();
        boolean whole = bytes == null || bytes == file.content().length;
        return Stream.concat(facts.missingIn(document).stream(), whole ? Stream.empty() : Stream.of("content"))
                .toList();
    }

    /** The answer to the upload was lost: tells what is there now, and never tries again. */
    private ToolResult unknown(Plan plan, Employee person, Facts facts, CallContext context, PersonioException lost) {
        List<Message> warnings = new ArrayList<>(List.of(lost.said()));
        try {
            List<String> same = files.of(person, context).stream()
                    .filter(document -> facts.missingIn(document).isEmpty())
                    .map(Document::id)
                    .toList();
            warnings.add(
                    same.isEmpty()
                            ? Message.of(
                                    "No such document was found afterwards (yet): look in Personio before trying again.")
                            : Message.of(
                                    "The file now holds such a document (id {0}); look when it was added before trying again.",
                                    String.join(", ", same)));
            ReadBack seen = same.isEmpty() ? ReadBack.NOT_APPLIED : ReadBack.CANNOT_TELL;
            return Writing.unknown(null, plan, seen, List.of(), warnings);
        } catch (PersonioException e) {
            warnings.add(Message.of("The file could not be read either: {0}", e.said()));
            return Writing.unknown(null, plan, ReadBack.CANNOT_TELL, List.of(), warnings);
        }
    }
}
