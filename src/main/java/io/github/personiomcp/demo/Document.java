package io.github.personiomcp.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A document in somebody's personnel file.
 *
 * @param virusScan {@code safe}, {@code unsafe} or {@code unknown}
 * @param signature how far its electronic signature has come; null for none
 */
record Document(
        long id,
        long owner,
        String name,
        DocumentCategory category,
        @Nullable LocalDate date,
        @Nullable String comment,
        Instant createdAt,
        String virusScan,
        @Nullable String signature,
        String contentType,
        Supplier<byte[]> content) {

    Document with(
            String newName, DocumentCategory newCategory, @Nullable LocalDate newDate, @Nullable String newComment) {
        return new Document(
                id,
                owner,
                newName,
                newCategory,
                newDate,
                newComment,
                createdAt,
                virusScan,
                signature,
                contentType,
                content);
    }

    /** As v2 shows it (API reference 5.9). */
    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", String.valueOf(id));
        json.put("name", name);
        json.put("date", date == null ? null : date.toString());
        json.put("comment", comment);
        json.put("category", Map.of("id", String.valueOf(category.id())));
        json.put("owner", Map.of("id", String.valueOf(owner)));
        json.put("document_type", "UPLOADED");
        json.put("size", content.get().length);
        json.put("created_at", createdAt.toString());
        json.put("virus_scan", Map.of("status", virusScan));
        json.put("esignature", signature == null ? null : Map.of("status", signature));
        return json;
    }
}
