package io.github.personiomcp.demo;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The pages of v2, chained by cursors (API reference 3.3). The link to the next one does not repeat the filters. */
final class V2Pages {

    private final URI baseUrl;
    private final Faults faults;

    V2Pages(URI baseUrl, Faults faults) {
        this.baseUrl = baseUrl;
        this.faults = faults;
    }

    /** The page of {@code all} that {@code query} asks for. */
    <T> Answer of(String path, List<T> all, V2Query query, int limit, Function<? super T, ?> json) {
        int from = (int) Math.min(query.position(), all.size());
        int to = Math.min(from + limit, all.size());
        List<?> data = all.subList(from, to).stream().map(json).toList();
        return to < all.size() ? page(path, data, limit, to) : lastPage(path, data, limit);
    }

    /** A page that another one follows, beginning at {@code next}. */
    Answer page(String path, List<?> data, int limit, long next) {
        Map<String, Object> links = self(path, limit);
        links.put(
                "next",
                Map.of("href", link(path, limit) + "&cursor=" + V2Query.cursor(faults.looped(path) ? 0 : next)));
        return answer(data, links);
    }

    Answer lastPage(String path, List<?> data, int limit) {
        return faults.looped(path) ? page(path, data, limit, 0) : answer(data, self(path, limit));
    }

    private Map<String, Object> self(String path, int limit) {
        Map<String, Object> links = new LinkedHashMap<>();
        links.put("self", Map.of("href", link(path, limit)));
        return links;
    }

    private String link(String path, int limit) {
        return baseUrl + path + "?limit=" + limit;
    }

    private static Answer answer(List<?> data, Map<String, Object> links) {
        return Answer.json(200, Map.of("_data", data, "_meta", Map.of("links", links)));
    }
}
