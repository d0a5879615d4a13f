package io.github.personiomcp.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists, changes and hands out documents (API reference 5.9). Further pages want their cursor alone (3.3). */
final class V2DocumentRoutes {

    private static final String PATH = "/v2/document-management/documents";
    private static final Set<String> FILTERS =
            Set.of("limit", "owner_id", "category_id", "created_at.gte", "created_at.lt");
    private static final int DEFAULT_LIMIT = 100;
    private static final int MOST = 200;
    private static final int LONGEST_NAME = 256;
    private static final String CURSOR = "cur_";

    private final Company company;
    private final V2Pages pages;
    private final V2Answers answers;

    V2DocumentRoutes(Company company, V2Pages pages, V2Answers answers) {
        this.company = company;
        this.pages = pages;
        this.answers = answers;
    }

    void addTo(Router router) {
        router.on("GET", PATH, this::list)
                .on("PATCH", PATH + "/{id}", this::change)
                .on("GET", PATH + "/{id}/download", this::download);
    }

    /** A cursor holds all of the first page's parameters, and where to go on. */
    private Answer list(Call call) {
        if (call.query().first("cursor").isEmpty()) {
            return page(call, call.rawQuery() == null ? "" : call.rawQuery(), 0);
        }
        if (call.query().names().size() > 1) {
            throw refused("cursor", "The cursor cannot be combined with other parameters");
        }
        String[] place = decoded(call.query().first("cursor").orElse("")).split("@", 2);
        return page(call, place[1], Integer.parseInt(place[0]));
    }

    private Answer page(Call call, String rawQuery, int from) {
        V2Query query = new V2Query(call.withQuery(rawQuery), answers);
        query.allow(FILTERS);
        int limit = query.limit(DEFAULT_LIMIT, MOST);
        List<Document> all = selected(query);
        int to = Math.min(from + limit, all.size());
        List<Map<String, @Nullable Object>> data =
                all.subList(Math.min(from, to), to).stream().map(Document::json).toList();
        return to < all.size()
                ? pages.page(call.path(), data, encoded(to + "@" + rawQuery))
                : pages.lastPage(call.path(), data, limit);
    }

    private List<Document> selected(V2Query query) {
        String owner = query.each("owner_id").stream()
                .findFirst()
                .orElseThrow(() -> refused("owner_id", "The owner is required"));
        List<String> categories = query.each("category_id");
        Instant from = query.instant("created_at.gte").orElse(Instant.MIN);
        Instant before = query.instant("created_at.lt").orElse(Instant.MAX);
        return company.documents().of(owner.matches("\\d{1,12}") ? Long.parseLong(owner) : -1).stream()
                .filter(document -> categories.isEmpty()
                        || categories.contains(
                                String.valueOf(document.category().id())))
                .filter(document -> !document.createdAt().isBefore(from)
                        && document.createdAt().isBefore(before))
                .toList();
    }

    private Answer change(Call call) {
        Document document = known(call);
        Map<String, @Nullable Object> body = call.jsonBody();
        body.forEach((field, value) -> {
            if (value == null) {
                throw refused(field, "The value may not be null");
            }
        });
        String name = String.valueOf(body.getOrDefault("name", document.name()));
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw refused("name", "The name must have 1 to 256 characters");
        }
        DocumentCategory category = category(body, document);
        LocalDate date = date(body, document);
        Object comment = body.getOrDefault("comment", document.comment());
        company.documents()
                .change(
                        document.id(),
                        old -> old.with(name, category, date, comment == null ? null : comment.toString()));
        return Answer.noContent();
    }

    private DocumentCategory category(Map<String, @Nullable Object> body, Document document) {
        if (!body.containsKey("category")) {
            return document.category();
        }
        Object id = body.get("category") instanceof Map<?, ?> reference ? reference.get("id") : null;
        return DocumentCategory.of(String.valueOf(id))
                .orElseThrow(() -> refused("category", "The category does not exist"));
    }

    private @Nullable LocalDate date(Map<String, @Nullable Object> body, Document document) {
        try {
            return body.containsKey("date") ? LocalDate.parse(String.valueOf(body.get("date"))) : document.date();
        } catch (DateTimeParseException e) {
            throw refused("date", "The provided date is invalid");
        }
    }

    private Answer download(Call call) {
        Document document = known(call);
        return Answer.file(document.contentType(), document.content().get());
    }

    private Document known(Call call) {
        return company.documents().find(call.id("id")).orElseThrow(Refused.with(answers.notFound("The document")));
    }

    private static String encoded(String place) {
        return CURSOR + Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(UTF_8));
    }

    private String decoded(String cursor) {
        try {
            String place = new String(Base64.getUrlDecoder().decode(cursor.replaceFirst("^" + CURSOR, "")), UTF_8);
            if (place.matches("\\d{1,9}@.*")) {
                return place;
            }
        } catch (IllegalArgumentException notBase64) {
            throw refused("cursor", "Provided value for cursor is not valid");
        }
        throw refused("cursor", "Provided value for cursor is not valid");
    }

    private Refused refused(String field, String detail) {
        return new Refused(answers.badParameter(field, detail));
    }
}
