package io.github.personiomcp.toolset.documents;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Document;
import io.github.personiomcp.domain.Documents;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.schema.Schema;
import io.github.personiomcp.tool.ToolCall;
import io.github.personiomcp.toolset.Listings;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whose documents and which of them are meant. Personio tells of documents by person only (API reference 5.9), so that both are always
 * named.
 */
final class PersonnelFiles {

    private final EmployeeDirectory directory;
    private final Documents documents;

    PersonnelFiles(EmployeeDirectory directory, Documents documents) {
        this.directory = directory;
        this.documents = documents;
    }

    /** The argument {@code employee}. */
    static Schema employee() {
        return Schema.string().describedAs("id, e-mail or name");
    }

    /** The argument {@code document}. */
    static Schema document() {
        return Schema.string().describedAs("id from list_documents");
    }

    /** Who is named by {@code employee}, as Personio has them now. */
    Employee person(ToolCall call) {
        return directory.fresh(call.arguments().text("employee").orElse(""), call.context());
    }

    List<Document> of(Employee person, CallContext context) {
        return documents.of(person.id(), context);
    }

    Optional<Document> find(Employee person, String id, CallContext context) {
        return of(person, context).stream()
                .filter(document -> document.id().equals(id))
                .findFirst();
    }

    /** The document of {@code person} that is named by {@code document}. */
    Document required(Employee person, ToolCall call) {
        String id = call.arguments().text("document").orElse("");
        return find(person, id, call.context())
                .orElseThrow(() -> new InvalidArgumentException(
                        "{0} has no document with the id '{1}'. list_documents tells the ids of a person's documents.",
                        person.name(), id));
    }

    /** Whom a result is about. */
    static Map<String, Object> facts(Employee person) {
        return Listings.record("employee_id", person.id(), "employee", person.name());
    }
}
