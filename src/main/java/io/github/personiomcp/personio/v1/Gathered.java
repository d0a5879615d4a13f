package io.github.personiomcp.personio.v1;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * The elements of a list as its pages come in: each id once, because pages overlap when something changes between two
 * of them. Whether they are all is judged here.
 *
 * @param <T> what is kept of an element: pages can be large, and lists long
 */
final class Gathered<T> {

    /** No server gives fewer elements at once than this where there are more (API reference 3.2). */
    static final int SMALLEST_FULL_PAGE = 50;

    private final Map<String, T> elements = new LinkedHashMap<>();
    private final Function<JsonNode, T> reading;
    private final Consumer<Gathered<T>> watcher;
    private long total = V1Page.UNKNOWN;
    private long pages = V1Page.UNKNOWN;
    private int fruitfulPages;
    private boolean moved;
    private boolean confirmed;

    /** Elements as they are. */
    static Gathered<JsonNode> plain() {
        return new Gathered<>(Function.identity(), nobody -> {});
    }

    /**
     * Nothing yet.
     *
     * @param reading makes of an element what is kept
     * @param watcher is told about every page
     */
    Gathered(Function<JsonNode, T> reading, Consumer<Gathered<T>> watcher) {
        this.reading = reading;
        this.watcher = watcher;
    }

    /** Whether {@code page} brought anything new. */
    boolean add(V1Page<T> page) {
        int before = elements.size();
        page.elements().forEach(element -> elements.put(element.identity(), element.kept()));
        boolean fruitful = elements.size() > before;
        fruitfulPages += fruitful ? 1 : 0;
        pages = Math.max(pages, page.pages());
        if (page.total() != V1Page.UNKNOWN) {
            moved |= total != V1Page.UNKNOWN && total != page.total();
            total = page.total();
        }
        watcher.accept(this);
        return fruitful;
    }

    /** Makes of an element what is kept. */
    Function<JsonNode, T> reading() {
        return reading;
    }

    /** Another reading of the same list, which counts where Personio announces no total to compare with. */
    Gathered<T> comparedWith(Gathered<T> other) {
        confirmed = elements.keySet().equals(other.elements.keySet());
        return this;
    }

    /**
     * Neither the total nor the number of pages announces more. More elements than the total prove it wrong: then it
     * ends nothing.
     */
    boolean ended() {
        return elements.size() == total && !pagesMissing();
    }

    /** Fewer elements, or where their total is unknown fewer pages, than Personio announced. */
    boolean missing() {
        return total == V1Page.UNKNOWN ? pagesMissing() : elements.size() < total;
    }

    /**
     * Whether this is certainly the whole list. A record that is deleted between two pages shifts another one out
     * unseen: the total differs then, or without one the next reading.
     */
    boolean whole() {
        boolean vouchedFor = ended() || elements.size() < SMALLEST_FULL_PAGE || confirmed;
        return vouchedFor && !moved && !missing();
    }

    /** An empty list may be announced as one page. */
    private boolean pagesMissing() {
        return Math.max(fruitfulPages, 1) < pages;
    }

    /** The total that Personio last announced, or {@link V1Page#UNKNOWN}. */
    long announced() {
        return total;
    }

    int size() {
        return elements.size();
    }

    List<T> elements() {
        return List.copyOf(elements.values());
    }
}
