package io.github.personiomcp.personio.v1;

import io.github.personiomcp.personio.http.ApiRequest;
import java.util.Set;
import java.util.TreeSet;

/**
 * The people whose records are wanted.
 *
 * @param ids empty for everybody
 */
record Whose(Set<String> ids) {

    /**
     * With more people than this it is cheaper, and safer for the length of the address, to fetch everybody's and
     * filter.
     */
    private static final int MOST_NAMED = 50;

    Whose {
        ids = Set.copyOf(ids);
    }

    /** The request for these people only, where they are few. */
    ApiRequest narrow(ApiRequest request) {
        ApiRequest narrowed = request;
        if (ids.size() <= MOST_NAMED) {
            for (String id : new TreeSet<>(ids)) {
                narrowed = narrowed.with("employees[]", id);
            }
        }
        return narrowed;
    }

    boolean includes(String id) {
        return ids.isEmpty() || ids.contains(id);
    }
}
