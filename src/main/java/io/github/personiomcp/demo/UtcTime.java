package io.github.personiomcp.demo;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Times in UTC as Personio writes them: with a {@code Z}, and with a fraction of a second or without one. */
final class UtcTime {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");
    private static final String[] ENDINGS = {"Z", ".0Z", ".000Z"};

    private UtcTime() {}

    /** @param id of the record; the same one always has the same form */
    static String of(LocalDateTime utc, long id) {
        return utc.format(SECONDS) + ENDINGS[(int) (id % ENDINGS.length)];
    }
}
