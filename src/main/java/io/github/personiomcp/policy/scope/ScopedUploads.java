package io.github.personiomcp.policy.scope;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.DocumentCategory;
import io.github.personiomcp.domain.DocumentUploads;
import java.util.List;

/** Adds documents to the files of people who are inside at this moment. */
final class ScopedUploads implements DocumentUploads {

    private final Insiders people;
    private final DocumentUploads uploads;

    ScopedUploads(Insiders people, DocumentUploads uploads) {
        this.people = people;
        this.uploads = uploads;
    }

    @Override
    public List<DocumentCategory> categories(CallContext context) {
        return uploads.categories(context);
    }

    @Override
    public String upload(NewDocument document, CallContext context) {
        people.requireNow(document.employeeId(), context);
        return uploads.upload(document, context);
    }
}
