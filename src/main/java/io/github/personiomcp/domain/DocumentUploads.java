package io.github.personiomcp.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Port: adding documents to personnel files. */
public interface DocumentUploads {

    /** The kinds of document that the tenant has defined. */
    List<DocumentCategory> categories(CallContext context);

    /** Adds a document and returns its id. */
    String upload(NewDocument document, CallContext context);

    /**
     * A document that does not exist yet. Compared by nobody, so the array does no harm.
     *
     * @param fileName with the extension by which Personio knows the kind of file
     */
    @SuppressWarnings("ArrayRecordComponent")
    record NewDocument(
            String employeeId,
            String title,
            String categoryId,
            @Nullable LocalDate date,
            @Nullable String comment,
            String fileName,
            byte[] content) {

        /** Without the content, which is personal. */
        @Override
        public String toString() {
            return fileName + " (" + content.length + " bytes)";
        }
    }
}
