package io.github.personiomcp.personio.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Remembers for a few minutes where a brand-new access token was refused: there, 401 and 403 mean a missing right (API reference 2.1,
 * 3.4), and one more token would change nothing. It outlives the token, so that two forbidden endpoints do not take turns in renewing it.
 */
final class MissingRights {

    static final Duration KEPT = Duration.ofMinutes(5);

    /** A path segment with a digit in it is an id. */
    private static final Pattern ID = Pattern.compile("[^/]*\\d[^/]*");

    private final Waiting waiting;
    private final Map<Place, Instant> until = new ConcurrentHashMap<>();

    MissingRights(Waiting waiting) {
        this.waiting = waiting;
    }

    boolean known(ApiRequest request) {
        Instant end = until.get(Place.of(request));
        return end != null && waiting.now().isBefore(end);
    }

    void remember(ApiRequest request) {
        until.put(Place.of(request), waiting.now().plus(KEPT));
    }

    private record Place(EndpointFamily family, String method, String pathWithoutIds) {
        static Place of(ApiRequest request) {
            return new Place(
                    request.family(),
                    request.method(),
                    ID.matcher(request.path()).replaceAll("*"));
        }
    }
}
