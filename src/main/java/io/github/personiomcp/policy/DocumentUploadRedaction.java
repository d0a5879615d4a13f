package io.github.personiomcp.policy;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.DocumentCategory;
import io.github.personiomcp.domain.DocumentUploads;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.RefusedException;
import io.github.personiomcp.text.Message;
import java.util.List;
import java.util.Map;

/** Uploads without documents that could not be seen afterwards. Categories of such are one, called "hidden", into which nothing goes. */
final class DocumentUploadRedaction implements DocumentUploads {

    private final DocumentUploads uploads;
    private final DocumentNames names;

    private DocumentUploadRedaction(DocumentUploads uploads, DocumentNames names) {
        this.uploads = uploads;
        this.names = names;
    }

    /** {@code uploads} as {@code policy} allows them. */
    static DocumentUploads under(Policy policy, DocumentUploads uploads) {
        DocumentNames names = new DocumentNames(policy.visibility(), uploads);
        return names.any() ? new DocumentUploadRedaction(uploads, names) : uploads;
    }

    @Override
    public List<DocumentCategory> categories(CallContext context) {
        return named(context).stream()
                .map(category -> names.hide(category.name()) ? DocumentNames.HIDDEN : category)
                .distinct()
                .toList();
    }

    /** Says what follows where they cannot be read. */
    private List<DocumentCategory> named(CallContext context) {
        try {
            return uploads.categories(context);
        } catch (PersonioException e) {
            throw names.hideUnnamed() ? e.adding(DocumentNames.WITHOUT_NAMES) : e;
        }
    }

    @Override
    public String upload(NewDocument document, CallContext context) {
        Map<String, String> categories = names.categories(context);
        if (names.hide(document.title(), document.comment(), document.fileName())
                || names.hideCategory(document.categoryId(), categories)) {
            throw RefusedException.denied("Nothing was written. {0}", Message.of(DocumentNames.REFUSAL));
        }
        return uploads.upload(document, context);
    }
}
