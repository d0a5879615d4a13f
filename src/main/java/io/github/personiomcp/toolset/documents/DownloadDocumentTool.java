package io.github.personiomcp.toolset.documents;

import io.github.personiomcp.domain.Document;
import io.github.personiomcp.domain.Document.VirusScan;
import io.github.personiomcp.domain.Documents;
import io.github.personiomcp.domain.Effect;
import io.github.personiomcp.domain.Employee;
import io.github.personiomcp.domain.FileContent;
import io.github.personiomcp.domain.InvalidArgumentException;
import io.github.personiomcp.domain.TenantSchema;
import io.github.personiomcp.schema.Schema;
import io.github.personiomcp.text.Message;
import io.github.personiomcp.tool.Attachment;
import io.github.personiomcp.tool.Tool;
import io.github.personiomcp.tool.ToolCall;
import io.github.personiomcp.tool.ToolResult;
import io.github.personiomcp.tool.ToolSpec;
import io.github.personiomcp.tool.Toolset;
import io.github.personiomcp.toolset.Listings;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The content of one document, where Personio's virus scan found it safe. */
final class DownloadDocumentTool implements Tool {

    /** Results of this size still pass through clients; it grows by a third on the way. */
    static final int MOST_BYTES = 5 * 1024 * 1024;

    private final PersonnelFiles files;
    private final Documents documents;

    DownloadDocumentTool(PersonnelFiles files, Documents documents) {
        this.files = files;
        this.documents = documents;
    }

    @Override
    public ToolSpec spec(TenantSchema tenant) {
        Schema input = Schema.object()
                .property("employee", PersonnelFiles.employee())
                .property("document", PersonnelFiles.document())
                .required("employee", "document")
                .closed();
        Schema output = Schema.object()
                .property("employee_id", Schema.string())
                .property("employee", Schema.string())
                .property("id", Schema.string())
                .property("name", Schema.string())
                .property("media_type", Schema.string())
                .property("bytes", Schema.integer())
                .required("employee_id", "id", "media_type", "bytes");
        return new ToolSpec(
                "download_document",
                Toolset.DOCUMENTS,
                Effect.READ,
                "Download document",
                "Returns a document as a file, up to 5 MiB and only where Personio's virus scan says safe.",
                input.build(),
                output.build());
    }

    @Override
    public ToolResult call(ToolCall call) {
        Employee person = files.person(call);
        Document document = files.required(person, call);
        requireSafe(document);
        Long announced = document.bytes();
        requireSmall(document, announced == null ? 0 : announced);
        FileContent content = documents.download(document.id(), call.context());
        requireSmall(document, content.bytes().length);
        Map<String, Object> facts = PersonnelFiles.facts(person);
        facts.putAll(Listings.record(
                "id", document.id(),
                "name", document.name(),
                "media_type", content.mediaType(),
                "bytes", content.bytes().length));
        String uri = "personio:document/" + document.id();
        return new ToolResult.Single(facts, List.of(Attachment.of(uri, content.mediaType(), content.bytes())));
    }

    private static void requireSafe(Document document) {
        if (document.virusScan() != VirusScan.SAFE) {
            Message advice = Message.of(
                    document.virusScan() == VirusScan.UNKNOWN
                            ? "Try again once Personio has scanned it, or open it in Personio itself."
                            : "Nobody should open it; tell the operator.");
            throw new InvalidArgumentException(
                    "'{0}' is not handed out: Personio's virus scan says {1}, and only safe documents are. {2}",
                    document.name(), document.virusScan().name().toLowerCase(Locale.ROOT), advice);
        }
    }

    private static void requireSmall(Document document, long bytes) {
        if (bytes > MOST_BYTES) {
            throw new InvalidArgumentException(
                    "'{0}' has {1} bytes; at most {2} (5 MiB) are handed out. Open it in Personio itself.",
                    document.name(), bytes, MOST_BYTES);
        }
    }
}
