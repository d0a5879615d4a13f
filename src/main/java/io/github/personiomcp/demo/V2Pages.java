package io.github.personiomcp.demo;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pages of v2, chained by cursors (API reference 3.3). The link to the next one does not repeat the filters. */
final class V2Pages {

    private final URI baseUrl;

    V2Pages(URI baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** A page that another one follows, beginning at {@code next}. */
    Answer page(String path, List<?> data, int limit, long next) {
        Map<String, Object> links = self(path, limit);
        links.put("next", Map.of("href", link(path, limit) + "&cursor=" + V2Query.cursor(next)));
        return answer(data, links);
    }

    /** A page that another one follows, which wants its cursor alone. */
    Answer page(String path, List<?> data, String cursor) {
        String here = baseUrl + path;
        return answer(data, Map.of("self", Map.of("href", here), "next", Map.of("href", here + "?cursor=" + cursor)));
    }

    Answer lastPage(String path, List<?> data, int limit) {
        return answer(data, self(path, limit));
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
