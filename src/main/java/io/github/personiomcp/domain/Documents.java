package io.github.personiomcp.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Port: the documents in personnel files. Payroll documents are never among them (API reference 5.9). */
public interface Documents {

    /** Every document of an employee, in no particular order. */
    List<Document> of(String employeeId, CallContext context);

    /** The content of a document, whatever its virus scan found. */
    FileContent download(String id, CallContext context);

    /** Changes what is known about a document, not its content. */
    void update(String id, Change change, CallContext context);

    /** New facts about a document; null leaves a fact as it is, since none can be cleared. */
    record Change(
            @Nullable String name,
            @Nullable LocalDate date,
            @Nullable String comment,
            @Nullable String categoryId) {}
}
