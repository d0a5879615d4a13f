package io.github.personiomcp.demo;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads reports (API reference 5.10): whatever the credential may read otherwise, links as plain texts, cursors alone, and 400 for every
 * refusal, a missing right included.
 */
final class V2ReportRoutes {

    private static final String SCOPE = "personio:reports:read";
    private static final String PATH = "/v2/reports";
    private static final int MOST = 100;
    private static final Set<String> LOCALES = Set.of("en", "de", "es");

    private final Company company;
    private final V2Scopes scopes;
    private final V2Answers answers;
    private final URI baseUrl;

    V2ReportRoutes(Company company, V2Scopes scopes, V2Answers answers, URI baseUrl) {
        this.company = company;
        this.scopes = scopes;
        this.answers = answers;
        this.baseUrl = baseUrl;
    }

    void addTo(Router router) {
        router.on("GET", PATH, this::list).on("GET", PATH + "/{id}", this::run);
    }

    private Answer list(Call call) {
        requireScope();
        V2Query query = new V2Query(call, answers);
        query.allow(Set.of("limit", "cursor"));
        int limit = query.limit(MOST, MOST);
        Slice slice = Slice.of(query.position(), limit, SavedReport.ALL.size());
        List<?> data = SavedReport.ALL.subList(slice.from(), slice.to()).stream()
                .map(report -> Map.of("id", report.id(), "name", report.name(), "description", report.description()))
                .toList();
        String next = slice.last() ? null : "limit=" + limit + "&cursor=" + V2Query.cursor(slice.to());
        return Answer.json(200, Map.of("_data", data, "_meta", Map.of("links", links(PATH, next))));
    }

    private Answer run(Call call) {
        requireScope();
        V2Query query = new V2Query(call, answers);
        query.allow(Set.of("locale", "limit", "cursor"));
        SavedReport report = SavedReport.ALL.stream()
                .filter(one -> one.id().equals(call.variable("id")))
                .findFirst()
                .orElseThrow(Refused.with(answers.noReport("Report could not be found")));
        if (report.refusal() != null) {
            throw new Refused(answers.noReport(report.refusal()));
        }
        boolean more = call.query().first("cursor").isPresent();
        if (more && call.query().names().size() > 1) {
            throw new Refused(answers.badParameter("cursor", "The cursor must be the only parameter"));
        }
        String locale = query.text("locale").orElse("en");
        if (!LOCALES.contains(locale)) {
            throw new Refused(answers.badParameter("locale", "Provided value for locale is not valid"));
        }
        return rows(call, report, locale, query);
    }

    /** A cursor holds the place and the limit, because it goes alone. Without a limit all rows come at once. */
    private Answer rows(Call call, SavedReport report, String locale, V2Query query) {
        List<Person> people = company.people().stream()
                .filter(person -> !person.status().equals("inactive"))
                .toList();
        long position = query.position();
        boolean whole = position == 0 && call.query().first("limit").isEmpty();
        int limit = whole ? people.size() : position == 0 ? query.limit() : (int) (position % (MOST + 1));
        Slice slice = Slice.of(position / (MOST + 1), limit, people.size());
        List<?> rows = people.subList(slice.from(), slice.to()).stream()
                .map(person -> report.columns().stream()
                        .map(column -> column.cell(person))
                        .toList())
                .toList();
        long next = (long) slice.to() * (MOST + 1) + limit;
        Map<String, Object> meta = new LinkedHashMap<>();
        meta.put("columns", columns(report, locale));
        meta.put("links", links(call.path(), slice.last() ? null : "cursor=" + V2Query.cursor(next)));
        return Answer.json(
                200,
                Map.of(
                        "report_config",
                        Map.of("id", report.id(), "name", report.name()),
                        "_data",
                        rows,
                        "_meta",
                        meta));
    }

    private static List<Map<String, String>> columns(SavedReport report, String locale) {
        return report.columns().stream()
                .filter(column -> column.label() != null)
                .map(column -> Map.of("name", column.id(), "display", column.display(locale), "type", column.type()))
                .toList();
    }

    private Map<String, Object> links(String path, @Nullable String next) {
        Map<String, Object> links = new LinkedHashMap<>();
        links.put("self", baseUrl + path);
        if (next != null) {
            links.put("next", baseUrl + path + "?" + next);
        }
        return links;
    }

    private void requireScope() {
        if (!scopes.granted().contains(SCOPE)) {
            throw new Refused(answers.noReport("Unauthorized token"));
        }
    }

    private record Slice(int from, int to, boolean last) {
        static Slice of(long position, int limit, int size) {
            int from = (int) Math.min(position, size);
            int to = Math.min(from + limit, size);
            return new Slice(from, to, to >= size);
        }
    }
}
