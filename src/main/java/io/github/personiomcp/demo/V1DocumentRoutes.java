package io.github.personiomcp.demo;

import io.github.personiomcp.demo.MultipartForm.Upload;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists the kinds of document, and takes documents (API reference 4.9). */
final class V1DocumentRoutes {

    private static final List<String> EXTENSIONS = List.of(
            ("pdf docx doc jpg zip png txt jpeg odt xlsx rtf htm xls p7s pptx pages rar ppt gif tif html msg asc tiff wps bmp"
                            + " 7z csv ics vcf dotx numbers eps gz ods otf odp odg rtfd txz webarchive xml xps md fax")
                    .split(" "));
    private static final int LONGEST_TITLE = 255;
    private static final int LARGEST = 30 * 1024 * 1024;

    private final Company company;
    private final EmployeeJson json;
    private final Clock clock;

    V1DocumentRoutes(Company company, EmployeeJson json, Clock clock) {
        this.company = company;
        this.json = json;
        this.clock = clock;
    }

    void addTo(Router router) {
        router.on("GET", "/v1/company/document-categories", call -> V1Answers.ok(DocumentCategory.list()))
                .on("POST", "/v1/company/documents", this::upload);
    }

    /** Unknown people and categories are 404; the virus scan comes later. */
    private Answer upload(Call call) {
        MultipartForm form = MultipartForm.of(call);
        String title = required(form, "title");
        if (title.length() > LONGEST_TITLE) {
            throw invalid("title", "The title may not be greater than 255 characters.");
        }
        String employee = required(form, "employee_id");
        Person person = company.person(employee.matches("\\d{1,18}") ? Long.parseLong(employee) : -1)
                .orElseThrow(Refused.with(V1Answers.unknown()));
        DocumentCategory category = DocumentCategory.of(required(form, "category_id"))
                .orElseThrow(Refused.with(V1Answers.error(404, 0, "No query results for model [DocumentCategory]")));
        Upload file = file(form);
        LocalDate date = date(form);
        Document stored = company.documents()
                .add(id -> new Document(
                        id,
                        person.id(),
                        title,
                        category,
                        date,
                        form.text("comment").orElse(null),
                        clock.instant(),
                        "unknown",
                        null,
                        "application/octet-stream",
                        file.content()));
        return Answer.json(201, Map.of("success", true, "data", data(stored, person)));
    }

    private static Upload file(MultipartForm form) {
        Upload file = form.file("file").orElseThrow(() -> invalid("file", "The file field is required."));
        String extension = file.name().substring(file.name().lastIndexOf('.') + 1);
        if (!EXTENSIONS.contains(extension.toLowerCase(Locale.ROOT))) {
            throw invalid("file", "The file must be a file of type: " + String.join(", ", EXTENSIONS) + ".");
        }
        if (file.content().get().length > LARGEST) {
            throw invalid("file", "The file may not be greater than 30 MB.");
        }
        return file;
    }

    private static @Nullable LocalDate date(MultipartForm form) {
        try {
            return form.text("date").map(LocalDate::parse).orElse(null);
        } catch (DateTimeParseException e) {
            throw invalid("date", "The date is not a valid date.");
        }
    }

    private Map<String, @Nullable Object> data(Document document, Person person) {
        Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
        attributes.put("title", document.name());
        attributes.put("date", document.date() == null ? null : document.date().toString());
        attributes.put("comment", document.comment());
        attributes.put("employee", json.full(person, List.of("id", "first_name", "last_name", "email")));
        attributes.put("category", document.category().json());
        return Map.of("id", document.id(), "type", "Document", "attributes", attributes);
    }

    private static String required(MultipartForm form, String field) {
        return form.text(field).orElseThrow(() -> invalid(field, "The " + field + " field is required."));
    }

    private static Refused invalid(String field, String text) {
        return new Refused(V1Answers.invalid("The given data was invalid.", field, text));
    }
}
