package io.github.personiomcp.toolset.documents;

import static io.github.personiomcp.toolset.documents.DocumentCalls.document;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.personiomcp.domain.Document;
import io.github.personiomcp.domain.Document.VirusScan;
import io.github.personiomcp.server.Outcome;
import io.github.personiomcp.testing.fakes.CheckedCalls;
import io.github.personiomcp.testing.fakes.FakeDocuments;
import io.github.personiomcp.testing.fakes.Json;
import io.github.personiomcp.tool.Attachment;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DownloadDocumentToolTest {

    private static final int MOST = 5 * 1024 * 1024;

    private final FakeDocuments documents = new FakeDocuments();
    private final CheckedCalls download = DocumentCalls.of("download_document", documents);

    @Test
    void contentGoesBesideTheFacts() {
        documents.put("11", "Contract", null, "paper".getBytes(StandardCharsets.UTF_8));

        Outcome outcome = download.call(CheckedCalls.arguments("employee", "2", "document", "11"));

        assertThat(outcome.text()).isEqualTo(Json.compact("""
                {'employee_id': '2', 'employee': 'Ben Öztürk', 'id': '11', 'name': 'Contract', 'media_type': 'application/pdf',
                 'bytes': 5, 'as_of': '2026-11-21T09:00:00Z'}"""));
        assertThat(outcome.attachments())
                .containsExactly(new Attachment("personio:document/11", "application/pdf", "cGFwZXI="));
    }

    @ParameterizedTest
    @EnumSource(names = {"UNSAFE", "UNKNOWN"})
    void onlySafeDocumentsAreDownloaded(VirusScan scan) {
        documents.put(document("11", "1", null, scan));

        assertThat(download.refusal("employee", "2", "document", "11"))
                .contains("'Paper 11' is not handed out", "only safe documents are");
    }

    @Test
    void documentOfSomebodyElseIsNone() {
        documents.put("11", "Contract", null, new byte[] {1});

        assertThat(download.refusal("employee", "1", "document", "11"))
                .contains("Ada Stein has no document with the id '11'", "list_documents");
    }

    @Test
    void documentThatIsTooLargeIsNotEvenAskedFor() {
        documents.put(new Document("11", "Scans", "1", null, null, MOST + 1L, null, VirusScan.SAFE, null));

        assertThat(download.refusal("employee", "2", "document", "11")).contains("5242881 bytes; at most 5242880");
    }

    @Test
    void documentThatTurnsOutTooLargeIsRefused() {
        documents.put("11", "Scans", null, new byte[MOST + 1]);
        documents.put(document("11", "1", null, VirusScan.SAFE));

        assertThat(download.refusal("employee", "2", "document", "11")).contains("5242881 bytes");
    }
}
