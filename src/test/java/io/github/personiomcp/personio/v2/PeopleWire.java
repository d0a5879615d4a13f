package io.github.personiomcp.personio.v2;

import static io.github.personiomcp.testing.CannedApi.json;

import io.github.personiomcp.personio.http.ApiRequest;
import io.github.personiomcp.personio.http.ApiResponse;
import io.github.personiomcp.testing.CannedApi;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** A Personio of people with one employment each, whose records and failures a test sets. */
final class PeopleWire {

    final CannedApi api = new CannedApi();
    static final Instant CHANGED = Instant.parse("2026-03-01T07:30:00Z");

    private final Map<String, String> persons = new TreeMap<>();
    private final Map<String, Instant> changes = new TreeMap<>();

    PeopleWire() {
        api.on("/v2/persons", request -> json(200, list(String.join(",", selected(request)))));
        for (String path : List.of("/v2/org-units", "/v2/workplaces", "/v2/legal-entities", "/v2/cost-centers")) {
            api.on(path, list(""));
        }
    }

    /** @param changedAt the second of the person's last change */
    PeopleWire person(int id, int changedAt) {
        String person = """
                {"id":"%d","first_name":"P%d","last_name":"X","status":"ACTIVE","updated_at":"2026-03-01T07:30:%02dZ",\
                "employments":[{"id":"e%d"}]}""".formatted(id, id, changedAt, id);
        persons.put(String.valueOf(id), person);
        changes.put(String.valueOf(id), CHANGED.plusSeconds(changedAt));
        api.on("/v2/persons/" + id, person);
        return employments(id, employment("ACTIVE", "2020-01-01", "Engineer"));
    }

    PeopleWire employments(int id, String... employments) {
        return employments(id, request -> json(200, list(String.join(",", employments))));
    }

    PeopleWire employments(int id, Function<ApiRequest, ApiResponse> answer) {
        api.on(path(id), answer);
        return this;
    }

    PeopleWire people(int count) {
        for (int id = 1; id <= count; id++) {
            person(id, 0);
        }
        return this;
    }

    static String employment(String status, String start, String position) {
        return """
                {"id":"e-%s","status":"%s","employment_start_date":"%s","position":{"title":"%s"}}""".formatted(start, status, start, position);
    }

    static String list(String elements) {
        return "{\"_data\":[" + elements + "],\"_meta\":{\"links\":{}}}";
    }

    /** Nobody knows the person any more. */
    PeopleWire gone(int id) {
        persons.remove(String.valueOf(id));
        changes.remove(String.valueOf(id));
        api.on("/v2/persons/" + id, request -> json(404, "{}"));
        return employments(id, request -> json(404, "{}"));
    }

    private List<String> selected(ApiRequest request) {
        List<String> ids = CannedApi.values(request, "id").stream()
                .flatMap(all -> Stream.of(all.split(",", -1)))
                .toList();
        Optional<Instant> after = CannedApi.values(request, "updated_at.gt").stream()
                .map(Instant::parse)
                .findFirst();
        return persons.keySet().stream()
                .filter(id -> ids.isEmpty() || ids.contains(id))
                .filter(id -> after.map(changes.getOrDefault(id, Instant.MAX)::isAfter)
                        .orElse(true))
                .map(persons::get)
                .toList();
    }

    /** The people whose employments were asked for since the last time, in any order. */
    List<String> reads() {
        List<String> all = api.requests().stream()
                .map(ApiRequest::path)
                .filter(path -> path.endsWith("/employments"))
                .map(path -> path.split("/", -1)[3])
                .toList();
        List<String> news = all.subList(seen, all.size()).stream().sorted().toList();
        seen = all.size();
        return news;
    }

    private int seen;

    private static String path(int id) {
        return "/v2/persons/" + id + "/employments";
    }
}
