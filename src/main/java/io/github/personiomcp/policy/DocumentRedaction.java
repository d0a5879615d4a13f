package io.github.personiomcp.policy;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Document;
import io.github.personiomcp.domain.Document.VirusScan;
import io.github.personiomcp.domain.DocumentUploads;
import io.github.personiomcp.domain.Documents;
import io.github.personiomcp.domain.FileContent;
import io.github.personiomcp.domain.RefusedException;
import io.github.personiomcp.text.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Documents without those that tell by their name or category what may not be seen: of them only the id is listed, so that nobody takes
 * the list for shorter than it is. None is handed out or changed that was not visible when it was last listed.
 */
final class DocumentRedaction implements Documents {

    private final Documents documents;
    private final DocumentNames names;
    private final Recent visible = new Recent();

    private DocumentRedaction(Documents documents, DocumentNames names) {
        this.documents = documents;
        this.names = names;
    }

    /** {@code documents} as {@code policy} lets them be seen. */
    static Documents under(Policy policy, Documents documents, DocumentUploads uploads) {
        DocumentNames names = new DocumentNames(policy.visibility(), uploads);
        return names.any() ? new DocumentRedaction(documents, names) : documents;
    }

    @Override
    public List<Document> of(String employeeId, CallContext context) {
        List<Document> all = documents.of(employeeId, context);
        boolean sorted = all.stream().anyMatch(document -> document.categoryId() != null);
        Map<String, String> categories = sorted ? names.categories(context) : Map.of();
        return all.stream().map(document -> shown(document, categories)).toList();
    }

    private Document shown(Document document, Map<String, String> categories) {
        Optional<String> placeholder = names.placeholder(document, categories);
        if (placeholder.isEmpty()) {
            visible.add(document.id());
        } else {
            visible.remove(document.id());
        }
        return placeholder.map(name -> hidden(document.id(), name)).orElse(document);
    }

    private static Document hidden(String id, String placeholder) {
        return new Document(id, placeholder, DocumentNames.HIDDEN.id(), null, null, null, null, VirusScan.SAFE, null);
    }

    @Override
    public FileContent download(String id, CallContext context) {
        requireVisible(id);
        return documents.download(id, context);
    }

    @Override
    public void update(String id, Change change, CallContext context) {
        requireVisible(id);
        boolean moved = change.categoryId() != null;
        if (names.hide(change.name(), change.comment())
                || (moved && names.hideCategory(change.categoryId(), names.categories(context)))) {
            throw RefusedException.denied("Nothing was written. {0}", Message.of(DocumentNames.REFUSAL));
        }
        documents.update(id, change, context);
    }

    private void requireVisible(String id) {
        if (!visible.contains(id)) {
            throw RefusedException.denied(DocumentNames.REFUSAL);
        }
    }
}
