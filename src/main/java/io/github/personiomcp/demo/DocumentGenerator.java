package io.github.personiomcp.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Invents the documents that a person has from the beginning: a contract and a certificate for everybody, and for some a sick note, a scan
 * of a passport, something just added, something with a virus, something large.
 */
final class DocumentGenerator {

    private static final int MOST = 10;
    private static final int LARGE = 6 * 1024 * 1024;
    private static final String PDF = "application/pdf";

    private final Person person;
    private final LocalDate hired;
    private final List<Document> documents = new ArrayList<>();

    private DocumentGenerator(Person person, LocalDate today) {
        this.person = person;
        LocalDate start = person.date("hire_date").orElse(today);
        this.hired = start.isAfter(today) ? today : start;
    }

    /** Always the same ones, by id. */
    static List<Document> of(Person person, LocalDate today) {
        return new DocumentGenerator(person, today).generate(today);
    }

    static long ownerOf(long documentId) {
        return documentId / MOST;
    }

    private List<Document> generate(LocalDate today) {
        long id = person.id();
        add(
                "Employment contract",
                DocumentCategory.CONTRACTS,
                hired,
                "safe",
                id % 2 == 0 ? "COMPLETED" : null,
                PDF,
                page("Employment contract"));
        add("Degree certificate", DocumentCategory.CERTIFICATES, hired, "safe", null, PDF, page("Degree certificate"));
        if (id % 3 == 0) {
            add("Sick note", DocumentCategory.SICK_NOTES, today.minusDays(30), "safe", null, PDF, page("Sick note"));
        }
        if (id % 4 == 0) {
            add("Passport", DocumentCategory.IDENTITY, hired, "safe", null, "image/png", () -> Picture.square(64, id));
        }
        if (id % 5 == 0) {
            add(
                    "First aid training",
                    DocumentCategory.CERTIFICATES,
                    today,
                    "unknown",
                    null,
                    "text/plain",
                    () -> "First aid training, passed".getBytes(UTF_8));
        }
        if (id % 7 == 0) {
            add(
                    "Invoice",
                    DocumentCategory.OTHER,
                    today.minusDays(90),
                    "unsafe",
                    null,
                    "application/msword",
                    () -> "X5O!P%@AP (not a virus)".getBytes(UTF_8));
        }
        if (id % 11 == 0) {
            add(
                    "Scans of the move",
                    DocumentCategory.OTHER,
                    today.minusDays(200),
                    "safe",
                    null,
                    "application/zip",
                    () -> Arrays.copyOf(new byte[] {'P', 'K', 3, 4}, LARGE));
        }
        return List.copyOf(documents);
    }

    private void add(
            String name,
            DocumentCategory category,
            LocalDate date,
            String virusScan,
            @Nullable String signature,
            String contentType,
            Supplier<byte[]> content) {
        documents.add(new Document(
                person.id() * MOST + documents.size() + 1,
                person.id(),
                name,
                category,
                date,
                documents.size() == 1 ? "Handed in on the first day" : null,
                date.atTime(9, 0).atZone(Office.COMPANY_ZONE).toInstant(),
                virusScan,
                signature,
                contentType,
                content));
    }

    private Supplier<byte[]> page(String title) {
        return () -> PdfPage.of(title, person.name());
    }
}
