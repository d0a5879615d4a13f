package io.github.personiomcp.personio.v1;

import io.github.personiomcp.domain.CallContext;
import io.github.personiomcp.domain.PersonioException;
import io.github.personiomcp.domain.PersonioException.Kind;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads whole lists, page after page. */
final class V1Lists {

    static final int MOST_PAGES = 1_000;

    private final V1Client client;

    V1Lists(V1Client client) {
        this.client = client;
    }

    /**
     * Every element of the list, each id once. Where fewer came than were announced the list is read a second time,
     * numbered pages from 0 in case this server counts so.
     *
     * @throws PersonioException {@link Kind#BAD_ANSWER} where elements are missing even then: part of a list is a wrong
     * answer
     */
    List<JsonNode> all(V1List list, CallContext context) {
        Gathered gathered = new Gathered();
        read(list, list.paging().first(), gathered, context);
        if (gathered.incomplete()) {
            read(list, 0, gathered, context);
        }
        if (gathered.incomplete()) {
            throw new PersonioException(
                    Kind.BAD_ANSWER,
                    "Personio announced " + gathered.announced() + " records and delivered " + gathered.size() + ".");
        }
        return gathered.elements();
    }

    /** Adds the pages from {@code start} on. */
    void read(V1List list, int start, Gathered gathered, CallContext context) {
        int offset = start;
        for (int read = 1; read <= MOST_PAGES; read++) {
            V1Page page = list.page(client, offset, context);
            gathered.add(page);
            if (list.paging().endsWith(page, offset, read)) {
                return;
            }
            offset = list.paging().next(offset, page);
        }
        throw tooManyPages();
    }

    static PersonioException tooManyPages() {
        return new PersonioException(Kind.BAD_ANSWER, "Personio's list does not end after " + MOST_PAGES + " pages.");
    }
}
