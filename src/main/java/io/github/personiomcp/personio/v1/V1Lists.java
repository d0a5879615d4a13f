package io.github.personiomcp.personio.v1;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import io.github.personiomcp.text.Message;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads whole lists, page after page. */
final class V1Lists {

    static final int MOST_PAGES = 1_000;

    private static final String WHAT_TO_DO = "{0}; try again in a minute, for a shorter period if it happens again.";

    private final V1Client client;

    V1Lists(V1Client client) {
        this.client = client;
    }

    /**
     * Every element of the list, each id once. What is not certainly the whole list is read a second time.
     *
     * @throws PersonioException {@link Kind#BAD_ANSWER} where elements may be missing even then: part of a list is a
     * wrong answer
     */
    List<JsonNode> all(V1List list, CallContext context) {
        Gathered<JsonNode> gathered = read(list, Gathered.plain(), context);
        if (!gathered.whole()) {
            gathered = read(list, Gathered.plain(), context).comparedWith(gathered);
        }
        if (!gathered.whole()) {
            throw new PersonioException(Kind.BAD_ANSWER, Message.of(WHAT_TO_DO, trouble(gathered)));
        }
        return gathered.elements();
    }

    /**
     * The list, read once; a numbered one whose end is in doubt on the pages from 1 on may have a page 0, which the server
     * is free to refuse.
     */
    <T> Gathered<T> read(V1List list, Gathered<T> gathered, CallContext context) {
        if (list.paging() == Paging.SINGLE_PAGE) {
            gathered.add(list.page(client, 0, gathered.reading(), context));
            return gathered.comparedWith(gathered);
        }
        readFrom(list.paging().first(), list, gathered, context);
        if (list.paging() == Paging.PAGE_NUMBER && !gathered.ended()) {
            readPageZero(list, gathered, context);
        }
        return gathered;
    }

    /** The list, read once, where {@code pages} pages hold all of it for certain; others are left as soon as they announce more. */
    <T> Optional<Gathered<T>> within(int pages, V1List list, Gathered<T> gathered, CallContext context) {
        int offset = list.paging().first();
        for (int read = 0; read < pages && gathered.announced() <= (long) pages * list.limit(); read++) {
            V1Page<T> page = list.page(client, offset, gathered.reading(), context);
            gathered.add(page);
            if (gathered.whole()) {
                return Optional.of(gathered);
            }
            offset = list.paging().next(offset, page);
        }
        return Optional.empty();
    }

    /** Adds the pages from {@code start} on, until one brings nothing new or everything announced is there. */
    <T> void readFrom(int start, V1List list, Gathered<T> gathered, CallContext context) {
        int offset = start;
        for (int read = 0; read < MOST_PAGES; read++) {
            V1Page<T> page = list.page(client, offset, gathered.reading(), context);
            if (!gathered.add(page) || gathered.ended()) {
                return;
            }
            offset = list.paging().next(offset, page);
        }
        throw tooManyPages();
    }

    private <T> void readPageZero(V1List list, Gathered<T> gathered, CallContext context) {
        try {
            gathered.add(list.page(client, 0, gathered.reading(), context));
        } catch (PersonioException e) {
            if (e.kind() != Kind.REJECTED && e.kind() != Kind.NOT_FOUND) {
                throw e;
            }
        }
    }

    private static Message trouble(Gathered<?> gathered) {
        if (!gathered.missing()) {
            return Message.of("Personio's list changed while it was being read, so records may be missing");
        }
        return gathered.announced() == V1Page.UNKNOWN
                ? Message.of("Personio announced more pages of its list than it delivered")
                : Message.of("Personio announced {0} records and delivered {1}", gathered.announced(), gathered.size());
    }

    static PersonioException tooManyPages() {
        return new PersonioException(
                Kind.BAD_ANSWER, Message.of("Personio's list does not end after {0} pages.", MOST_PAGES));
    }
}
