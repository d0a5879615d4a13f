package io.github.personiomcp.personio.v1;

import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import java.util.Collection;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * One page of a v1 list. Its metadata can be missing, and its numbers can be text (API reference 3.2).
 *
 * @param total how many elements there are on all pages, or {@link #UNKNOWN}
 * @param pages how many pages there are, or {@link #UNKNOWN}
 * @param <T> what is kept of an element
 */
record V1Page<T>(List<Element<T>> elements, long total, long pages) {

    /** Less than any number, so that it never announces anything. */
    static final long UNKNOWN = -1;

    /**
     * One element.
     *
     * @param identity the id; where there is none everything that came, so that only what is alike in all shares one
     */
    record Element<T>(String identity, T kept) {}

    V1Page {
        elements = List.copyOf(elements);
    }

    /**
     * A page.
     *
     * @param answer what came beside the elements
     */
    static <T> V1Page<T> of(List<Element<T>> elements, JsonNode answer) {
        list(answer);
        long pages = count(answer.path("metadata").path("total_pages"));
        long total = count(answer.path("metadata").path("total_elements"));
        return new V1Page<>(elements, isTotal(total, elements.size(), pages) ? total : UNKNOWN, pages);
    }

    /** The list in an answer, which can be null: then it is empty. */
    static Collection<JsonNode> list(JsonNode answer) {
        JsonNode data = answer.path("data");
        if (!data.isArray() && !data.isNull()) {
            throw new PersonioException(Kind.BAD_ANSWER, "Personio answered without the list that was asked for.");
        }
        return data.values();
    }

    int size() {
        return elements.size();
    }

    /** What is kept of the elements. */
    List<T> kept() {
        return elements.stream().map(Element::kept).toList();
    }

    /** Some count the elements of the page instead of those of the list: then there are more pages, or more elements. */
    private static boolean isTotal(long said, int size, long pages) {
        return said > size || (said == size && pages <= Math.min(size, 1));
    }

    private static long count(JsonNode node) {
        Long number = Scalars.whole(node);
        return number != null && number >= 0 ? number : UNKNOWN;
    }
}
