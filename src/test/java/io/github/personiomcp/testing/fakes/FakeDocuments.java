package io.github.personiomcp.testing.fakes;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.Document;
import io.github.personiomcp.domain.Document.VirusScan;
import io.github.personiomcp.domain.DocumentCategory;
import io.github.personiomcp.domain.DocumentUploads;
import io.github.personiomcp.domain.Documents;
import io.github.personiomcp.domain.FileContent;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Documents in memory, all of them of employee 2; can be told to refuse categories, to ignore a change, and to lose answers. */
public final class FakeDocuments implements Documents, DocumentUploads {

    private final Map<String, Document> documents = new TreeMap<>();
    private final Map<String, FileContent> contents = new LinkedHashMap<>();
    private final List<NewDocument> uploads = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private List<DocumentCategory> categories = List.of(
            new DocumentCategory("1", "Contracts"),
            new DocumentCategory("2", "Certificates"),
            new DocumentCategory("3", "Notes"),
            new DocumentCategory("4", "Notes"));
    private @Nullable Kind categoryFailure;
    private boolean stores = true;
    private int bytesLost;
    private boolean losesAnswers;

    /** Adds a safe document of category 1 with this content. */
    public FakeDocuments put(String id, String name, @Nullable Instant createdAt, byte[] content) {
        LocalDate date = LocalDate.of(2024, 2, 1);
        Document document =
                new Document(id, name, "1", date, null, (long) content.length, createdAt, VirusScan.SAFE, null);
        contents.put(id, new FileContent("application/pdf", content));
        return put(document);
    }

    public FakeDocuments put(Document document) {
        documents.put(document.id(), document);
        return this;
    }

    /** The tenant's categories cannot be read. */
    public FakeDocuments withoutCategories(Kind kind) {
        categoryFailure = kind;
        categories = List.of();
        return this;
    }

    /** Acknowledges writes without storing them. */
    public FakeDocuments storingNothing() {
        stores = false;
        return this;
    }

    /** Stores uploads without their last byte. */
    public FakeDocuments cuttingUploads() {
        bytesLost = 1;
        return this;
    }

    /** The answers to writes do not arrive. */
    public FakeDocuments losingAnswers() {
        losesAnswers = true;
        return this;
    }

    public List<NewDocument> uploads() {
        return List.copyOf(uploads);
    }

    public List<Change> changes() {
        return List.copyOf(changes);
    }

    @Override
    public List<Document> of(String employeeId, CallContext context) {
        return employeeId.equals("2") ? List.copyOf(documents.values()) : List.of();
    }

    @Override
    public FileContent download(String id, CallContext context) {
        return Optional.ofNullable(contents.get(id)).orElseThrow(() -> new AssertionError("downloaded " + id));
    }

    @Override
    public void update(String id, Change change, CallContext context) {
        changes.add(change);
        Document old = Optional.ofNullable(documents.get(id)).orElseThrow();
        if (stores) {
            put(new Document(
                    id,
                    Optional.ofNullable(change.name()).orElse(old.name()),
                    Optional.ofNullable(change.categoryId()).orElse(old.categoryId()),
                    Optional.ofNullable(change.date()).orElse(old.date()),
                    Optional.ofNullable(change.comment()).orElse(old.comment()),
                    old.bytes(),
                    old.createdAt(),
                    old.virusScan(),
                    old.signature()));
        }
        answer();
    }

    @Override
    public List<DocumentCategory> categories(CallContext context) {
        if (categoryFailure != null) {
            throw new PersonioException(categoryFailure, "No categories.");
        }
        return categories;
    }

    @Override
    public String upload(NewDocument document, CallContext context) {
        uploads.add(document);
        String id = "90" + uploads.size();
        if (stores) {
            put(new Document(
                    id,
                    document.title(),
                    document.categoryId(),
                    document.date(),
                    document.comment(),
                    (long) document.content().length - bytesLost,
                    Instant.EPOCH,
                    VirusScan.UNKNOWN,
                    null));
        }
        answer();
        return id;
    }

    private void answer() {
        if (losesAnswers) {
            throw new PersonioException(Kind.OUTCOME_UNKNOWN, "No answer came.");
        }
    }
}
