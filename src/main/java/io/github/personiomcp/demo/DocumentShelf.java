package io.github.personiomcp.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * All documents: those that everybody has from the beginning, made when they are asked for, and those that were written since.
 * Thread-safe.
 */
final class DocumentShelf {

    private static final long FIRST_UPLOAD = 5_000_000;

    private final LocalDate today;
    private final LongFunction<Optional<Person>> people;
    private final Map<Long, Document> written = new ConcurrentSkipListMap<>();
    private long uploads = FIRST_UPLOAD;

    DocumentShelf(LocalDate today, LongFunction<Optional<Person>> people) {
        this.today = today;
        this.people = people;
    }

    /** The documents of one person, by id. */
    List<Document> of(long owner) {
        Stream<Document> generated = generated(owner).map(document -> written.getOrDefault(document.id(), document));
        Stream<Document> uploaded = written.values().stream()
                .filter(document -> document.id() >= FIRST_UPLOAD && document.owner() == owner);
        return Stream.concat(generated, uploaded).toList();
    }

    Optional<Document> find(long id) {
        Optional<Document> known = Optional.ofNullable(written.get(id));
        return known.or(() -> generated(DocumentGenerator.ownerOf(id))
                .filter(document -> document.id() == id)
                .findFirst());
    }

    /** Adds a document under the next free id. */
    synchronized Document add(LongFunction<Document> document) {
        Document added = document.apply(uploads++);
        written.put(added.id(), added);
        return added;
    }

    synchronized void change(long id, UnaryOperator<Document> change) {
        find(id).map(change).ifPresent(changed -> written.put(id, changed));
    }

    private Stream<Document> generated(long owner) {
        return people.apply(owner).stream().flatMap(person -> DocumentGenerator.of(person, today).stream());
    }
}
