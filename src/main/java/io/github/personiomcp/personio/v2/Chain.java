package io.github.personiomcp.personio.v2;

import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list as far as it has been read (API reference 3.3).
 *
 * @param cursors those of the pages behind each page; one less than pages where the list is read to its end
 */
record Chain<T>(List<List<T>> pages, List<String> cursors) {

    private static final int MOST_PAGES = 1_000;

    Chain {
        pages = List.copyOf(pages);
        cursors = List.copyOf(cursors);
    }

    static <T> Chain<T> unread() {
        return new Chain<>(List.of(), List.of());
    }

    boolean complete() {
        return pages.size() > cursors.size();
    }

    /** The cursor of the page to read next; null for the first one. */
    @Nullable
    String next() {
        return cursors.isEmpty() ? null : cursors.get(cursors.size() - 1);
    }

    /**
     * This chain and one more page.
     *
     * @param cursor of the page behind it; null where it is the last one
     */
    Chain<T> with(List<T> page, @Nullable String cursor) {
        List<List<T>> more = added(pages, page);
        if (cursor == null) {
            return new Chain<>(more, cursors);
        }
        if (cursors.contains(cursor)) {
            throw bad(Message.of("Personio's list leads in a circle: a cursor came twice."));
        }
        if (more.size() == MOST_PAGES) {
            throw bad(Message.of("Personio's list does not end after {0} pages.", MOST_PAGES));
        }
        return new Chain<>(more, added(cursors, cursor));
    }

    Stream<T> elements() {
        return pages.stream().flatMap(List::stream);
    }

    private static <E> List<E> added(List<E> list, E element) {
        List<E> longer = new ArrayList<>(list);
        longer.add(element);
        return longer;
    }

    private static PersonioException bad(Message message) {
        return new PersonioException(Kind.BAD_ANSWER, message);
    }
}
