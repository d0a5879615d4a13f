package io.github.personiomcp.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The kinds of document that the company has defined. */
enum DocumentCategory {
    CONTRACTS(1, "Contracts"),
    CERTIFICATES(2, "Certificates"),
    IDENTITY(3, "Identity documents"),
    SICK_NOTES(4, "Sick notes"),
    OTHER(5, "Other documents");

    private final long id;
    private final String label;

    DocumentCategory(long id, String label) {
        this.id = id;
        this.label = label;
    }

    long id() {
        return id;
    }

    static Optional<DocumentCategory> of(String id) {
        return Arrays.stream(values())
                .filter(category -> String.valueOf(category.id).equals(id))
                .findFirst();
    }

    static List<Map<String, Object>> list() {
        return Arrays.stream(values()).map(DocumentCategory::json).toList();
    }

    /** As v1 shows it (API reference 4.9). */
    Map<String, Object> json() {
        return Map.of("id", id, "type", "DocumentCategory", "attributes", Map.of("name", label));
    }
}
