package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.Document;
import io.github.personiomcp.domain.Document.VirusScan;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A document as v2 describes it (API reference 5.9). */
final class DocumentFacts {

    private DocumentFacts() {}

    /** @throws PersonioException {@link Kind#BAD_ANSWER} where it has no id: it could be neither read nor left out unnoticed */
    static Document of(JsonNode document) {
        String id = V2Errors.text(document, "id");
        if (id.isBlank()) {
            throw new PersonioException(Kind.BAD_ANSWER, "Personio delivered a document without an id.");
        }
        String name = V2Errors.text(document, "name").strip();
        return new Document(
                id,
                name.isEmpty() ? id : name,
                textOrNull(document.path("category"), "id"),
                date(V2Errors.text(document, "date")),
                textOrNull(document, "comment"),
                size(document.path("size")),
                instant(V2Errors.text(document, "created_at")),
                scan(V2Errors.text(document.path("virus_scan"), "status")),
                signature(document));
    }

    /** Whatever is not known to be safe or unsafe is unknown. */
    private static VirusScan scan(String status) {
        return switch (status.strip().toLowerCase(Locale.ROOT)) {
            case "safe" -> VirusScan.SAFE;
            case "unsafe" -> VirusScan.UNSAFE;
            default -> VirusScan.UNKNOWN;
        };
    }

    private static @Nullable String signature(JsonNode document) {
        String status = textOrNull(document.path("esignature"), "status");
        return status == null ? null : status.toLowerCase(Locale.ROOT);
    }

    private static @Nullable Long size(JsonNode size) {
        long bytes = size.asLong(-1);
        return bytes < 0 ? null : bytes;
    }

    private static @Nullable LocalDate date(String written) {
        try {
            return written.length() < 10 ? null : LocalDate.parse(written.substring(0, 10));
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    private static @Nullable Instant instant(String written) {
        try {
            return written.isBlank()
                    ? null
                    : OffsetDateTime.parse(written.strip()).toInstant();
        } catch (DateTimeException notAMoment) {
            return null;
        }
    }

    private static @Nullable String textOrNull(JsonNode object, String field) {
        String text = V2Errors.text(object, field).strip();
        return text.isEmpty() ? null : text;
    }
}
