package io.github.personiomcp.toolset.documents;

import io.github.personiomcp.directory.EmployeeDirectory;
import io.github.personiomcp.domain.DocumentUploads;
import io.github.personiomcp.domain.Documents;
import io.github.personiomcp.tool.Tool;
import io.github.personiomcp.toolset.PeriodArguments;
import java.util.List;

/** The toolset {@code documents}; nothing in it deletes. */
public final class DocumentTools {

    private DocumentTools() {}

    public static List<Tool> all(
            EmployeeDirectory directory, PeriodArguments periods, Documents documents, DocumentUploads uploads) {
        PersonnelFiles files = new PersonnelFiles(directory, documents);
        return List.of(
                new ListDocumentsTool(files, uploads, periods),
                new DownloadDocumentTool(files, documents),
                new UploadDocumentTool(files, uploads, periods),
                new UpdateDocumentTool(files, documents, uploads, periods));
    }
}
