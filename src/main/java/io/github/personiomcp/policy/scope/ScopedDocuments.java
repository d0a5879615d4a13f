package io.github.personiomcp.policy.scope;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Document;
import io.github.personiomcp.domain.Documents;
import io.github.personiomcp.domain.FileContent;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import java.util.List;

/**
 * The documents of the people inside. Personio does not tell whose a document is (API reference 5.9), so that one can be used only in a
 * call that found it in the file of somebody inside; every other is unknown.
 */
final class ScopedDocuments implements Documents {

    private final Insiders people;
    private final Documents documents;

    ScopedDocuments(Insiders people, Documents documents) {
        this.people = people;
        this.documents = documents;
    }

    @Override
    public List<Document> of(String employeeId, CallContext context) {
        people.require(employeeId, context);
        List<Document> found = documents.of(employeeId, context);
        found.forEach(document -> people.seen().owned(record(document.id()), employeeId, context));
        return found;
    }

    @Override
    public FileContent download(String id, CallContext context) {
        requireInside(id, context);
        return documents.download(id, context);
    }

    @Override
    public void update(String id, Change change, CallContext context) {
        requireInside(id, context);
        documents.update(id, change, context);
    }

    private void requireInside(String id, CallContext context) {
        String owner = people.seen().ownerOf(record(id), context).orElseThrow(ScopedDocuments::unknown);
        OwnedRecords.requireOwner(people, owner, unknown(), context);
    }

    private static String record(String id) {
        return "document " + id;
    }

    private static PersonioException unknown() {
        return new PersonioException(Kind.NOT_FOUND, "There is no document with such an id.");
    }
}
