package io.github.personiomcp.personio.v1;

import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One page of a v1 list. Its metadata can be missing, and its numbers can be text (API reference 3.2).
 *
 * @param limit how many elements a full page has: what Personio says, else what was asked for
 * @param total how many elements there are on all pages; 0 where Personio does not say
 * @param pages how many pages there are; 0 where Personio does not say
 */
record V1Page(List<JsonNode> elements, int limit, long total, long pages) {

    V1Page {
        elements = List.copyOf(elements);
    }

    static V1Page of(JsonNode answer, int askedLimit) {
        JsonNode data = answer.path("data");
        if (!data.isArray() && !data.isNull()) {
            throw new PersonioException(Kind.BAD_ANSWER, "Personio answered without the list that was asked for.");
        }
        List<JsonNode> elements = data.isArray() ? List.copyOf(data.values()) : List.of();
        JsonNode metadata = answer.path("metadata");
        long total = positive(Scalars.whole(metadata.path("total_elements")), 0);
        return new V1Page(
                elements,
                (int) Math.min(askedLimit, positive(Scalars.whole(answer.path("limit")), askedLimit)),
                total < elements.size() ? 0 : total,
                positive(Scalars.whole(metadata.path("total_pages")), 0));
    }

    int size() {
        return elements.size();
    }

    private static long positive(@Nullable Long number, long otherwise) {
        return number != null && number > 0 ? number : otherwise;
    }
}
