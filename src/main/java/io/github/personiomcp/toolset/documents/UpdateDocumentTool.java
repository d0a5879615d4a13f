package io.github.personiomcp.toolset.documents;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Document;
import io.github.personiomcp.domain.DocumentUploads;
import io.github.personiomcp.domain.Documents;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.schema.Schema;
import io.github.personiomcp.text.Message;
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

/** Changes what is known about a document, and reads it back. */
final class UpdateDocumentTool implements Tool {

    private final PersonnelFiles files;
    private final Documents documents;
    private final DocumentUploads uploads;
    private final PeriodArguments periods;

    UpdateDocumentTool(PersonnelFiles files, Documents documents, DocumentUploads uploads, PeriodArguments periods) {
        this.files = files;
        this.documents = documents;
        this.uploads = uploads;
        this.periods = periods;
    }

    @Override
    public ToolSpec spec(TenantSchema tenant) {
        Schema input = Schema.object()
                .property("employee", PersonnelFiles.employee())
                .property("document", PersonnelFiles.document());
        return new ToolSpec(
                "update_document",
                Toolset.DOCUMENTS,
                Effect.UPDATE,
                "Update document",
                "Changes name, category, date or comment of a document. The first call returns a plan to show to the user.",
                Writing.confirmed(Facts.describe(input, "name").required("employee", "document"))
                        .build(),
                Writing.output().build());
    }

    @Override
    public ToolResult call(ToolCall call) {
        Categories categories = call.arguments().has("category")
                ? Categories.read(uploads, call.context())
                : Categories.readIfPossible(uploads, call.context());
        Facts wanted = Facts.of(call.arguments(), "name", categories, periods);
        if (wanted.shown().isEmpty()) {
            throw new InvalidArgumentException("Say what to change: name, category, date or comment.");
        }
        Employee person = files.person(call);
        Document document = files.required(person, call);
        List<Plan.Change> changes = wanted.changes(document);
        if (changes.isEmpty()) {
            throw new InvalidArgumentException(
                    "'{0}' already has these values; there is nothing to change.", document.name());
        }
        Plan plan = new Plan(document.id(), person.name(), changes, effects(changes, document));
        return call.confirmer().confirm(plan, call, context -> update(plan, person, document.id(), wanted, context));
    }

    private static List<Message> effects(List<Plan.Change> changes, Document document) {
        boolean moved = changes.stream().anyMatch(change -> change.field().equals("category"));
        return Stream.concat(
                        Stream.of(Message.of("This changes the document '{0}'.", document.name())),
                        moved
                                ? Stream.of(Message.of("Who may see it follows from its category in Personio."))
                                : Stream.empty())
                .toList();
    }

    private ToolResult update(Plan plan, Employee person, String id, Facts wanted, CallContext context) {
        List<Message> warnings = new ArrayList<>();
        boolean certain = true;
        try {
            documents.update(id, wanted.change(), context);
        } catch (PersonioException e) {
            if (e.kind() != Kind.OUTCOME_UNKNOWN) {
                throw e;
            }
            certain = false;
            warnings.add(e.said());
        }
        return readBack(certain, plan, person, id, wanted, warnings, Writing.lookingBack(context));
    }

    private ToolResult readBack(
            boolean certain,
            Plan plan,
            Employee person,
            String id,
            Facts wanted,
            List<Message> warnings,
            CallContext context) {
        try {
            Optional<Document> found = files.find(person, id, context);
            List<String> missing = found.map(wanted::missingIn).orElse(List.of());
            if (found.isEmpty()) {
                warnings.add(Message.of("The document is no longer in the file of {0}.", person.name()));
            }
            boolean verified = found.isPresent() && missing.isEmpty();
            ReadBack seen = found.isPresent() ? ReadBack.of(plan, missing) : ReadBack.CANNOT_TELL;
            return certain
                    ? Writing.outcome("applied", id, plan, verified, missing, warnings)
                    : Writing.unknown(id, plan, seen, missing, warnings);
        } catch (PersonioException e) {
            warnings.add(Message.of("It could not be read back: {0}", e.said()));
            return certain
                    ? Writing.outcome("applied", id, plan, false, List.of(), warnings)
                    : Writing.unknown(id, plan, ReadBack.CANNOT_TELL, List.of(), warnings);
        }
    }
}
